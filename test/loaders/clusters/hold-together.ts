import {expect} from "vitest";
import {clusters} from "../../../loaders/analysis/clusters.js";
import {uncurated, type CurationInput} from "../../../loaders/vocabulary/curation.js";
import type {ClusterTables} from "../../../loaders/tables/tables.js";
import {hubOf, strippedPage} from "../analysis/pages-of-text.js";

/** A short validation, for tests of something else. */
export const short = {
  nulls: 9,
  effort: {
    resamples: 3,
    methodResamples: 2,
    otherResamples: 1,
    stabilityNulls: 1,
    methodNulls: 1,
    nullResamples: 2,
    methodNullResamples: 1,
    propWords: 2,
    themeNulls: 9,
    themeResamples: 2
  }
};

/** The clusters of papers of these titles, with a short validation. */
export const clustersOf = (titles: string[], given: CurationInput = uncurated) =>
  clusters(hubOf(strippedPage(titles)), given, short);

/** The rows of default clusterings: one, where tables hold together. */
export const standardOf = ({clusterings}: ClusterTables) =>
  clusterings.filter(({is_default}) => is_default);

/** The key of each table's grain. */
export const keys: {
  [Name in keyof ClusterTables]: (row: ClusterTables[Name][number]) => unknown[];
} = {
  clusterings: (row) => [row.clustering_id],
  granularities: (row) => [row.resolution],
  clusters: (row) => [row.clustering_id, row.cluster_id],
  memberships: (row) => [row.clustering_id, row.paper_id],
  cluster_terms: (row) => [row.clustering_id, row.cluster_id, row.term_id],
  positions: (row) => [row.paper_id],
  neighbours: (row) => [row.paper_id, row.neighbour_id],
  co_assignment: (row) => [row.one, row.other],
  stable_groups: (row) => [row.group],
  prop_words: (row) => [row.term_id, row.cluster_id],
  theme_tests: (row) => [row.theme_id],
  cluster_merges: (row) => [row.vocabulary, row.method, row.step],
  cluster_diagnostics: (row) => [row.path, row.line, row.reason]
};

const isTable = (name: string): name is keyof ClusterTables => name in keys;

/** How many rows of a table there are, and how many keys of its grain: the same where it holds. */
function grain<Name extends keyof ClusterTables>(made: ClusterTables, name: Name) {
  const rows: readonly ClusterTables[Name][number][] = made[name];
  return [rows.length, new Set(rows.map((row) => JSON.stringify(keys[name](row)))).size];
}

/** Expects rows to hold to each other, whatever the papers are. */
export function holdTogether(made: ClusterTables, papers: number): void {
  for (const name of Object.keys(keys).filter(isTable)) {
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
  expect(all.filter((row) => Object.values(row).some(Number.isNaN))).toEqual([]);
}
