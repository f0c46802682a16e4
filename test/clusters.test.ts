import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {archive} from "../loaders/archive.js";
import {clusters} from "../loaders/clusters.js";
import {anchorsFile} from "../loaders/clusters/anchors.js";
import {uncurated, type CurationInput} from "../loaders/hub-input.js";
import {readCurationFiles} from "../loaders/read-curation-files.js";
import {clusterTables, tables, type ClusterTables} from "../loaders/tables.js";
import {titlesOfFewWords, titlesOfSubjects} from "./clusters/phrased.js";
import {hubOf, strippedPage} from "./pages-of-text.js";

const example = hubOf(
  readFileSync(new URL("../loaders/hubs/opening-the-black-box.txt", import.meta.url), "utf8")
);
const curation = readCurationFiles("opening-the-black-box");
const found = clusters(example, {...curation, clusters: {labels: null, anchors: null}});

/** A short trust report, for tests of something else. */
const short = {
  nulls: 9,
  effort: {
    resamples: 3,
    methodResamples: 2,
    otherResamples: 1,
    stabilityNulls: 1,
    methodNulls: 1,
    nullResamples: 2,
    propWords: 2
  }
};
const clustersOf = (titles: string[], given: CurationInput = uncurated) =>
  clusters(hubOf(strippedPage(titles)), given, short);
const standardOf = ({clusterings}: ClusterTables) =>
  clusterings.filter(({is_default}) => is_default);

/** The papers of each cluster of the default clustering, by its id. */
function papersOfClusters(made: ClusterTables): Map<number, string[]> {
  const [standard] = standardOf(made);
  const papers = new Map<number, string[]>();
  for (const {clustering_id, cluster_id, paper_id} of made.memberships) {
    if (clustering_id !== standard?.clustering_id || cluster_id === null) continue;
    papers.set(cluster_id, [...(papers.get(cluster_id) ?? []), paper_id]);
  }
  return papers;
}

const keys: {[Name in keyof ClusterTables]: (row: ClusterTables[Name][number]) => unknown[]} = {
  clusterings: (row) => [row.clustering_id],
  clusters: (row) => [row.clustering_id, row.cluster_id],
  memberships: (row) => [row.clustering_id, row.paper_id],
  cluster_terms: (row) => [row.clustering_id, row.cluster_id, row.term_id],
  positions: (row) => [row.paper_id],
  neighbours: (row) => [row.paper_id, row.neighbour_id],
  co_assignment: (row) => [row.one, row.other],
  stable_groups: (row) => [row.group],
  prop_words: (row) => [row.term_id, row.cluster_id],
  cluster_merges: (row) => [row.vocabulary, row.method, row.step],
  cluster_diagnostics: (row) => [row.path, row.line, row.reason]
};

/** How many rows of a table there are, and how many keys of its grain: the same where it holds. */
function grain<Name extends keyof ClusterTables>(made: ClusterTables, name: Name) {
  const rows: readonly ClusterTables[Name][number][] = made[name];
  return [rows.length, new Set(rows.map((row) => JSON.stringify(keys[name](row)))).size];
}

/** Whether rows hold to each other, whatever the papers are. */
function holdTogether(made: ClusterTables, papers: number): void {
  for (const name of [
    "clusterings",
    "clusters",
    "memberships",
    "cluster_terms",
    "positions",
    "neighbours",
    "co_assignment",
    "stable_groups",
    "prop_words",
    "cluster_merges"
  ] as const) {
    const [rows, distinct] = grain(made, name);
    expect(distinct, name).toBe(rows);
  }
  expect(standardOf(made)).toHaveLength(1);
  expect(made.positions).toHaveLength(papers);
  expect(made.memberships).toHaveLength(papers * made.clusterings.length);
  for (const row of made.clusterings) {
    const own = made.clusters.filter(({clustering_id}) => clustering_id === row.clustering_id);
    expect(own).toHaveLength(row.clusters);
    expect(own.reduce((sum, cluster) => sum + cluster.papers, 0)).toBe(row.papers);
    expect(row.papers + row.papers_without_terms).toBe(papers);
    expect(row.specifications).toBe(made.clusterings.length);
  }
  const all: object[] = Object.values(made).flat();
  for (const row of all) for (const value of Object.values(row)) expect(value).not.toBeNaN();
}

describe("clusters(hub, curation)", () => {
  test("the tables of the example hub hold to their grain and to each other", () => {
    holdTogether(found, example.papers.length);
    expect(found.clusterings.length).toBeGreaterThan(1);
    expect(found.clusters.every(({name}) => name !== "")).toBe(true);
  });

  test("same input, same bytes; the input is untouched", () => {
    const before = structuredClone(example);
    const again = clusters(example, {...curation, clusters: {labels: null, anchors: null}});
    expect(archive(again, "key")).toEqual(archive(found, "key"));
    expect(example).toEqual(before);
  });

  test("the trust report says what it was made with, and is in bounds", () => {
    const [standard] = standardOf(found);
    expect(standard).toMatchObject({
      structure_nulls: 199,
      structure_papers: example.papers.length,
      resamples: 50
    });
    expect(standard?.structure_p).toBeGreaterThanOrEqual(1 / 200);
    for (const {stability, null_stability_upper} of found.clusters) {
      for (const share of [stability ?? 0, null_stability_upper ?? 0]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
    for (const {co_assignment, floating} of found.memberships) {
      expect(floating).toBe(co_assignment !== null && co_assignment < 0.5);
    }
    for (const {runs_together, runs, specifications_together, ...row} of found.co_assignment) {
      expect(runs_together).toBeLessThanOrEqual(runs);
      expect(specifications_together).toBeLessThanOrEqual(row.specifications);
    }
    expect(found.prop_words.some(({falls_apart}) => falls_apart)).toBe(true);
  });

  test("φ and p of the terms give the relevance that is stored", () => {
    for (const {probability_inside: phi, probability: p, relevance} of found.cluster_terms) {
      expect(relevance).toBeCloseTo(0.6 * Math.log(phi) + 0.4 * Math.log(phi / p), 12);
    }
  });

  test("papers that specifications keep together are of one subject", () => {
    const made = clustersOf(titlesOfSubjects(24));
    holdTogether(made, 24);
    expect(made.stable_groups.length).toBeGreaterThan(3);
    const position = new Map(made.positions.map(({paper_id}, i) => [paper_id, i]));
    for (const {paper_ids, together, specifications} of made.stable_groups) {
      const ids: unknown = JSON.parse(paper_ids);
      const places = Array.isArray(ids) ? ids.map((id) => position.get(String(id)) ?? NaN) : [];
      expect(new Set(places.map((place) => place % 4)).size).toBe(1);
      expect(together / specifications).toBeGreaterThan(0.5);
    }
  });
});

describe("odd hubs", () => {
  test.each([0, 1, 2, 3, 4, 5])("%d papers are too few, and one group at most", (papers) => {
    const made = clustersOf(titlesOfSubjects(8).slice(0, papers));
    holdTogether(made, papers);
    const [standard] = standardOf(made);
    expect(standard).toMatchObject({method: "identity", verdict: "too few papers"});
    expect(standard?.clusters).toBeLessThanOrEqual(1);
  });

  test.each([6, 8, 12, 40])("%d papers of one title are one cluster, and agree on it", (papers) => {
    const made = clustersOf(Array.from({length: papers}, () => "Mutual information of layers"));
    holdTogether(made, papers);
    expect(standardOf(made)[0]).toMatchObject({clusters: 1, papers, agreement: 1});
    for (const {vocabulary, clusters: found, agreement} of made.clusterings) {
      const expected = vocabulary === "without hub words" ? [0, null] : [1, 1];
      expect([found, agreement]).toEqual(expected);
    }
    expect(made.stable_groups).toHaveLength(1);
    expect(made.stable_groups[0]?.papers).toBe(papers);
    expect(made.stable_groups[0]?.together).toBe(made.stable_groups[0]?.specifications);
  });

  test("papers without terms are in no cluster", () => {
    const made = clustersOf(["a", "of the", "42", "…", "in", "to", "and", "or"]);
    holdTogether(made, 8);
    expect(made.clusters).toEqual([]);
    expect(standardOf(made)[0]).toMatchObject({clusters: 0, papers_without_terms: 8});
    expect(made.positions.every(({x}) => x === null)).toBe(true);
  });

  test("any few titles", () => {
    fc.assert(
      fc.property(titlesOfFewWords, (titles) => {
        const written = titles.map((title) => (title.trim() === "" ? "of" : title));
        const hub = hubOf(strippedPage(written));
        holdTogether(clusters(hub, uncurated, short), hub.papers.length);
      }),
      {numRuns: 12}
    );
  });
});

describe("labels and anchors", () => {
  const titles = titlesOfSubjects(24);
  const hub = hubOf(strippedPage(titles));
  const made = clusters(hub, uncurated, short);
  const titleOf = new Map(hub.papers.map(({paper_id, title}) => [paper_id, title ?? ""]));
  const csv = (header: string, rows: [string, string][]) => ({
    path: "labels.csv",
    text: [header, ...rows.map((row) => row.join(","))].join("\n")
  });

  test("a cluster is called by the label of its papers in every clustering that has it", () => {
    const [members = []] = papersOfClusters(made).values();
    const labels = csv(
      "label,title",
      members.map((paper) => ["my label", titleOf.get(paper) ?? ""])
    );
    const labelled = clusters(hub, {...uncurated, clusters: {labels, anchors: null}}, short);
    const named = labelled.clusters.filter(({name_origin}) => name_origin === "label");
    expect(named.length).toBeGreaterThan(1);
    expect(new Set(named.map(({name}) => name))).toEqual(new Set(["my label"]));
    expect(labelled.cluster_diagnostics).toEqual([]);
  });

  test("a label whose papers have changed is a warning at its line", () => {
    const [members = []] = papersOfClusters(made).values();
    const labels = csv("label,title", [
      ...members.map((paper): [string, string] => ["my label", titleOf.get(paper) ?? ""]),
      ["my label", "A paper that is gone"]
    ]);
    const labelled = clusters(hub, {...uncurated, clusters: {labels, anchors: null}}, short);
    expect(labelled.cluster_diagnostics).toMatchObject([
      {severity: "warning", rule: "label-changed", path: "labels.csv", line: 2}
    ]);
  });

  test("with anchors ids stay when papers come and go, in whatever order they are listed", () => {
    const before = papersOfClusters(made);
    const places = new Map(hub.papers.map(({paper_id}, i) => [paper_id, i]));
    const identities = [...before].map(([id, papers]) => ({
      id: id + 100,
      papers: new Set(papers.map((paper) => places.get(paper) ?? 0))
    }));
    const anchors = {path: "anchors.csv", text: anchorsFile(identities, hub.papers)};
    const changed = hubOf(strippedPage([...titles.slice(2).reverse(), "Retina of cornea"]));
    const after = papersOfClusters(
      clusters(changed, {...uncurated, clusters: {labels: null, anchors}}, short)
    );
    const kept = [...after].filter(([id]) => before.has(id - 100));
    expect(kept.length).toBeGreaterThanOrEqual(Math.min(before.size, after.size) - 1);
    for (const [id, papers] of kept) {
      const own = before.get(id - 100) ?? [];
      const others = [...before].filter(([other]) => other !== id - 100);
      const shared = (list: string[]) => list.filter((paper) => papers.includes(paper)).length;
      for (const [, list] of others) expect(shared(own)).toBeGreaterThanOrEqual(shared(list));
    }
  });
});

test("every table of clusters is described, and its columns are those of its rows", () => {
  expect(Object.keys(clusterTables)).toEqual(Object.keys(keys));
  const rows: Record<string, readonly object[]> = {...found};
  for (const [name, {columns}] of Object.entries(clusterTables)) {
    expect(Object.keys(tables)).toContain(name);
    for (const row of rows[name] ?? [])
      expect(Object.keys(row), name).toEqual(Object.keys(columns));
  }
  expect(Object.keys(rows).filter((name) => rows[name]?.length === 0)).toEqual([
    "cluster_diagnostics"
  ]);
});
