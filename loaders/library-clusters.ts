import type {ClusterTables} from "./tables.js";

/** The cluster tables of the library: the rows of all hubs, one hub after another. */
export function libraryClusters(hubs: readonly ClusterTables[]): ClusterTables {
  return {
    clusterings: hubs.flatMap(({clusterings}) => clusterings),
    clusters: hubs.flatMap(({clusters}) => clusters),
    memberships: hubs.flatMap(({memberships}) => memberships),
    cluster_terms: hubs.flatMap(({cluster_terms: rows}) => rows),
    positions: hubs.flatMap(({positions}) => positions),
    neighbours: hubs.flatMap(({neighbours}) => neighbours),
    co_assignment: hubs.flatMap(({co_assignment: rows}) => rows),
    stable_groups: hubs.flatMap(({stable_groups: rows}) => rows),
    prop_words: hubs.flatMap(({prop_words: rows}) => rows),
    cluster_merges: hubs.flatMap(({cluster_merges: rows}) => rows),
    cluster_diagnostics: hubs.flatMap(({cluster_diagnostics: rows}) => rows)
  };
}
