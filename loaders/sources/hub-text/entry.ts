import type {Entry, List} from "../parsed.js";
import type {Page} from "./page.js";

/** A paper of a list, of which nothing is known yet but the line where it starts. */
export function newEntry(
  {path}: Page,
  list: List,
  index: number,
  title: string | null,
  summary: string | null
): Entry {
  return {list, title, summary, metadata: null, path, line: index + 1};
}
