/** The labels of the page's sections, each with its rank: a page has them in rank order, once each. */
export const sections = new Map<string, number>([
  ["abstract", 0],
  ["hub tools", 1],
  ["citation-role summary", 2],
  ["citation-polarity summary", 3],
  ["claims ledger", 4],
  ["authors", 5],
  ["co-cited works", 6],
  ["clear filters", 7],
  ["fields", 8],
  ["years", 8],
  ["verdicts", 8],
  ["roles", 8],
  ["polarities", 8],
  ["representative citing papers", 9],
  ["citing papers explorer", 10]
]);

/** Words that may stand after the tier. */
export const tierLabels: ReadonlySet<string> = new Set(["Canonical reference", "Mixed citations"]);

/** Tiers, from the lowest. */
export const tiers: ReadonlySet<string> = new Set(["hub", "super hub", "mega hub"]);

/** The reviewer's words on a paper. */
export const verdicts: ReadonlySet<string> = new Set(["accept", "conditional", "unverdicted"]);
