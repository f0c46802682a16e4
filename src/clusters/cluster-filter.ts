import type {ClusterMergeRow, PaperRow, StableGroupRow} from "npm:hubscope";
import {clusterPick} from "./cluster-words.js";
import {clusterView, type ClusteringTables} from "./cluster-views.js";
import {branchesOf, hierarchyOf, type Branch} from "./hierarchy.js";
import {textsOf} from "../tables/json.js";
import {filterKind} from "../interaction/bind-filter.js";
import type {PaperPick} from "../interaction/pick-papers.js";
import {count} from "../page/words.js";

/** The filter by a cluster of a clustering. */
export const clusterFilter = filterKind({
  kind: "cluster",
  needs: ["clusterings", "clusters", "memberships"],
  read: statedCluster
});

/** The filter by a group of papers that stays together. */
export const togetherFilter = filterKind({
  kind: "together",
  needs: ["stable_groups"],
  read: (stated, {stable_groups: groups}) => statedTogether(stated, groups)
});

/** The filter by a branch of the hierarchy. */
export const branchFilter = filterKind({
  kind: "branch",
  needs: ["cluster_merges"],
  read: (stated, {cluster_merges: merges}) => statedBranch(stated, merges)
});

/** The filter by two papers. */
export const pairFilter = filterKind({
  kind: "pair",
  needs: ["papers"],
  read: (stated, {papers}) => statedPair(stated, papers)
});

/** The cluster that an address states, by its clustering and id; null where there is none such. */
export function statedCluster(stated: string, rows: ClusteringTables): PaperPick | null {
  const slash = stated.lastIndexOf("/");
  const view = clusterView(rows, stated.slice(0, slash));
  const id = Number(stated.slice(slash + 1));
  const cluster = view?.clusters.find(({cluster_id}) => cluster_id === id);
  return cluster === undefined ? null : clusterPick(cluster, view?.papersOf.get(id) ?? []);
}

/** The papers of a group that stays together, to select. */
export function togetherPick({
  group,
  paper_ids: ids,
  papers
}: StableGroupRow): PaperPick & {state: string} {
  return {
    kind: "together",
    state: String(group),
    papers: textsOf(ids),
    words: `of the ${count(papers, "paper")} that stay together, group ${group}`
  };
}

/** The group that an address states by its number; null where there is none such. */
export function statedTogether(stated: string, rows: readonly StableGroupRow[]): PaperPick | null {
  const row = rows.find(({group}) => String(group) === stated);
  return row === undefined ? null : togetherPick(row);
}

/** The papers of a branch of the hierarchy of a vocabulary, to select. */
export function branchPick({step, papers}: Branch, vocabulary: string): PaperPick {
  return {
    kind: "branch",
    state: `${vocabulary}:${step}`,
    papers,
    words: `in the branch of ${count(papers.length, "paper")} that step ${step} makes`
  };
}

/** The branch that an address states by vocabulary and step; null where there is none such. */
export function statedBranch(stated: string, merges: readonly ClusterMergeRow[]): PaperPick | null {
  const [, vocabulary = "", step = ""] = /^(.*):(\d+)$/su.exec(stated) ?? [];
  const top = hierarchyOf(merges, vocabulary);
  const branch = top && branchesOf(top).find((one) => one.step > 0 && one.step === Number(step));
  return branch === undefined ? null : branchPick(branch, vocabulary);
}

/** Two papers, to select. */
export function pairPick(papers: readonly PaperRow[]): PaperPick {
  return {
    kind: "pair",
    state: papers.map(({position}) => position).join("+"),
    papers: papers.map(({paper_id: id}) => id),
    words: `of the pair of nos. ${papers.map(({position}) => position).join(" and ")}`
  };
}

/** The pair that an address states by the papers' numbers; null where one is missing. */
export function statedPair(stated: string, papers: readonly PaperRow[]): PaperPick | null {
  const found = numbered(stated, papers);
  return found?.length === 2 ? pairPick(found) : null;
}

function numbered(stated: string, papers: readonly PaperRow[]): PaperRow[] | null {
  const byNumber = new Map(papers.map((paper) => [String(paper.position), paper]));
  const numbers = stated.split("+");
  const found = numbers.flatMap((number) => byNumber.get(number) ?? []);
  return found.length === numbers.length ? found : null;
}
