import {foldText, type PaperRow} from "npm:hubscope";

/** The title and the summary of a paper as a search looks at them. */
export function foldedPaper({title, summary}: Pick<PaperRow, "title" | "summary">): string {
  return `${foldText(title ?? "")}\n${foldText(summary ?? "")}`;
}
