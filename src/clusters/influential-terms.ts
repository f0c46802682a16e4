import {desc, escape, op} from "npm:arquero";
import type {ClusterTables, PropWordRow} from "npm:hubscope";
import {chartFigure} from "../figures/chart-figure.js";
import {figure} from "../figures/figure.js";
import {pickButton} from "../interaction/pick-button.js";
import type {Selection} from "../interaction/selection.js";
import {asWritten, element} from "../page/dom.js";
import {inTheTable, noteLine} from "../page/page-words.js";
import {agree, count, digits, quoted} from "../page/words.js";
import {groupsOf, tableOf} from "../tables/verbs.js";
import {clusterFilter} from "./cluster-filter.js";
import {clusterColour, clusterView, type ClusterView, placedNeeds} from "./cluster-views.js";
import {clusterName, clusterPick, rounded} from "./cluster-words.js";
import {groupNoun} from "./structure-words.js";

const most = 8;

/**
 * The words that hold groups together: each frequent word that was left out, with the groups of the
 * default clustering that fell apart without it. A click on a group selects its papers.
 */
export const influentialTerms = figure({
  name: "Influential terms",
  needs: ["papers", "clusterings", "clusters", ...placedNeeds, "prop_words"],
  filters: [clusterFilter],
  query: (tables) => ({
    words: influentialTermsOf(tables),
    view: clusterView(tables),
    total: tables.papers.length
  }),
  draw({words, view, total}, {selection}) {
    const finding = influentialTermsFinding(words, view);
    if (view === undefined || words.length === 0) return chartFigure({finding, body: []});
    const telling = words.filter(({fallen}) => fallen > 0);
    const more = telling.length - most;
    return chartFigure({
      finding,
      body: [
        element(
          "ol",
          {class: "prop-words"},
          ...telling.slice(0, most).map((word) => item(word, {view, total, selection}))
        ),
        ...(more > 0 ? [noteLine([`${count(more, "more word")} `, inTheTable(more), "."])] : [])
      ],
      reading:
        "Each frequent word was left out and the papers were grouped again, as the page opens on them. A group falls apart where its best match shares less than half of its papers with it, as a Jaccard index.",
      twin: {
        name: "influential terms",
        rows: words.flatMap((word) =>
          word.clusters.map((row) => ({
            "left out": word.term,
            papers: word.papers,
            group: clusterName(row.cluster_id, view),
            "Jaccard index": rounded(row.jaccard),
            "falls apart": row.falls_apart ? "yes" : "no",
            "adjusted Rand index": rounded(word.ari)
          }))
        )
      }
    });
  }
});

function item(
  {term, papers, clusters, fallen}: InfluentialTerm,
  {view, total, selection}: {view: ClusterView; total: number; selection: Selection | undefined}
): HTMLElement {
  return element(
    "li",
    {},
    element(
      "p",
      {},
      "Without ",
      element("strong", {}, asWritten(term)),
      element("small", {}, ` in ${digits(papers)} of ${count(total, "listed paper")}`),
      `: ${digits(fallen)} of ${count(clusters.length, "group")} ${agree(fallen, "falls", "fall")} apart`
    ),
    element(
      "ul",
      {class: "theme-keys"},
      ...clusters.flatMap(({cluster_id: id, falls_apart: falls}) => {
        const cluster = view.clusters.find((one) => one.cluster_id === id);
        if (!falls || cluster === undefined) return [];
        const pick = clusterPick(cluster, view.papersOf.get(id) ?? []);
        return [
          element("li", {class: clusterColour(id)}, pickButton(cluster.name, pick, {selection}))
        ];
      })
    )
  );
}

interface InfluentialTerm {
  term: string;
  papers: number;
  ari: number;
  /** What became of the clusters, the ones that fell apart first. */
  clusters: PropWordRow[];
  fallen: number;
}

/** The terms that were left out, those without which most clusters fall apart first. */
export function influentialTermsOf({
  prop_words: rows
}: Pick<ClusterTables, "prop_words">): InfluentialTerm[] {
  const words = tableOf(rows, ["term_id", "papers", "ari", "cluster_id", "jaccard", "falls_apart"])
    .derive({falls: escape((row: PropWordRow) => Number(row.falls_apart))})
    .orderby("jaccard", "cluster_id")
    .groupby("term_id")
    .rollup({
      row: op.array_agg("row"),
      fallen: op.sum("falls"),
      ari: op.min("ari"),
      papers: op.max("papers"),
      first: op.min("row")
    })
    .orderby(desc("fallen"), "ari", desc("papers"), "first");
  return groupsOf(rows, words).flatMap((clusters) => {
    const [first] = clusters;
    if (first === undefined) return [];
    const {term, papers, ari} = first;
    const fallen = clusters.filter((row) => row.falls_apart).length;
    return [{term, papers, ari, clusters, fallen}];
  });
}

/** What leaving words out does to the groups that the page opens on, in a sentence. */
export function influentialTermsFinding(
  words: readonly InfluentialTerm[],
  view: ClusterView | undefined
): string {
  const [first] = words;
  if (view === undefined || first === undefined) {
    return view === undefined || view.clusters.length === 0
      ? "There are no groups that a word could prop up."
      : "Which words prop the groups up was not measured.";
  }
  const k = first.clusters.length;
  const noun = groupNoun(view.clustering);
  const tried = `${count(words.length, "frequent word")} ${agree(words.length, "was", "were")} left out in turn`;
  if (first.fallen === 0) {
    return `No ${noun} that the page opens on hangs on one word: ${tried}, and ${k === 1 ? "it held" : "all held"}.`;
  }
  const telling = words.filter(({fallen}) => fallen > 0).length;
  const worst = `Without ${quoted(first.term)}, ${digits(first.fallen)} of the ${count(k, noun)} that the page opens on ${agree(first.fallen, "falls", "fall")} apart`;
  return telling === 1
    ? `${worst}; it is the only one of ${count(words.length, "frequent word")} to matter so much.`
    : `${worst}; ${digits(telling)} of ${count(words.length, "frequent word")} prop up at least one.`;
}
