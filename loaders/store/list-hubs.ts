import {readdirSync} from "node:fs";
import {join} from "node:path/posix";
import {hubPaths, readNamed} from "../library/library.js";
import {memoiseFiles} from "../library/memoise-files.js";
import {provenanceFiles} from "../library/provenance.js";
import {curationFolder, readSharedCuration} from "../library/read-curation-files.js";
import {formatDiagnostic} from "../messages/diagnostic.js";
import {mergeHub} from "../papers/merged-hub.js";
import {saidBy} from "../papers/paper-roles.js";
import type {HubInput} from "../sources/hub-input.js";
import {statedTitle} from "../sources/read-source.js";
import {knownRoles, papersWithRole} from "../tables/known-roles.js";
import type {CurationInput} from "../vocabulary/curation.js";
import {hashOf} from "./files.js";
import {readHash} from "./packs.js";

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

/** A hub of a folder as a preview needs it, which holds no text. */
export interface KnownHub extends ListedHub {
  /** The hash of the hub as read. */
  hash: string;
  curation: CurationInput;
}

const ofFiles = memoiseFiles<KnownHub>();

/**
 * Lists the hubs of a folder as `listHubs` does. A preview does so at each edit: of what this process
 * has listed before only those files are read again that have changed.
 */
export function listLibrary(folder: string): KnownHub[] {
  const shared = readSharedCuration();
  const also = hashOf([JSON.stringify(shared)]);
  const there = new Set([folder, curationFolder].flatMap(pathsIn));
  return [...hubPaths(folder)].map(([id, paths]) => {
    const name = paths.join("\0");
    const beside = [...paths.flatMap(provenanceFiles), join(curationFolder, id)];
    const files = [...paths, ...beside.filter((path) => there.has(path))];
    return ofFiles(name, {paths: files, also}, () => {
      const input = readNamed(paths, {curation: shared});
      return {...listOne(input), hash: readHash(input), curation: input.curation};
    });
  });
}

/** What stands in a folder, by its paths; nothing where that cannot be read. */
function pathsIn(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/**
 * Lists the hubs of a library with their titles, what a preview of a link says of them, and the
 * errors that keep them from publishing.
 */
export function listHubs(library: readonly HubInput[]): ListedHub[] {
  return library.map(listOne);
}

function listOne(input: HubInput): ListedHub {
  const {readings, statements, papers, declared, totals} = mergeHub(input);
  const said = papers.papers.flatMap(({records}, i) =>
    records
      .flatMap(({citations}) => citations.flatMap(saidBy))
      .map((label) => ({...label, paper_id: String(i)}))
  );
  const hub = {hub_id: input.id, declared, parsed: papers.papers.length};
  const messages = [...input.diagnostics, ...readings.flatMap((reading) => reading.messages)];
  return {
    id: input.id,
    title: statedTitle(readings),
    path: input.path,
    errors: messages.filter(({severity}) => severity === "error").map(formatDiagnostic),
    synthetic: statements.some(({synthetic}) => synthetic),
    citing: Math.max(declared ?? 0, hub.parsed),
    roles: papersWithRole(knownRoles(hub, totals.roles, said))
  };
}

/**
 * The hubs that have no errors, and what is said of the others, a line each. Throws where there are
 * hubs and all have errors.
 */
export function withoutErrors(hubs: readonly ListedHub[]): {
  listed: readonly ListedHub[];
  leftOut: readonly string[];
} {
  const listed = hubs.filter(({errors}) => errors.length === 0);
  const told = new Set(hubs.flatMap(({errors}) => errors));
  if (told.size > 0 && listed.length === 0)
    throw new Error([...told, "nothing is written: every hub has errors"].join("\n"));
  const failed = hubs.filter(({errors}) => errors.length > 0);
  return {listed, leftOut: [...told, ...failed.map(({path}) => `${path} is left out`)]};
}

/** What the sidebar calls hubs, by their ids: by the title, else by the id. */
export function sidebarTitles(hubs: readonly ListedHub[]): ReadonlyMap<string, string> {
  return new Map(
    hubs.map(({id, title, synthetic}) => [id, markedTitle({title: title ?? id, synthetic})])
  );
}

/** A hub's title, with the word before it where it is synthetic and does not say so itself. */
export function markedTitle({title, synthetic}: {title: string; synthetic: boolean}): string {
  return synthetic && !/^synthetic\b/iu.test(title) ? `Synthetic: ${title}` : title;
}
