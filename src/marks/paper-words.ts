import {paperFlags as flags, type PaperRow} from "npm:hubscope";
import {count} from "../page/words.js";

/** A paper's title as written, or what to call it where the text has none. */
export function paperTitle({title, position}: Pick<PaperRow, "title" | "position">): string {
  return title === null || title.trim() === "" ? `Paper ${position}, without a title` : title;
}

/** What the text says of a paper beside its title and summary, as short phrases. */
export function paperFlags(paper: PaperRow): string[] {
  const {position, representative_position: rank} = paper;
  return [
    `no. ${position} in the list`,
    paper.representative &&
      (rank === null || rank === position ? "representative" : `representative no. ${rank}`),
    paper.title_only && "title only",
    ...flags.map(({column, after, counts}) => {
      const value = paper[column];
      if (typeof value === "number" && counts !== undefined) return count(value, counts);
      return value !== null && (after === undefined ? String(value) : `${after} ${value}`);
    })
  ].filter((flag) => typeof flag === "string");
}

/** The id of a paper's entry on the page. */
export function paperAnchor(paperId: string): string {
  return `paper-${paperId}`;
}
