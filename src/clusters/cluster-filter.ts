import {extent} from "npm:d3";
import type {ClusterMergeRow, PositionRow, StableGroupRow} from "npm:hubscope";
import {filterKind} from "../interaction/bind-filter.js";
import type {PaperPick} from "../interaction/pick-papers.js";
import {count} from "../page/words.js";
import {textsOf} from "../tables/json.js";
import {clusterView, type ClusteringTables, placedNeeds} from "./cluster-views.js";
import {clusterPick} from "./cluster-words.js";
import {branchesOf, hierarchyOf, type Branch} from "./hierarchy.js";
import type {Paper} from "../tables/paper.js";

const precision = 1e4;
const region = /^(?<sides>-?[\d.]+(?:_-?[\d.]+){3})(?<but>(?:\*\d+)*)$/u;

/** The filter by a cluster of a clustering. */
export const clusterFilter = filterKind({
  kind: "cluster",
  needs: ["clusterings", "clusters", ...placedNeeds],
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
    words: `of the ${count(papers, "paper")} that stay together, group ${group}`,
    by: {allWords: true}
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
    words: `in the branch of ${count(papers.length, "paper")} that step ${step} makes`,
    by: {allWords: true}
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
export function pairPick(papers: readonly Paper[]): PaperPick {
  return {
    kind: "pair",
    state: papers.map(({position}) => position).join("+"),
    papers: papers.map(({paper_id: id}) => id),
    words: `of the pair of nos. ${papers.map(({position}) => position).join(" and ")}`,
    by: {allWords: true}
  };
}

/** The pair that an address states by the papers' numbers; null where one is missing. */
export function statedPair(stated: string, papers: readonly Paper[]): PaperPick | null {
  const byNumber = new Map(papers.map((paper) => [String(paper.position), paper]));
  const numbers = stated.split("+");
  const found = numbers.flatMap((number) => byNumber.get(number) ?? []);
  return numbers.length === 2 && found.length === 2 ? pairPick(found) : null;
}

/** The tables that a region of the map is read from. */
export interface RegionRows {
  papers: readonly Paper[];
  positions: readonly PositionRow[];
}

/** The filter by a region of the map that a reader has marked. */
export const regionFilter = filterKind({
  kind: "region",
  needs: ["papers", "positions"],
  read: statedRegion
});

/**
 * The papers in a marked region of the map, to select. The address states the smallest rectangle of
 * the map that holds them, in the units of `positions`, and by their numbers the papers within it
 * that are not among them, as papers may be drawn a little beside their place. So a link is short
 * and gives the same papers at any width.
 */
export function regionPick(picked: readonly Paper[], {papers, positions}: RegionRows): PaperPick {
  const inside = new Set(picked.map(({paper_id: id}) => id));
  const at = placed(positions.filter(({paper_id: id}) => inside.has(id)));
  const [left = 0, right = 0] = extent(at, ({x}) => x);
  const [bottom = 0, top = 0] = extent(at, ({y}) => y);
  const sides = [
    ...[left, bottom].map((side) => Math.floor(side * precision) / precision),
    ...[right, top].map((side) => Math.ceil(side * precision) / precision)
  ];
  const others = within(sides, {papers, positions}).filter(({paper_id: id}) => !inside.has(id));
  return {
    kind: "region",
    papers: [...inside],
    words: "in the marked region of the map",
    by: {allWords: true},
    state: `${sides.join("_")}${others.map(({position}) => `*${position}`).join("")}`
  };
}

/** The region that an address states; null where it states none, or one without papers. */
export function statedRegion(address: string, rows: RegionRows): PaperPick | null {
  const parts = region.exec(address)?.groups;
  if (parts === undefined) return null;
  const but = new Set(parts["but"]?.split("*"));
  const sides = (parts["sides"] ?? "").split("_").map(Number);
  const picked = within(sides, rows).filter(({position}) => !but.has(String(position)));
  return picked.length === 0 ? null : regionPick(picked, rows);
}

function within(
  [left = 0, bottom = 0, right = 0, top = 0]: readonly number[],
  {papers, positions}: RegionRows
): Paper[] {
  const inside = new Set(
    placed(positions)
      .filter(({x, y}) => x >= left && x <= right && y >= bottom && y <= top)
      .map(({id}) => id)
  );
  return papers.filter(({paper_id: id}) => inside.has(id));
}

function placed(positions: readonly PositionRow[]): {id: string; x: number; y: number}[] {
  return positions.flatMap(({paper_id: id, x, y}) =>
    x === null || y === null ? [] : [{id, x, y}]
  );
}
