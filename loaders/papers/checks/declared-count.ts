import {diagnostic, type Diagnostic} from "../../messages/diagnostic.js";
import type {MergedHub} from "../merged-hub.js";

/**
 * Compares the number of papers that the pages declare with the number they list; fewer are no fault
 * of a filtered view.
 */
export function declaredCount({input, pages, papers, declared}: MergedHub): Diagnostic[] {
  const page = pages.find(({head}) => head.declared === declared);
  if (page === undefined || declared === null || declared === papers.papers.length) return [];
  const filtered =
    papers.papers.length < declared &&
    input.pages.every(({provenance}) => provenance?.filter != null);
  return [
    filtered
      ? diagnostic(
          "note",
          "filtered-view",
          "a filtered view does not list all papers",
          page.head.place,
          {
            actual: papers.papers.length,
            expected: declared
          }
        )
      : diagnostic(
          "warning",
          "declared-count",
          "the page declares another number of papers than it lists",
          page.head.place,
          {
            actual: papers.papers.length,
            expected: declared
          }
        )
  ];
}
