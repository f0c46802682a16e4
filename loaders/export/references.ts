import {syntheticWords} from "../tables/hubs.js";
import type {PaperRow} from "../tables/papers.js";
import type {ReferenceFacts} from "./reference-facts.js";

/** What is known of a citing paper as a reference: nothing that the hub's text does not say. */
interface PaperReference {
  id: string;
  title: string | null;
  /** The year, month and day as far as they are known. */
  date: number[];
  /** The page's summary, which is not the authors' abstract. */
  summary: string | null;
  /** The field, the verdict and the novelty after these words, and the themes. */
  keywords: string[];
  note: string;
  /** The authors, the venue and the ids by scheme, as other sources than the page say them. */
  authors: string[];
  venue: string | null;
  ids: ReadonlyMap<string, string>;
}

/** What a reference says beside what the paper's row has. */
export interface ReferenceOptions {
  /** The title of the work that the papers cite. */
  cited?: string | null;
  /** Whether it and they are made up. */
  synthetic?: boolean;
  /** The names of the themes that papers carry, by the ids of the papers. */
  themes?: ReadonlyMap<string, readonly string[]>;
  /** What other sources than the page say of papers, by the ids of the papers. */
  facts?: ReadonlyMap<string, ReferenceFacts>;
}

/**
 * A citing paper as a reference, its texts on one line each. The note says its novelty, how many
 * references are counted, that authors are left out, what the paper cites, whose words the summary
 * is, and whether both are made up. Roles are totals of a page and belong to no paper.
 */
export function paperReference(
  paper: PaperRow,
  {cited = null, synthetic = false, themes = new Map(), facts}: ReferenceOptions = {}
): PaperReference {
  const words = (text: string | null) => (text === null ? null : oneLine(text));
  const summary = words(paper.summary);
  const known = facts?.get(paper.paper_id);
  const {novelty, reference_count: references, field, verdict} = paper;
  const keywords = [
    field,
    verdict === null ? null : `verdict: ${verdict}`,
    novelty === null ? null : `novelty: ${novelty}`,
    ...(themes.get(paper.paper_id) ?? [])
  ];
  const note = [
    ...(synthetic ? [syntheticWords] : []),
    ...(novelty === null ? [] : [`Novelty: ${novelty}.`]),
    ...(references === null ? [] : [`References counted: ${references}.`]),
    ...(known?.unnamed == null ? [] : [known.unnamed]),
    ...(cited === null ? [] : [`Cites “${oneLine(cited)}”.`]),
    ...(summary === null ? [] : ["The abstract is a summary by the page that lists the paper."])
  ];
  return {
    id: paper.paper_id,
    title: words(paper.title),
    date: dateOf(paper),
    summary,
    keywords: keywords.flatMap((keyword) => words(keyword) || []),
    note: note.join(" "),
    authors: (known?.authors ?? []).flatMap((author) => words(author) || []),
    venue: words(known?.venue ?? null),
    ids: known?.ids ?? new Map()
  };
}

function dateOf({date, year}: PaperRow): number[] {
  const [, ...parts] = /^(\d{4})-(\d{2})(?:-(\d{2}))?/u.exec(date ?? "") ?? [];
  const known = parts.flatMap((part: string | undefined) =>
    part === undefined ? [] : Number(part)
  );
  return known.length > 0 ? known : year === null ? [] : [year];
}

/**
 * Citing papers in the RIS format of reference managers: one record a paper, CRLF line ends. The
 * type is `GEN`, since a hub's text does not say what kind of work a paper is; each keyword has a
 * line, without the asterisks that the format keeps to itself, and the paper's id stands as `ID`.
 * Authors, venue, DOI, arXiv address and PubMed id are there where other sources give them.
 * @see RIS format specifications, Research Information Systems (2001, 2011).
 */
export function ris(papers: readonly PaperRow[], options: ReferenceOptions = {}): string {
  return papers.map((paper) => record(paper, options)).join("");
}

function record(paper: PaperRow, options: ReferenceOptions): string {
  const {id, title, date, summary, keywords, note, authors, venue, ids} = paperReference(
    paper,
    options
  );
  const arxiv = ids.get("arxiv");
  const lines: [string, string | null][] = [
    ["TY", "GEN"],
    ["ID", id],
    ["TI", title],
    ...authors.map((author): [string, string] => ["AU", author]),
    ["T2", venue],
    ["DO", ids.get("doi") ?? null],
    ["UR", arxiv === undefined ? null : `https://arxiv.org/abs/${arxiv}`],
    ["AN", ids.get("pmid") ?? null],
    ["PY", date[0] === undefined ? null : String(date[0])],
    ["DA", date.length === 0 ? null : slashed(date)],
    ["AB", summary],
    ...keywords.map((word): [string, string] => ["KW", word.replaceAll("*", "").trim()]),
    ["N1", note === "" ? null : note],
    ["ER", ""]
  ];
  return lines
    .flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}\r\n`]))
    .join("");
}

/** Year, month and day with slashes, the unknown parts empty. */
function slashed([year = 0, month, day]: readonly number[]): string {
  const two = (part: number | undefined) =>
    part === undefined ? "" : String(part).padStart(2, "0");
  return `${String(year).padStart(4, "0")}/${two(month)}/${two(day)}`;
}

/** A text on one line: white space and control characters become a space, ends are trimmed. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
}
