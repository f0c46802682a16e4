import {relevance, type ClusterRow, type ClusterTables, type ClusterTermRow} from "npm:hubscope";
import {chartFigure} from "../figures/chart-figure.js";
import type {Selection} from "../interaction/selection.js";
import {element} from "../page/dom.js";
import {rangeControl} from "../page/range-control.js";
import {agree, capitalised, count, inWords, told} from "../page/words.js";
import {papersOfTerms} from "../themes/paper-sets.js";
import {clusterItem} from "./cluster-item.js";
import {
  byClustering,
  clusterView,
  type ClusterView,
  type ClusteringTables
} from "./cluster-views.js";
import {rounded, termCounts} from "./cluster-words.js";
import {firmGroups, groupNoun} from "./structure-words.js";
import type {Paper, Tables} from "../tables/paper.js";

const steps = 5;
const shown = 4;
const listed = 10;

type ClusterTableRows = Pick<Tables, "papers"> &
  ClusteringTables &
  Pick<ClusterTables, "cluster_terms"> &
  Partial<Pick<Tables, "paper_terms">>;

const termsOf = byClustering<ClusterTables["cluster_terms"][number]>();

/**
 * The clusters of one clustering, a row each: colour, name, size, the terms that tell most of it,
 * its stability against shuffled phrases, and behind a fold its representative and boundary papers
 * and a field to rename it. A click on a name selects the papers, one on a term all papers that
 * have it, where the rows of `paper_terms` are given. `lambda` is where the slider of relevance
 * starts, 0.6 by default; `ranked` hears where it goes.
 */
export function clusterTable(
  rows: ClusterTableRows,
  {
    clusteringId,
    selection,
    lambda = 0.6,
    ranked = () => undefined
  }: {
    clusteringId?: string | undefined;
    selection?: Selection | undefined;
    lambda?: number;
    ranked?: (lambda: number) => void;
  } = {}
): HTMLElement {
  const view = clusterView(rows, clusteringId);
  const finding = clusterTableFinding(view, rows.papers);
  if (view === undefined || view.clusters.length === 0) return chartFigure({finding, body: []});
  const papers = new Map(rows.papers.map((paper) => [paper.paper_id, paper]));
  const terms = termsOf(rows.cluster_terms).get(view.clustering.clustering_id) ?? [];
  const own = ({cluster_id: id}: ClusterRow) => terms.filter((term) => term.cluster_id === id);
  const termPapers = rows.paper_terms && papersOfTerms(rows.paper_terms);
  const items = view.clusters.map((cluster) =>
    clusterItem(cluster, {view, papers, selection, termPapers})
  );
  const rank = (at: number) => {
    for (const [i, item] of items.entries()) {
      const cluster = view.clusters[i];
      if (cluster === undefined) continue;
      item.terms(relevantTerms(own(cluster), {lambda: at, most: shown}));
    }
  };
  const slider = rangeControl("Terms by relevance, λ", {
    least: 0,
    most: steps,
    value: Math.round(lambda * steps),
    words: (value) => lambdaWords(value / steps),
    change: (value) => {
      rank(value / steps);
      ranked(value / steps);
    }
  });
  rank(lambda);
  return chartFigure({
    finding,
    body: [
      element("div", {class: "controls"}, slider.node),
      element("ol", {class: "cluster-rows"}, ...items.map(({node}) => node))
    ],
    reading: clusterTableReading(view),
    twin: {
      name: "clusters",
      rows: view.clusters.map((cluster) =>
        clusterTwin(cluster, {
          terms: relevantTerms(own(cluster), {lambda, most: listed}),
          view
        })
      )
    }
  });
}

function lambdaWords(lambda: number): string {
  const end = lambda === 0 ? ": what sets it apart" : lambda === 1 ? ": what it says most" : "";
  return `${lambda.toFixed(1)}${end}`;
}

/** What the stability of a clustering's clusters is against shuffled phrases, in a sentence. */
export function clusterTableFinding(
  view: ClusterView | undefined,
  papers: readonly Paper[]
): string {
  const k = view?.clusters.length ?? 0;
  if (view === undefined || k === 0) {
    return papers.length === 0
      ? "There are no listed papers, so there are no groups."
      : "There are no groups to list: the papers share no words that could make one.";
  }
  const noun = groupNoun(view.clustering);
  const tested = view.clusters.filter(
    (row) => row.stability !== null && row.null_stability_upper !== null
  );
  if (tested.length === 0) {
    return `${capitalised(inWords(k))} ${agree(k, noun)} of ${count(view.clustering.papers, "listed paper")}; how stable ${k === 1 ? "it is" : "they are"} was not measured.`;
  }
  const firm = firmGroups(tested).length;
  if (tested.length === 1) {
    return `The one ${noun} is ${firm === 1 ? "" : "no "}more stable than groups of shuffled phrases.`;
  }
  const some = firm === 0 ? "None" : firm === tested.length ? "All" : capitalised(inWords(firm));
  const of = some === "All" ? inWords(firm) : `of the ${inWords(tested.length)}`;
  return `${some} ${of} ${agree(tested.length, noun)} ${firm < 2 ? "is" : "are"} more stable than groups of shuffled phrases.`;
}

/** How to read the list of clusters, in a line. */
export function clusterTableReading({clustering, clusters}: ClusterView): string {
  const shuffled = clusters.some((row) => row.null_stability_upper !== null);
  return told(
    "Behind a term: in how many papers of the group it stands, against the other papers.",
    clusters.some(({stability}) => stability !== null) &&
      `The dot is the group’s stability, the mean Jaccard index in ${count(clustering.resamples, "resample")} of 80\u00a0% of the papers${shuffled ? "; the bar is what groups of shuffled phrases reach, from their mean to the most stable one" : ""}.`
  );
}

function clusterTwin(
  cluster: ClusterRow,
  {terms, view}: {terms: readonly ClusterTermRow[]; view: ClusterView}
): Record<string, string | number | null> {
  return {
    group: cluster.name,
    id: cluster.cluster_id,
    papers: cluster.papers,
    terms: terms.map((term) => `${term.term} (${termCounts(term, cluster, view)})`).join(", "),
    similarity: rounded(cluster.similarity),
    silhouette: rounded(cluster.silhouette),
    stability: rounded(cluster.stability),
    "stability, shuffled": rounded(cluster.null_stability),
    "most stable, shuffled": rounded(cluster.null_stability_upper)
  };
}

/**
 * The terms of a cluster that are most relevant at λ, from 0 (what sets it apart) to 1 (what it
 * says most): λ ln φ + (1 − λ) ln(φ/p) (Sievert & Shirley 2014). Terms whose words a better one
 * holds, with as many papers in the cluster, are left out.
 */
export function relevantTerms(
  rows: readonly ClusterTermRow[],
  {lambda, most}: {lambda: number; most: number}
): ClusterTermRow[] {
  const ranked = rows
    .map((row) => ({row, relevance: relevance(row.probability_inside, row.probability, lambda)}))
    .sort((a, b) => b.relevance - a.relevance || a.row.position - b.row.position);
  const kept: ClusterTermRow[] = [];
  for (const {row} of ranked) {
    if (kept.length === most) break;
    if (!kept.some((better) => says(better, row))) kept.push(row);
  }
  return kept;
}

function says(one: ClusterTermRow, other: ClusterTermRow): boolean {
  return (
    one.papers_inside === other.papers_inside && ` ${one.term_id} `.includes(` ${other.term_id} `)
  );
}
