import {figure} from "../figures/figure.js";
import {clusterColour} from "./cluster-colour.js";
import {togetherFilter, togetherPick} from "./cluster-filter.js";
import {defaultClustering} from "./cluster-views.js";
import {multiverseSize} from "./clustering-words.js";
import {element} from "../page/dom.js";
import {textsOf} from "../tables/json.js";
import {rowsOf, tableOf} from "../tables/verbs.js";
import {multiverseFinding, multiverseReading, togetherWords} from "./multiverse-words.js";
import {paperTitle} from "../marks/paper-words.js";
import type {Selection} from "../interaction/selection.js";
import {stableGroupNames, type StableGroupTables} from "./stable-group-names.js";
import {digits} from "../page/words.js";
import {chartFigure} from "../figures/chart-figure.js";
import type {PaperGroup} from "../marks/group-dots.js";
import {paperRows} from "../marks/paper-rows.js";

const mostRows = 10;

/**
 * The papers that stay together whatever the vocabulary, the method and the granularity: a row of
 * dots a group, with what it is about. A click on a group selects its papers. Above ten groups the
 * others show after a click on a button.
 */
export const multiverse = figure({
  name: "What stays together",
  needs: [
    "papers",
    "clusterings",
    "clusters",
    "memberships",
    "stable_groups",
    "terms",
    "paper_terms"
  ],
  filters: [togetherFilter],
  query: (tables) => ({tables, groups: groupsOf(tables)}),
  draw({tables, groups}, {width, selection}) {
    const {papers} = tables;
    const finding = multiverseFinding(tables, papers.length);
    const size = defaultClustering(tables);
    const note = size === undefined ? "" : multiverseSize(size);
    if (groups.length === 0) return chartFigure({finding, body: []});
    return chartFigure({
      finding,
      body: [
        foldedRows(groups, {width, total: papers.length, selection}),
        ...(note === "" ? [] : [element("p", {class: "note-line"}, note)])
      ],
      reading: multiverseReading(tables.stable_groups.some(({cluster_id: id}) => id === null)),
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
  const names = stableGroupNames(rows);
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
