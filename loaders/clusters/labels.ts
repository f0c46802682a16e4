import {diagnostic, type Diagnostic, type Place} from "../messages/diagnostic.js";
import {jaccardIndex} from "../statistics/co-word-measures.js";
import {maximumAssignment} from "../statistics/maximum-assignment.js";
import {papersInBoth} from "./members.js";
import type {NamedGroup} from "./named-groups.js";

const leastOverlap = 0.5;

/**
 * The curated labels of clusters: each label goes to the cluster that shares most papers with it,
 * as a Jaccard index of at least one half; null for clusters without one.
 */
export function labelClusters(
  clusters: readonly ReadonlySet<number>[],
  labels: readonly NamedGroup[]
): (NamedGroup | null)[] {
  const named: (NamedGroup | null)[] = clusters.map(() => null);
  const overlaps = labels.map(({papers, titles}) =>
    clusters.map((cluster) => jaccardIndex(papersInBoth(cluster, papers), titles, cluster.size))
  );
  const worth = overlaps.map((row) => row.map((value) => (value < leastOverlap ? 0 : value)));
  for (const {row, column} of maximumAssignment(worth)) {
    if ((worth[row]?.[column] ?? 0) > 0) named[column] = labels[row] ?? null;
  }
  return named;
}

/** What has changed under labels since they were written: warnings at the labels' first lines. */
export function labelWarnings(
  clusters: readonly ReadonlySet<number>[],
  labels: readonly NamedGroup[]
): Diagnostic[] {
  const named = labelClusters(clusters, labels);
  const warn = (rule: string, reason: string, {name, place}: {name: string; place: Place}) =>
    diagnostic("warning", rule, reason, place, {text: name});
  return labels.flatMap((label) => {
    const cluster = clusters[named.indexOf(label)];
    if (cluster === undefined) {
      const reason = "no cluster shares half of its papers with the label";
      return [warn("label-unused", reason, label)];
    }
    const stayed = papersInBoth(cluster, label.papers);
    const came = cluster.size - stayed;
    const left = label.titles - stayed;
    if (came === 0 && left === 0) return [];
    const reason = `the cluster has changed since it was labelled: ${papersWords(came)} came, ${papersWords(left)} left`;
    return [warn("label-changed", reason, label)];
  });
}

function papersWords(papers: number): string {
  return papers === 1 ? "1 paper" : `${String(papers)} papers`;
}
