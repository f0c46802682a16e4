import type {ClusterTables, StableGroupRow, Tables} from "npm:hubscope";
import {clusterView, type ClusterView} from "./cluster-views.js";
import {textsOf} from "../tables/json.js";
import {papersOfTerms} from "../themes/paper-sets.js";
import {characteristicTerms} from "../themes/characteristic-terms.js";

/** The tables that groups which stay together are named from. */
export type StableGroupTables = Pick<Tables, "papers"> &
  Pick<ClusterTables, "clusterings" | "clusters" | "memberships" | "stable_groups"> &
  Partial<Pick<Tables, "terms" | "paper_terms">>;

/**
 * What groups of papers that stay together are about, by their numbers: the name of the cluster of
 * the default clustering that more than half of a group's papers share, followed by the group's own
 * telling terms where several groups share that cluster; those terms alone where no cluster has more
 * than half; and the group's number where no terms are given.
 */
export function stableGroupNames(rows: StableGroupTables): Map<number, string> {
  const {papers, stable_groups: groups, terms = [], paper_terms = []} = rows;
  const view = clusterView(rows);
  const forms = new Map(terms.map(({term_id, term}) => [term_id, term]));
  const ids = new Map(terms.map(({term_id, term}) => [term, term_id]));
  const shared = new Map(groups.map((row) => [row.group, sharedName(row, view)]));
  const names = [...shared.values()];
  const named = ({group, paper_ids}: StableGroupRow): string => {
    const cluster = shared.get(group) ?? "";
    if (cluster !== "" && names.filter((name) => name === cluster).length === 1) return cluster;
    const known = new Set(cluster.split(", ").map((term) => ids.get(term) ?? term));
    const own = characteristicTerms(textsOf(paper_ids), papersOfTerms(paper_terms), {
      total: papers.length,
      known
    }).map((id) => forms.get(id) ?? id);
    const parts = [cluster, own.join(", ")].filter((part) => part !== "");
    return parts.length === 0 ? `group ${group}` : parts.join(": ");
  };
  return new Map(groups.map((row) => [row.group, named(row)]));
}

function sharedName({paper_ids}: StableGroupRow, view: ClusterView | undefined): string {
  const papers = textsOf(paper_ids);
  const counts = new Map<number, number>();
  for (const id of papers) {
    const cluster = view?.memberships.get(id)?.cluster_id;
    if (cluster != null) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (most === undefined || most[1] * 2 <= papers.length) return "";
  return view?.clusters.find(({cluster_id}) => cluster_id === most[0])?.name ?? "";
}
