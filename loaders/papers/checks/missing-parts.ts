import {diagnostic, type Diagnostic} from "../../messages/diagnostic.js";
import type {MergedHub} from "../merged-hub.js";

/** Notes each part of a page that none of the pages has. */
export function missingParts({pages, papers, roles}: MergedHub): Diagnostic[] {
  const [first] = pages;
  if (first === undefined) return [];
  const note = (rule: string, reason: string) => diagnostic("note", rule, reason, first.head.place);
  const has = (list: string) =>
    pages.some(({entries}) => entries.some((entry) => entry.list === list));
  const found: Diagnostic[] = [];
  if (!pages.some(({head}) => head.abstract !== null))
    found.push(note("no-abstract", "the page has no abstract"));
  if (roles.length === 0) found.push(note("no-roles", "the page has no citation roles"));
  if (!has("representatives") && !has("stray")) {
    found.push(note("no-representatives", "the page has no list of representative papers"));
  }
  if (!has("explorer") && papers.papers.length > 0) {
    found.push(
      note("no-explorer", "the page has no explorer; its representative papers are the papers")
    );
  }
  if (papers.papers.length === 0) {
    found.push(
      diagnostic("warning", "no-papers", "the page lists no citing papers", first.head.place)
    );
  }
  return found;
}
