import type {PaperRow} from "../tables/papers.js";
import {syntheticWords} from "../synthetic-words.js";
import {oneLine} from "./one-line.js";

/** What is known of a citing paper as a reference: nothing that the hub's text does not say. */
export interface PaperReference {
  id: string;
  title: string | null;
  /** The year, month and day as far as they are known. */
  date: number[];
  /** The page's summary, which is not the authors' abstract. */
  summary: string | null;
  field: string | null;
  note: string;
}

/** The work that papers cite: its title, and whether it and they are synthetic. */
export interface CitedWork {
  cited?: string | null;
  synthetic?: boolean;
}

/**
 * A citing paper as a reference, its texts on one line each. The note says what the paper cites,
 * whose words the summary is, and whether both are made up. Roles are totals of a page and belong
 * to no paper.
 */
export function paperReference(
  paper: PaperRow,
  {cited = null, synthetic = false}: CitedWork = {}
): PaperReference {
  const words = (text: string | null) => (text === null ? null : oneLine(text));
  const summary = words(paper.summary);
  const note = [
    ...(synthetic ? [syntheticWords] : []),
    ...(cited === null ? [] : [`Cites “${oneLine(cited)}”.`]),
    ...(summary === null ? [] : ["The abstract is a summary by the page that lists the paper."])
  ];
  return {
    id: paper.paper_id,
    title: words(paper.title),
    date: dateOf(paper),
    summary,
    field: words(paper.field),
    note: note.join(" ")
  };
}

function dateOf({date, year}: PaperRow): number[] {
  const [, ...parts] = /^(\d{4})-(\d{2})(?:-(\d{2}))?/u.exec(date ?? "") ?? [];
  const known = parts.flatMap((part: string | undefined) =>
    part === undefined ? [] : Number(part)
  );
  return known.length > 0 ? known : year === null ? [] : [year];
}
