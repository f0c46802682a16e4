import type {
  ClusteringRow,
  ClusterMergeRow,
  ClusterTables,
  MembershipRow,
  PaperRow
} from "npm:hubscope";

const hub_id = "h";
const mostPairs = 200;

/** Made-up trust and hierarchy of a hub whose papers fall into groups by turns. */
export function hierarchyRows({
  papers,
  clusterings,
  memberships,
  groups
}: {
  papers: readonly PaperRow[];
  clusterings: readonly ClusteringRow[];
  memberships: readonly MembershipRow[];
  groups: number;
}): Pick<ClusterTables, "co_assignment" | "stable_groups" | "prop_words" | "cluster_merges"> {
  const few = papers.length <= mostPairs ? papers : [];
  const labels = clusterings.map(
    ({clustering_id: id}) =>
      new Map(
        memberships
          .filter((row) => row.clustering_id === id)
          .map((row) => [row.paper_id, row.cluster_id])
      )
  );
  const together = (ids: readonly string[]) =>
    labels.filter((of) =>
      ids.every((id) => of.get(id) != null && of.get(id) === of.get(ids[0] ?? ""))
    ).length;
  const specifications = clusterings.length;
  const group = papers.filter((_, i) => i % (groups * (groups + 1)) === 0).slice(0, 3);
  const ids = group.map(({paper_id: id}) => id);
  return {
    co_assignment: few.flatMap(({paper_id: one}, i) =>
      few.slice(i + 1).flatMap(({paper_id: other}) => {
        const times = together([one, other]);
        return times === 0
          ? []
          : {
              hub_id,
              one,
              other,
              runs_together: times,
              runs: specifications,
              specifications_together: times,
              specifications
            };
      })
    ),
    stable_groups:
      ids.length < 3
        ? []
        : [
            {
              hub_id,
              group: 1,
              paper_ids: JSON.stringify(ids),
              papers: ids.length,
              cluster_id: 1,
              together: together(ids),
              specifications
            }
          ],
    prop_words:
      papers.length < 6
        ? []
        : ["learning", "models"].flatMap((term, t) =>
            Array.from({length: groups}, (_, c) => ({
              hub_id,
              term_id: term,
              term,
              papers: 12 - t,
              cluster_id: c + 1,
              jaccard: t === 0 && c < 2 ? 0.33 : 1,
              falls_apart: t === 0 && c < 2,
              ari: t === 0 ? 0.6 : 0.95
            }))
          ),
    cluster_merges: [...new Set(clusterings.map((row) => row.vocabulary))].flatMap((vocabulary) =>
      merges(papers, {vocabulary, groups})
    )
  };
}

/** A hierarchy that first joins the papers of each group one by one, then the groups. */
function merges(
  papers: readonly PaperRow[],
  {vocabulary, groups}: {vocabulary: string; groups: number}
): ClusterMergeRow[] {
  const rows: ClusterMergeRow[] = [];
  type Side = {paper: string | null; step: number | null; papers: number};
  const join = (one: Side, other: Side, height: number): Side => {
    const size = one.papers + other.papers;
    rows.push({
      hub_id,
      vocabulary,
      method: "lsa-ward",
      step: rows.length + 1,
      one_paper_id: one.paper,
      one_step: one.step,
      other_paper_id: other.paper,
      other_step: other.step,
      height,
      papers: size
    });
    return {paper: null, step: rows.length, papers: size};
  };
  const tops: Side[] = [];
  for (let g = 0; g < groups; ++g) {
    const own = papers
      .filter((_, i) => i % groups === g)
      .map(({paper_id}): Side => ({paper: paper_id, step: null, papers: 1}));
    const [first, ...rest] = own;
    if (first === undefined) continue;
    tops.push(rest.reduce((top, one) => join(top, one, 0.3 + 0.01 * rows.length), first));
  }
  const [first, ...rest] = tops;
  if (first !== undefined) rest.reduce((top, one, i) => join(top, one, 1 + 0.2 * i), first);
  return rows;
}
