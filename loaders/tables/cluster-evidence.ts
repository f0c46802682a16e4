import {flag, number, optional, table, text, whole, type RowOf} from "./table.js";

/** A paper that is among the nearest of another. */
export type NeighbourRow = RowOf<typeof neighboursTable>;

export const neighboursTable = table({
  name: "neighbours",
  grain: "One row per hub, citing paper and paper among its nearest that shares a term with it.",
  columns: {
    hub_id: text("The hub."),
    paper_id: text("The citing paper."),
    neighbour_id: text("The paper near it."),
    rank: whole("Its place among the nearest, from 1."),
    similarity: number("The cosine of both papers' TF-IDF vectors of words and phrases."),
    terms: text(
      "A JSON list of up to five {term, contribution}: what they share, and the share of the similarity that each makes."
    )
  }
});

/** How often two papers share a cluster. */
export type CoAssignmentRow = RowOf<typeof coAssignmentTable>;

export const coAssignmentTable = table({
  name: "co_assignment",
  grain:
    "One row per hub and pair of citing papers that share a cluster in some resample or specification; above 200 papers, only for pairs of nearest papers.",
  columns: {
    hub_id: text("The hub."),
    one: text("The paper that stands first on the page."),
    other: text("The other paper."),
    runs_together: whole("In how many resamples of methods with both papers they share a cluster."),
    runs: whole("How many resamples have both papers."),
    specifications_together: whole("In how many specifications they share a cluster."),
    specifications: whole("How many specifications found clusters.")
  }
});

/** Where a paper stands on the map. */
export type PositionRow = RowOf<typeof positionsTable>;

/** Of so many papers at most a layout of the graph of nearest papers is made. */
export const mostLaidOut = 100_000;

export const positionsTable = table({
  name: "positions",
  grain: "One row per hub and citing paper.",
  columns: {
    hub_id: text("The hub."),
    paper_id: text("The citing paper."),
    x: optional(
      number("Where it stands across; null for a paper that shares no term with another.")
    ),
    y: optional(number("Where it stands upwards, in the same unit.")),
    layout: text(
      "pcoa: principal coordinates of cosine distances; graph: a layout of the graph of nearest papers; or sample: that of 100,000 papers evenly spread over the list, with the others between their nearest."
    ),
    neighbours_kept: optional(
      number(
        "Of the papers drawn nearest to it, as many as it has neighbours (⌈√n⌉, at most 15 or 50), the share that is as near by words as these; null without neighbours, and in hubs of more than 1,000 papers for all but 1,000."
      )
    ),
    kept_by_chance: optional(
      number("What that share would be on average if papers stood anywhere on the map.")
    ),
    stress: optional(
      number(
        "Kruskal's stress-1 of all distances, the same in all rows of a hub: 0 is exact; of few points .05 is called good, .1 fair and .2 poor, and it grows with their number; null for a graph layout."
      )
    )
  }
});

/** A step of a hierarchy: two groups of papers become one. */
export type ClusterMergeRow = RowOf<typeof clusterMergesTable>;

export const clusterMergesTable = table({
  name: "cluster_merges",
  grain: "One row per hub, vocabulary, hierarchical method and step, the lowest first.",
  columns: {
    hub_id: text("The hub."),
    vocabulary: text("What papers are compared by."),
    method: text("The cluster method."),
    step: whole("The step, from 1."),
    one_paper_id: optional(text("The one side where it is a single paper; else null.")),
    one_step: optional(whole("The step that made the one side; null where it is a paper.")),
    other_paper_id: optional(text("The other side where it is a single paper; else null.")),
    other_step: optional(whole("The step that made the other side; null where it is a paper.")),
    height: number("The distance at which they merge."),
    papers: whole("How many papers the result has.")
  }
});

/** What a frequent term holds together: a cluster of the default clustering without it. */
export type PropWordRow = RowOf<typeof propWordsTable>;

export const propWordsTable = table({
  name: "prop_words",
  grain: "One row per hub, frequent term left out in turn, and cluster of the default clustering.",
  columns: {
    hub_id: text("The hub."),
    term_id: text("The term that is left out."),
    term: text("The term as it is written most often."),
    papers: whole("How many citing papers have it."),
    cluster_id: whole("A cluster of the default clustering."),
    jaccard: number(
      "The Jaccard index of the cluster with its best match where the term is left out."
    ),
    falls_apart: flag(
      "Whether that is below 0.5 where resamples keep the cluster at 0.5 or above: the term props it up."
    ),
    ari: number("The adjusted Rand index of both clusterings, the same for all clusters of a term.")
  }
});

/** Papers that most specifications keep together. */
export type StableGroupRow = RowOf<typeof stableGroupsTable>;

export const stableGroupsTable = table({
  name: "stable_groups",
  grain:
    "One row per hub and group of at least three papers of which every two share a cluster in three of four specifications; groups do not overlap.",
  columns: {
    hub_id: text("The hub."),
    group: whole("The group's number from 1, largest first."),
    paper_ids: text("A JSON list of its papers' ids."),
    papers: whole("How many papers it has."),
    cluster_id: optional(
      whole("The cluster of the default clustering that holds all of them; null for none.")
    ),
    together: whole("How many specifications put all of them into one cluster."),
    specifications: whole("How many specifications found clusters.")
  }
});

/** What the test says of a theme. */
export type ThemeTestRow = RowOf<typeof themeTestsTable>;

export const themeTestsTable = table({
  name: "theme_tests",
  grain: "One row per hub and theme, with what the test against shuffled phrases says of it.",
  columns: {
    hub_id: text("The hub."),
    theme_id: text("The theme, as in the table themes."),
    excess: number(
      "How many more pairs of its terms stand in papers than if every term stood in its number of papers at random."
    ),
    p: optional(
      number(
        "The p-value of that against themes of shuffled phrases, adjusted for the number of themes (Benjamini–Hochberg) and not below that of all together; null where not tested."
      )
    ),
    answer: text(
      "more than chance (p ≤ .05), undecided (p ≤ .1), no more than chance, or too few papers."
    ),
    stability: optional(
      number(
        "The mean Jaccard index of its terms with their best match in resamples of 80 % of the papers; null where not measured."
      )
    ),
    null_stability_upper: optional(
      number("What 19 of 20 themes of shuffled phrases stay below or reach.")
    ),
    resamples: whole("How many resamples; 0 for none."),
    together_p: optional(
      number("The p-value of all detected themes together; the same in all rows of the hub.")
    ),
    together: text("What that answers, in the same words."),
    nulls: whole("How many shuffles there were; 0 for none."),
    visible_share: optional(
      number(
        "What the test could have seen: the share of all words, from 0 to 1, that four themes must have to themselves for one to be found in nine of ten made-up hubs of so many papers or somewhat fewer; null where not known."
      )
    ),
    papers: whole("How many papers were tested: those with words, versions of one title once.")
  }
});
