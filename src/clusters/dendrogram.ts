import {chartFigure} from "../figures/chart-figure.js";
import {figure} from "../figures/figure.js";
import {paperTitle} from "../marks/paper-words.js";
import {count, digits} from "../page/words.js";
import {characteristicTerms} from "./cluster-words.js";
import {papersOfTerms} from "../themes/paper-sets.js";
import {branchFilter} from "./cluster-filter.js";
import {clusterView, type ClusterView, placedNeeds} from "./cluster-views.js";
import {dendrogramPlot} from "./dendrogram-plot.js";
import {branchesOf, closed, cutHeight, hierarchyOf, type Branch} from "./hierarchy.js";
import type {Paper} from "../tables/paper.js";

const mostEnds = 60;
const closedEnds = 40;

/**
 * The hierarchy in which papers merge, by Ward's method on latent dimensions, with its papers in
 * the colours of the clustering shown and a line where that clustering cuts it. Above 60 papers the
 * lowest branches are closed, with the words that tell each most where the rows of `terms` and
 * `paper_terms` are given, and it is drawn in `height` pixels at most. A click on a fork selects its
 * papers, one on a dot chooses the paper.
 */
export const dendrogram = figure({
  name: "The hierarchy",
  tab: "Hierarchy",
  needs: [
    "papers",
    "clusterings",
    "clusters",
    ...placedNeeds,
    "cluster_merges",
    "terms",
    "paper_terms"
  ],
  filters: [branchFilter],
  controls: ["clustering"],
  fits: true,
  query: (tables) => tables,
  draw(rows, {width, height, clusteringId, selection}) {
    const view = clusterView(rows, clusteringId);
    const whole =
      view === undefined ? undefined : hierarchyOf(rows.cluster_merges, view.clustering.vocabulary);
    const merges = rows.cluster_merges.find(
      (row) => row.vocabulary === view?.clustering.vocabulary
    );
    const cut =
      whole === undefined || merges?.method !== view?.clustering.method
        ? null
        : cutHeight(whole, view?.clustering.clusters ?? 0);
    const finding = dendrogramFinding(whole, {papers: rows.papers, view, cut});
    if (view === undefined || whole === undefined) return chartFigure({finding, body: []});
    const top = whole.papers.length > mostEnds ? closed(whole, closedEnds) : whole;
    const papers = new Map(rows.papers.map((paper) => [paper.paper_id, paper]));
    const {terms, paper_terms} = rows;
    const forms = new Map(terms.map(({term_id, term}) => [term_id, term]));
    const telling = (ids: readonly string[]) =>
      characteristicTerms(ids, papersOfTerms(paper_terms), {total: papers.size}).map(
        (id) => forms.get(id) ?? id
      );
    const title = (id: string) => {
      const paper = papers.get(id);
      return paper === undefined ? id : paperTitle(paper);
    };
    return chartFigure({
      finding,
      body: [
        dendrogramPlot(top, {
          width,
          height,
          cut,
          view,
          papers,
          alternative: finding,
          telling,
          selection
        })
      ],
      reading: dendrogramReading(top !== whole, cut !== null),
      twin: {
        name: "hierarchy",
        rows: branchesOf(whole)
          .filter(({paperId}) => paperId === null)
          .sort((a, b) => a.step - b.step)
          .map(({step, height, papers: own}) => ({
            step,
            distance: Math.round(height * 1000) / 1000,
            papers: own.length,
            titles: own.slice(0, mostEnds).map(title).join("; ")
          }))
      }
    });
  }
});

const least = 1e-6;

/** What a hierarchy shows, in a sentence. */
export function dendrogramFinding(
  top: Branch | undefined,
  {papers, view, cut}: {papers: readonly Paper[]; view: ClusterView | undefined; cut: number | null}
): string {
  if (top === undefined) {
    return papers.length < 2
      ? "Fewer than two papers make no hierarchy."
      : "No hierarchy was computed for this hub.";
  }
  if (cut !== null && view !== undefined) {
    return `The line cuts the hierarchy of ${count(top.papers.length, "listed paper")} into ${count(view.clustering.clusters, "group")}.`;
  }
  const [last, before] = branchesOf(top)
    .filter(({paperId}) => paperId === null)
    .map(({height}) => height)
    .sort((a, b) => b - a);
  if ((last ?? 0) < least) {
    return `The ${count(top.papers.length, "listed paper")} do not differ by their terms, and merge at distance 0.`;
  }
  const step = (last ?? 0) - (before ?? 0);
  const parts = top.parts.map((part) => digits(part.papers.length)).join(" and ");
  return `The last step joins groups of ${parts} listed papers, ${step > 0.25 * (last ?? 1) ? "far above" : "not far above"} the step before.`;
}

/** How to read a dendrogram, in a line. */
export function dendrogramReading(isClosed: boolean, isCut: boolean): string {
  const line = isCut
    ? "The dashed line is where the granularity shown cuts it."
    : "Colours are those of the clustering shown, which is made another way and need not follow the branches.";
  const ends = isClosed
    ? " A dot beside a number of papers is a closed branch, with the words that tell it most from the other papers."
    : "";
  return `Papers that merge further right share more. ${line}${ends} Click a fork to select its papers.`;
}
