import {clusterView, type ClusterView} from "../../../src/clusters/cluster-views.js";
import {textsOf} from "../../../src/tables/json.js";
import {perCent, tallied, type Said} from "./said.js";
import type {GroupedHub} from "./worlds.js";

/** A p-value as sentences give it: to three decimals, as no test of these hubs has a finer one. */
export const pNumber = (p: number) => Number((p + 1e-9).toFixed(3));

export const rounded = (value: number, decimals = 2) => Number(value.toFixed(decimals));

/** What is said of the default clustering of a hub and two others, where there are so many. */
export function ofViews(made: GroupedHub, say: (view: ClusterView) => Said[]): Said[] {
  return views(made).flatMap(say);
}

function views(made: GroupedHub): ClusterView[] {
  const {clusterings} = made;
  const ids = [0, Math.floor(clusterings.length / 2), clusterings.length - 1].flatMap(
    (i) => clusterings[i]?.clustering_id ?? []
  );
  const standard = clusterings.find(({is_default}) => is_default)?.clustering_id;
  return [...new Set([standard ?? [], ids].flat())].flatMap((id) => clusterView(made, id) ?? []);
}

/** What the rows of a clustering say, without the code of the views. */
export function factsOf(made: GroupedHub, {clustering: {clustering_id: id}}: ClusterView) {
  const members = made.memberships.filter((row) => row.clustering_id === id);
  const grouped = members.flatMap(({cluster_id}) =>
    cluster_id === null ? [] : String(cluster_id)
  );
  const groups = made.clusters.filter((row) => row.clustering_id === id);
  const tested = groups.filter(
    (row) => row.stability !== null && row.null_stability_upper !== null
  );
  return {
    n: made.papers.length,
    placed: grouped.length,
    sizes: tallied(grouped).map(([, size]) => size),
    floating: members.filter((row) => row.floating).length,
    groups,
    tested,
    firm: tested.filter((row) => (row.stability ?? 0) > (row.null_stability_upper ?? 1)).length,
    sizeOf: (cluster: number) => grouped.filter((one) => one === String(cluster)).length
  };
}

export function structureNumbers(made: GroupedHub, view: ClusterView): number[] {
  const {
    structure,
    structure_p: p,
    structure_nulls: nulls,
    structure_papers: tested,
    structure_visible_share: share
  } = view.clustering;
  const {n, groups, tested: measured, firm} = factsOf(made, view);
  if (n === 0) return [];
  if (structure === "too few papers")
    return n === 1 ? [] : tested === n || tested === 0 ? [n] : [tested, n];
  if (p === null || nulls === 0) return [];
  const test = [pNumber(p), nulls, ...(tested < n ? [tested, n] : [])];
  const isAll = firm === groups.length || measured.length < 2 || firm === 0;
  if (structure !== "more than chance")
    return [...test, ...(share === null ? [] : [Math.round(100 * share)]), tested];
  return [...test, ...(isAll ? [] : [firm, measured.length])];
}

export function consensusNumbers({
  papers,
  clusterings,
  stable_groups: groups
}: GroupedHub): number[] {
  const found = clusterings.filter(({clusters}) => clusters > 0).length;
  const [first] = groups.toSorted((a, b) => b.papers - a.papers || b.together - a.together);
  if (papers.length < 3) return [3];
  if (found < 2) return [];
  if (first === undefined) return [3, 4, found];
  const held = new Set(groups.flatMap(({paper_ids}) => textsOf(paper_ids))).size;
  const {together, specifications: all} = first;
  const head = [first.papers, together, all, perCent(together, all)];
  const others = groups.length - 1;
  const rest = papers.length - held;
  if (others === 0) return [...head, ...(rest > 1 ? [rest] : [])];
  return [...head, ...(others > 1 ? [others] : []), held - first.papers, papers.length];
}

export function hierarchyNumbers(made: GroupedHub, view: ClusterView, isCut: boolean): number[] {
  const own = made.cluster_merges
    .filter(({vocabulary}) => vocabulary === view.clustering.vocabulary)
    .sort((a, b) => a.step - b.step);
  const last = own.at(-1);
  if (last === undefined) return made.papers.length < 2 ? [2] : [];
  if (isCut) return [last.papers, factsOf(made, view).sizes.length];
  if (last.height < 1e-6) return [last.papers, 0];
  const side = (step: number | null) =>
    step === null ? 1 : (own.find((row) => row.step === step)?.papers ?? NaN);
  return [side(last.one_step), side(last.other_step)];
}
