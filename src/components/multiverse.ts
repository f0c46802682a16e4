import type {ClusterTables, Tables} from "npm:hubscope";
import {clusterColour} from "../lib/cluster-colour.js";
import {togetherPick} from "../lib/cluster-filter.js";
import {defaultClustering} from "../lib/cluster-views.js";
import {multiverseSize} from "../lib/clustering-words.js";
import {element} from "../lib/dom.js";
import {textsOf} from "../lib/json.js";
import {multiverseFinding, multiverseReading, togetherWords} from "../lib/multiverse-words.js";
import {paperTitle} from "../lib/paper-words.js";
import type {Selection} from "../lib/selection.js";
import {chartFigure} from "./chart-figure.js";
import type {PaperGroup} from "./group-dots.js";
import {paperRows} from "./paper-rows.js";

/**
 * The papers that stay together whatever the vocabulary, the method and the granularity: a row of
 * dots a group. A click on a group selects its papers.
 */
export function multiverse(
  rows: Pick<Tables, "papers"> & Pick<ClusterTables, "clusterings" | "stable_groups">,
  {width = 680, selection}: {width?: number; selection?: Selection | undefined} = {}
): HTMLElement {
  const {papers} = rows;
  const finding = multiverseFinding(rows, papers.length);
  const groups = groupsOf(rows);
  const size = defaultClustering(rows);
  const note = size === undefined ? "" : multiverseSize(size);
  if (groups.length === 0) return chartFigure({finding, body: []});
  return chartFigure({
    finding,
    body: [
      paperRows(groups, {width, total: papers.length, selection}),
      ...(note === "" ? [] : [element("p", {class: "note-line"}, note)])
    ],
    reading: multiverseReading,
    twin: {
      name: "papers that stay together",
      rows: groups.flatMap(({name, papers: own}, i) =>
        own.map((paper) => ({group: i + 1, together: name, paper: paperTitle(paper)}))
      )
    }
  });
}

function groupsOf({
  papers,
  stable_groups: groups
}: Pick<Tables, "papers"> & Pick<ClusterTables, "stable_groups">): PaperGroup[] {
  const byId = new Map(papers.map((paper) => [paper.paper_id, paper]));
  return groups
    .toSorted((a, b) => a.group - b.group)
    .map((row) => ({
      ...togetherPick(row),
      name: togetherWords(row),
      colour: clusterColour(row.cluster_id),
      papers: textsOf(row.paper_ids).flatMap((id) => byId.get(id) ?? []),
      places: () => []
    }));
}
