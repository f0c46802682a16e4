import type {ClusterRow, ClusterTermRow, PaperRow} from "npm:hubscope";
import {hundredths, termCounts} from "./cluster-row-words.js";
import type {ClusterView} from "./cluster-views.js";
import {firmGroups, groupNoun} from "./verdict-words.js";
import {agree, capitalised, count, inWords, told} from "../page/words.js";

/** What the stability of a clustering's clusters is against shuffled phrases, in a sentence. */
export function clusterTableFinding(
  view: ClusterView | undefined,
  papers: readonly PaperRow[]
): string {
  const k = view?.clusters.length ?? 0;
  if (view === undefined || k === 0) {
    return papers.length === 0
      ? "There are no citing papers, so there are no groups."
      : "There are no groups to list: the papers share no words that could make one.";
  }
  const noun = groupNoun(view.clustering);
  const tested = view.clusters.filter(
    (row) => row.stability !== null && row.null_stability_upper !== null
  );
  if (tested.length === 0) {
    return `${capitalised(inWords(k))} ${agree(k, noun)} of ${count(view.clustering.papers, "paper")}; how stable ${k === 1 ? "it is" : "they are"} was not measured.`;
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
      `The dot is the group’s stability, the mean Jaccard index in ${count(clustering.resamples, "resample")} of 80\u00a0% of the papers${shuffled ? "; the bar is what clusters of shuffled phrases reach, from their mean to 19 of 20" : ""}.`
  );
}

/** A cluster as a row of the table. */
export function clusterTwin(
  cluster: ClusterRow,
  {terms, view}: {terms: readonly ClusterTermRow[]; view: ClusterView}
): Record<string, string | number | null> {
  const round = (value: number | null) => (value === null ? null : Number(hundredths(value)));
  return {
    group: cluster.name,
    id: cluster.cluster_id,
    papers: cluster.papers,
    terms: terms.map((term) => `${term.term} (${termCounts(term, cluster, view)})`).join(", "),
    similarity: round(cluster.similarity),
    silhouette: round(cluster.silhouette),
    stability: round(cluster.stability),
    "stability, shuffled": round(cluster.null_stability),
    "19 of 20 shuffled": round(cluster.null_stability_upper)
  };
}
