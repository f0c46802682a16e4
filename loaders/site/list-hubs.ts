import {formatDiagnostic} from "../messages/diagnostic.js";
import {readLibrary} from "../library/library.js";
import {parse} from "../sources/parse.js";
import {citingPapers} from "../papers/citing-papers.js";
import {declaredCount} from "../papers/hub-row.js";
import {totals} from "../papers/totals.js";
import {unfilteredPages} from "../papers/unfiltered-pages.js";

/** A hub as the notebook's list of pages needs it. */
export interface ListedHub {
  id: string;
  title: string | null;
  path: string;
  errors: string[];
  /** Whether its text says that `npm run demo` made it up. */
  synthetic: boolean;
  /** How many papers cite it: as many as its pages declare, or list where those are more. */
  citing: number;
  /** How many roles its pages total. */
  roles: number;
}

/**
 * Lists the hubs of a folder with their titles, what a preview of a link says of them, and the
 * errors that keep them from publishing.
 */
export function listHubs(folder: string): ListedHub[] {
  return readLibrary(folder).map((input) => {
    const {id, path, pages, diagnostics} = input;
    const parsed = pages.map(({source}) => parse(source));
    const errors = [...diagnostics, ...parsed.flatMap((page) => page.diagnostics)].filter(
      ({severity}) => severity === "error"
    );
    const title = parsed.find(({head}) => head.title !== null)?.head.title ?? null;
    const whole = unfilteredPages(input, parsed);
    const citing = Math.max(declaredCount(whole) ?? 0, citingPapers(parsed).papers.length);
    const roles = totals(id, whole).roles.reduce(
      (sum, {count, counted}) => sum + (counted ? count : 0),
      0
    );
    return {
      id,
      title,
      path,
      errors: errors.map(formatDiagnostic),
      synthetic: parsed.some(({head}) => head.synthetic),
      citing,
      roles
    };
  });
}

/** Ends a build of hubs with errors, with the errors and exit code 1. */
export function refuseErrors(hubs: readonly ListedHub[]): void {
  const errors = [...new Set(hubs.flatMap((hub) => hub.errors))];
  if (errors.length === 0) return;
  const count = errors.length === 1 ? "1 error" : `${String(errors.length)} errors`;
  process.stderr.write(`${errors.join("\n")}\nnothing is built: ${count} in the hubs\n`);
  process.exit(1);
}
