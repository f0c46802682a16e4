import {diagnostic, type Diagnostic} from "../../messages/diagnostic.js";
import type {MergedHub} from "../merged-hub.js";

/** Warns where the pages of a hub differ in title, in count or in the date they were taken. */
export function differingPages({input, pages}: MergedHub): Diagnostic[] {
  const found: Diagnostic[] = [];
  const [first, ...rest] = pages;
  for (const page of rest) {
    if (first !== undefined && page.head.title !== null && page.head.title !== first.head.title) {
      found.push(
        diagnostic(
          "warning",
          "two-titles",
          "the pages of the hub have two titles",
          page.head.place,
          {
            actual: page.head.title,
            expected: first.head.title
          }
        )
      );
    }
    if (
      first !== undefined &&
      page.head.declared !== null &&
      first.head.declared !== null &&
      page.head.declared !== first.head.declared
    ) {
      found.push(
        diagnostic(
          "warning",
          "two-counts",
          "the pages of the hub declare two numbers of papers",
          page.head.place,
          {
            actual: page.head.declared,
            expected: first.head.declared
          }
        )
      );
    }
  }
  const dates = new Set(input.pages.flatMap(({provenance}) => provenance?.taken ?? []));
  if (dates.size > 1 && first !== undefined) {
    found.push(
      diagnostic(
        "warning",
        "two-snapshots",
        "the pages were taken on different dates and are merged all the same",
        first.head.place,
        {
          actual: [...dates].sort().join(", "),
          expected: "one date"
        }
      )
    );
  }
  return found;
}
