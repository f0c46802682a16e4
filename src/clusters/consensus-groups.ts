import type {ClusterTables, StableGroupRow} from "npm:hubscope";
import {chartFigure} from "../figures/chart-figure.js";
import {figure} from "../figures/figure.js";
import type {Selection} from "../interaction/selection.js";
import type {PaperGroup} from "../marks/group-marks.js";
import {paperRows} from "../marks/paper-rows.js";
import {paperTitle} from "../marks/paper-words.js";
import {element} from "../page/dom.js";
import {agree, capitalised, count, digits, inWords, percent, told} from "../page/words.js";
import {textsOf} from "../tables/json.js";
import {rowsOf, tableOf} from "../tables/verbs.js";
import {characteristicTerms} from "./cluster-words.js";
import {papersOfTerms} from "../themes/paper-sets.js";
import {togetherFilter, togetherPick} from "./cluster-filter.js";
import {
  clusterColour,
  clusterView,
  defaultClustering,
  type ClusterView,
  placedNeeds,
  type ClusteringTables
} from "./cluster-views.js";
import {specificationsMade} from "./clustering-words.js";
import type {Tables} from "../tables/paper.js";

const mostRows = 10;

/**
 * The papers that stay together whatever the vocabulary, the method and the granularity: a row of
 * dots a group, with what it is about. A click on a group selects its papers. Above ten groups the
 * others show after a click on a button.
 */
export const consensusGroups = figure({
  name: "What stays together",
  needs: [
    "papers",
    "clusterings",
    "clusters",
    ...placedNeeds,
    "stable_groups",
    "terms",
    "paper_terms"
  ],
  filters: [togetherFilter],
  query: (tables) => ({tables, groups: groupsOf(tables)}),
  draw({tables, groups}, {width, selection}) {
    const {papers} = tables;
    const finding = consensusFinding(tables, papers.length);
    const size = defaultClustering(tables);
    const note = size === undefined ? "" : specificationsMade(size);
    if (groups.length === 0) return chartFigure({finding, body: []});
    return chartFigure({
      finding,
      body: [
        foldedRows(groups, {width, total: papers.length, selection}),
        ...(note === "" ? [] : [element("p", {class: "note-line"}, note)])
      ],
      reading: consensusReading(tables.stable_groups.some(({cluster_id: id}) => id === null)),
      twin: {
        name: "papers that stay together",
        rows: groups.flatMap(({name, detail = "", papers: own}, i) =>
          own.map((paper) => ({
            group: i + 1,
            about: name,
            together: detail,
            paper: paperTitle(paper)
          }))
        )
      }
    });
  }
});

function foldedRows(
  groups: readonly PaperGroup[],
  options: {width: number; total: number; selection: Selection | undefined}
): HTMLElement {
  if (groups.length <= mostRows) return paperRows(groups, options);
  const more = element("button", {type: "button"}, `Show all ${digits(groups.length)}`);
  const node = element("div", {}, paperRows(groups.slice(0, mostRows), options), more);
  more.addEventListener("click", () => {
    node.replaceChildren(paperRows(groups, options));
    node.querySelectorAll<HTMLElement>(".pick")[mostRows]?.focus();
  });
  return node;
}

function groupsOf(rows: StableGroupTables): PaperGroup[] {
  const {papers, stable_groups: groups} = rows;
  const names = consensusGroupNames(rows);
  const byId = new Map(papers.map((paper) => [paper.paper_id, paper]));
  return rowsOf(groups, tableOf(groups, ["group"]).orderby("group")).map((row) => ({
    ...togetherPick(row),
    name: names.get(row.group) ?? "",
    detail: togetherWords(row),
    colour: clusterColour(row.cluster_id),
    papers: textsOf(row.paper_ids).flatMap((id) => byId.get(id) ?? []),
    places: () => []
  }));
}

/** What the specifications of a hub agree on, in a sentence. */
export function consensusFinding(
  {stable_groups: groups, clusterings}: Pick<ClusterTables, "stable_groups" | "clusterings">,
  papers: number
): string {
  const specifications = clusterings.filter(({clusters}) => clusters > 0).length;
  if (papers < 3) return "Fewer than three papers make no group that could stay together.";
  if (specifications === 0) return "No specification found a group, so none can stay together.";
  if (specifications < 2) {
    return clusterings.length < 2
      ? "There is but one specification, so none can agree with it."
      : "Only one specification found groups, so none can agree with it.";
  }
  const [first] = groups.toSorted((a, b) => b.papers - a.papers || b.together - a.together);
  if (first === undefined) {
    return `No three papers stay together: no group of three shares a cluster pairwise in three of four of ${count(specifications, "specification")}.`;
  }
  const held = new Set(groups.flatMap(({paper_ids: ids}) => textsOf(ids))).size;
  const other = groups.length - 1;
  const largest = `${capitalised(inWords(first.papers))} papers stay together in ${timesWords(first)}`;
  const rest = papers - held;
  if (other === 0 && rest === 0) return `${largest}: those are all the listed papers.`;
  return other === 0
    ? `${largest}; ${agree(rest, "the other listed paper is", `the other ${digits(rest)} listed papers are`)} in no such group.`
    : `${largest}; ${other === 1 ? "another group holds" : `${digits(other)} more groups hold`} ${digits(held - first.papers)} more of ${count(papers, "listed paper")}.`;
}

/** "together in 44 of 48 specifications (92 %)". */
export function togetherWords({together, specifications}: StableGroupRow): string {
  return `together in ${timesWords({together, specifications})}`;
}

function timesWords({
  together,
  specifications
}: Pick<StableGroupRow, "together" | "specifications">): string {
  return `${digits(together)} of ${count(specifications, "specification")} (${percent(together, specifications)})`;
}

/** How to read the groups, in a line; `isGrey` where some are in no cluster as a whole. */
export function consensusReading(isGrey: boolean): string {
  return told(
    "Of each group every two papers share a cluster in at least three of four specifications, each a vocabulary, a method and a granularity.",
    `Names and colours are those of the clusters that the page opens on, with words of their own after a colon where several groups share one${isGrey ? "; grey where the group is in none of them as a whole" : ""}.`,
    "Click a group to select its papers."
  );
}

type StableGroupTables = Pick<Tables, "papers"> &
  ClusteringTables &
  Pick<ClusterTables, "stable_groups"> &
  Partial<Pick<Tables, "terms" | "paper_terms">>;

/**
 * What groups of papers that stay together are about, by their numbers: the name of the cluster of
 * the default clustering that more than half of a group's papers share, followed by the group's own
 * telling terms where several groups share that cluster; those terms alone where no cluster has more
 * than half; and the group's number where no terms are given.
 */
export function consensusGroupNames(rows: StableGroupTables): Map<number, string> {
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
