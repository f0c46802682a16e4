import {diagnostic, type Diagnostic, type Place} from "../messages/diagnostic.js";
import {jaccardIndex} from "../statistics/co-word-measures.js";
import {maximumAssignment} from "../statistics/maximum-assignment.js";
import type {PaperRow} from "../tables/papers.js";
import {workKey} from "../text/identity.js";
import {append} from "../text/lists.js";
import {anchorsText, readCuratedLines} from "../vocabulary/curated-lines.js";
import type {CurationFile} from "../vocabulary/curation.js";
import {type ClusterIdentity, papersInBoth} from "./match.js";

/** A group of papers in a curation file: its name, where it starts, and its papers as indices. */
export interface NamedGroup {
  name: string;
  place: Place;
  papers: ReadonlySet<number>;
  /** How many different titles the file lists for it, those that no paper has included. */
  titles: number;
}

/**
 * Reads groups of papers from a CSV file with a line for each group and title of a paper. Papers are
 * known by their titles, whatever their spacing, hyphens and case; a title that no paper has is
 * counted, and no line twice.
 */
export function readNamedGroups(
  file: CurationFile | null,
  column: string,
  papers: readonly Pick<PaperRow, "work_key">[]
): {groups: NamedGroup[]; diagnostics: Diagnostic[]} {
  const diagnostics: Diagnostic[] = [];
  if (file === null) return {groups: [], diagnostics};
  const papersOf = new Map<string, number[]>();
  papers.forEach(({work_key}, i) => {
    if (work_key !== null) append(papersOf, work_key, i);
  });
  const groups = new Map<string, {name: string; place: Place; keys: Set<string>}>();
  for (const {fields, place} of readCuratedLines(file, diagnostics, [column, "title"])) {
    const [name = "", title = ""] = fields;
    const key = workKey(title === "" ? null : title);
    if (name === "" || key === null) {
      const reason = `the line has no ${name === "" ? column : "title"}`;
      diagnostics.push(diagnostic("warning", "curation", reason, place, {text: fields.join(",")}));
      continue;
    }
    const group = groups.get(name) ?? {name, place, keys: new Set<string>()};
    groups.set(name, group);
    group.keys.add(key);
  }
  return {
    groups: [...groups.values()].map(({name, place, keys}) => ({
      name,
      place,
      papers: new Set([...keys].flatMap((key) => papersOf.get(key) ?? [])),
      titles: [...keys].reduce((sum, key) => sum + Math.max(1, papersOf.get(key)?.length ?? 0), 0)
    })),
    diagnostics
  };
}

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

/** Reads the clusters that keep their ids from build to build (`cluster,title`). */
export function readAnchors(
  file: CurationFile | null,
  papers: readonly Pick<PaperRow, "work_key">[]
): {identities: ClusterIdentity[]; diagnostics: Diagnostic[]} {
  const {groups, diagnostics} = readNamedGroups(file, "cluster", papers);
  const identities = groups.flatMap(({name, place, papers: members}) => {
    if (/^[1-9]\d{0,8}$/u.test(name)) return [{id: Number(name), papers: members}];
    const reason = "a cluster is a whole number from 1";
    diagnostics.push(diagnostic("warning", "anchors", reason, place, {text: name}));
    return [];
  });
  return {identities, diagnostics};
}

/** Writes the file of anchors: the titles of each cluster's papers, clusters in the order of ids. */
export function anchorsFile(
  clusters: readonly ClusterIdentity[],
  papers: readonly Pick<PaperRow, "title">[]
): string {
  const rows = [...clusters]
    .sort((a, b) => a.id - b.id)
    .flatMap(({id, papers: members}) =>
      [...members].sort((a, b) => a - b).map((paper) => ({id, title: papers[paper]?.title ?? null}))
    )
    .flatMap(({id, title}) => (title === null ? [] : [[String(id), oneLine(title)]]));
  return anchorsText(["cluster", "title"], "clusters", rows);
}

function oneLine(title: string): string {
  return title.replace(/[\r\n]+/gu, " ");
}
