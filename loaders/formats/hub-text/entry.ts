import type {Entry, List} from "../../parsed.js";
import type {Page} from "./page.js";

/** A paper of a list, of which nothing is known yet but the line where it starts. */
export function newEntry(
  {path}: Page,
  list: List,
  index: number,
  {title = null, summary = null}: {title?: string | null; summary?: string | null}
): Entry {
  return {
    list,
    title,
    summary,
    field: null,
    date: null,
    verdict: null,
    novelty: null,
    references: null,
    place: {path, line: index + 1, column: 1}
  };
}
