import {paperFlags as flags, type PaperIdRow} from "npm:hubscope";
import {count} from "../page/words.js";
import type {Paper} from "../tables/paper.js";

/** The ids of papers, by the ids of their rows, to call those by that have no title. */
export type KnownIds = ReadonlyMap<string, string>;

const told = ["doi", "arxiv", "pmid", "pmcid", "openalex", "s2"];

/**
 * An id of each paper that has no title, with its scheme: `doi:10.1000/x`; a DOI where there is
 * one.
 */
export function idsOfUntitled(papers: readonly Paper[], rows: readonly PaperIdRow[]): KnownIds {
  const untitled = new Set(papers.filter(isUntitled).map(({paper_id: id}) => id));
  const rank = ({scheme}: PaperIdRow) =>
    told.includes(scheme) ? told.indexOf(scheme) : told.length;
  const found = rows
    .filter(({paper_id: id}) => untitled.has(id))
    .toSorted((a, b) => rank(b) - rank(a));
  return new Map(found.map(({paper_id: of, scheme, id}) => [of, `${scheme}:${id}`]));
}

/**
 * A paper's title as written; where it has none its id, if one is known, else its place in the
 * list.
 */
export function paperTitle(
  paper: Pick<Paper, "title" | "position"> & Partial<Pick<Paper, "paper_id">>,
  ids?: KnownIds
): string {
  const {title, position, paper_id: own = ""} = paper;
  if (title !== null && !isUntitled(paper)) return title;
  const id = ids?.get(own);
  return id === undefined ? `Paper ${position}, without a title` : `${id}, without a title`;
}

function isUntitled({title}: Pick<Paper, "title">): boolean {
  return title === null || title.trim() === "";
}

/** What the text says of a paper beside its title and summary, as short phrases. */
export function paperFlags(paper: Paper): string[] {
  const {position, representative_position: rank} = paper;
  return [
    `no. ${position} in the list`,
    paper.representative &&
      (rank === null || rank === position ? "representative" : `representative no. ${rank}`),
    paper.title_only && "title only",
    ...flags.map(({column, after, counts}) => {
      const value = column === "date" ? (paper.date ?? paper.year) : paper[column];
      if (typeof value === "number" && counts !== undefined) return count(value, counts);
      return value !== null && (after === undefined ? String(value) : `${after} ${value}`);
    })
  ].filter((flag) => typeof flag === "string");
}

/** The id of a paper's entry on the page. */
export function paperAnchor(paperId: string): string {
  return `paper-${paperId}`;
}
