import type {ClusterRow, ClusterTables, Tables} from "npm:hubscope";
import {byClustering, clusterView} from "./cluster-views.js";
import {clusterTableFinding, clusterTableReading, clusterTwin} from "./cluster-table-words.js";
import {element} from "../page/dom.js";
import {papersOfTerms} from "../themes/paper-sets.js";
import {relevantTerms} from "../themes/relevance.js";
import type {Selection} from "../interaction/selection.js";
import {chartFigure} from "../figures/chart-figure.js";
import {clusterItem} from "./cluster-item.js";
import {rangeControl} from "../page/range-control.js";

/** The tables that a hub's clusters are listed from. */
export type ClusterTableRows = Pick<Tables, "papers"> &
  Pick<ClusterTables, "clusterings" | "clusters" | "memberships" | "cluster_terms"> &
  Partial<Pick<Tables, "paper_terms">>;

const steps = 5;
const shown = 4;
const listed = 10;
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
