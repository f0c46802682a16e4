import type {PaperRow} from "npm:hubscope";
import {count} from "../page/words.js";

/** A paper's title as written, or what to call it where the text has none. */
export function paperTitle({title, position}: Pick<PaperRow, "title" | "position">): string {
  return title === null || title.trim() === "" ? `Paper ${position}, without a title` : title;
}

/** What the text says of a paper beside its title and summary, as short phrases. */
export function paperFlags(paper: PaperRow): string[] {
  const {position, representative_position: rank, novelty, reference_count: references} = paper;
  return [
    `no. ${position} in the list`,
    paper.representative &&
      (rank === null || rank === position ? "representative" : `representative no. ${rank}`),
    paper.title_only && "title only",
    paper.field,
    paper.date,
    paper.verdict,
    novelty !== null && `novelty ${novelty}`,
    references !== null && count(references, "reference")
  ].filter((flag) => typeof flag === "string");
}

/** The id of a paper's entry on the page. */
export function paperAnchor(paperId: string): string {
  return `paper-${paperId}`;
}
