import {flag, optional, table, text, whole, type RowOf} from "./table.js";

/** Citation roles seen on real pages, each with the nearest property of CiTO, or null. */
export const roleMeanings: ReadonlyMap<string, string | null> = new Map([
  ["background", "cito:obtainsBackgroundFrom"],
  ["method", "cito:usesMethodIn"],
  ["baseline", null],
  ["dataset", "cito:usesDataFrom"],
  ["other", null]
]);

/**
 * Citation polarities and the stance that each means: supporting, contrasting or mentioning.
 * `background` and `use_method` have been seen on pages and are no stances; the others are expected
 * and have not been seen.
 */
export const polarityMeanings: ReadonlyMap<string, string | null> = new Map([
  ["background", null],
  ["use_method", null],
  ["support", "supporting"],
  ["supporting", "supporting"],
  ["contrast", "contrasting"],
  ["contrasting", "contrasting"],
  ["mention", "mentioning"],
  ["mentioning", "mentioning"],
  ["extend", null],
  ["unclear", null]
]);

/** The facets that pages are known to have. */
export const knownFacets: ReadonlySet<string> = new Set([
  "fields",
  "years",
  "verdicts",
  "roles",
  "polarities"
]);

const totals = (what: string, meaning: string) => ({
  hub_id: text("The hub."),
  label: text(`The ${what}, as written.`),
  count: whole(`How many citing papers have the ${what}.`),
  origin: text("Where the page says it: summary (the row under the label) or facet (the list)."),
  counted: flag("Whether the pages count it; false where the page says the same total twice."),
  known: flag(`Whether the ${what} is in the vocabulary.`),
  meaning: optional(text(meaning)),
  position: whole("The place in its row or list, from 1."),
  path: text("The file that states it."),
  line: whole("The line of that file, from 1.")
});

/** A total of a citation role or of a citation polarity, for the whole page. */
export type TotalRow = RowOf<typeof rolesTable>;

export const rolesTable = table({
  name: "roles",
  grain: "One row per hub, citation role and place in the text that totals it.",
  columns: totals("role", "The CiTO property that is nearest to the role.")
});

export const polaritiesTable = table({
  name: "polarities",
  grain: "One row per hub, citation polarity and place in the text that totals it.",
  columns: totals(
    "polarity",
    "The stance that it means: supporting, contrasting or mentioning; null where it means none."
  )
});

/** A value of a facet of the page, with its total. */
export type FacetRow = RowOf<typeof facetsTable>;

export const facetsTable = table({
  name: "facets",
  grain: "One row per hub, facet and value.",
  columns: {
    hub_id: text("The hub."),
    facet: text("The facet, such as fields or years."),
    value: text("The value, as written."),
    count: whole("How many citing papers have the value."),
    known: flag("Whether the facet is one of the format's."),
    position: whole("The place in the facet's list, from 1."),
    path: text("The file that states it."),
    line: whole("The line of that file, from 1.")
  }
});

/** The sums of the totals that count, by label, in the order of the rows. */
export function countedTotals(
  rows: readonly Pick<TotalRow, "label" | "count" | "counted">[]
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const {label, count, counted} of rows) {
    if (counted) sums.set(label, (sums.get(label) ?? 0) + count);
  }
  return sums;
}
