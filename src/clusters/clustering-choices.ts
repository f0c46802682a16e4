import {escape} from "npm:arquero";
import type {ClusteringRow} from "npm:hubscope";
import {rowsOf, tableOf} from "../tables/verbs.js";

/** What a reader may choose of the clusterings: each is there, none is computed. */
export interface ClusteringChoices {
  vocabularies: string[];
  /** The methods that there are for a vocabulary. */
  methods(vocabulary: string): string[];
  /** The clusterings of a vocabulary and method, the coarsest first. */
  granularities(vocabulary: string, method: string): ClusteringRow[];
}

/** The vocabularies, methods and granularities of the clusterings, in their order. */
export function clusteringChoices(clusterings: readonly ClusteringRow[]): ClusteringChoices {
  const all = tableOf(clusterings, ["vocabulary", "method", "clusters_asked", "position"]);
  const of = (vocabulary: string) =>
    all.filter(escape((row: ClusteringRow) => row.vocabulary === vocabulary)).orderby("position");
  return {
    vocabularies: rowsOf(clusterings, all.orderby("position").dedupe("vocabulary")).map(
      ({vocabulary}) => vocabulary
    ),
    methods: (vocabulary) =>
      rowsOf(clusterings, of(vocabulary).dedupe("method")).map(({method}) => method),
    granularities: (vocabulary, method) =>
      rowsOf(
        clusterings,
        of(vocabulary)
          .filter(escape((row: ClusteringRow) => row.method === method))
          .orderby("clusters_asked", "position")
      )
  };
}

/**
 * The clustering of a vocabulary and method whose granularity is nearest; that of the vocabulary
 * where it lacks the method.
 */
export function nearestClustering(
  clusterings: readonly ClusteringRow[],
  {vocabulary, method, asked}: {vocabulary: string; method: string; asked: number}
): ClusteringRow | undefined {
  const far = (row: ClusteringRow) => Math.abs(row.clusters_asked - asked);
  const of = (rows: readonly ClusteringRow[]) =>
    rows.toSorted((a, b) => far(a) - far(b) || a.position - b.position)[0];
  const own = clusterings.filter((row) => row.vocabulary === vocabulary);
  return of(own.filter((row) => row.method === method)) ?? of(own);
}
