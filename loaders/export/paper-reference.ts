import type {PaperRow} from "../tables/papers.js";
import {syntheticWords} from "../tables/hubs.js";
import {oneLine} from "./one-line.js";

/** What is known of a citing paper as a reference: nothing that the hub's text does not say. */
export interface PaperReference {
  id: string;
  title: string | null;
  /** The year, month and day as far as they are known. */
  date: number[];
  /** The page's summary, which is not the authors' abstract. */
  summary: string | null;
  /** The field, the verdict after that word, and the themes. */
  keywords: string[];
  note: string;
}

/** What a reference says beside what the paper's row has. */
export interface ReferenceOptions {
  /** The title of the work that the papers cite. */
  cited?: string | null;
  /** Whether it and they are made up. */
  synthetic?: boolean;
  /** The names of the themes that papers carry, by the ids of the papers. */
  themes?: ReadonlyMap<string, readonly string[]>;
}

/**
 * A citing paper as a reference, its texts on one line each. The note says its novelty and how many
 * references are counted, what the paper cites, whose words the summary is, and whether both are made
 * up. Roles are totals of a page and belong to no paper.
 */
export function paperReference(
  paper: PaperRow,
  {cited = null, synthetic = false, themes = new Map()}: ReferenceOptions = {}
): PaperReference {
  const words = (text: string | null) => (text === null ? null : oneLine(text));
  const summary = words(paper.summary);
  const {novelty, reference_count: references, field, verdict} = paper;
  const keywords = [
    field,
    verdict === null ? null : `verdict: ${verdict}`,
    ...(themes.get(paper.paper_id) ?? [])
  ];
  const note = [
    ...(synthetic ? [syntheticWords] : []),
    ...(novelty === null ? [] : [`Novelty: ${novelty}.`]),
    ...(references === null ? [] : [`References counted: ${references}.`]),
    ...(cited === null ? [] : [`Cites “${oneLine(cited)}”.`]),
    ...(summary === null ? [] : ["The abstract is a summary by the page that lists the paper."])
  ];
  return {
    id: paper.paper_id,
    title: words(paper.title),
    date: dateOf(paper),
    summary,
    keywords: keywords.flatMap((keyword) => words(keyword) || []),
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
