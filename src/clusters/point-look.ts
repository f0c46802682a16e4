import type {PaperRow} from "npm:hubscope";
import {clusterColour} from "./cluster-colour.js";
import type {ClusterView} from "./cluster-views.js";
import {placeWords} from "./cluster-words.js";
import {paperTitle} from "../marks/paper-words.js";
import type {PointLook} from "./cluster-surface.js";

/** How a paper looks on the map: in the colour of its cluster by default, hollow where it floats. */
export function pointLook(
  paper: PaperRow,
  {view, colourBy}: {view: ClusterView; colourBy: ((paper: PaperRow) => string) | undefined}
): PointLook {
  const row = view.memberships.get(paper.paper_id);
  return {
    colour: colourBy === undefined ? clusterColour(row?.cluster_id) : colourBy(paper),
    hollow: row === undefined || row.cluster_id === null || row.floating,
    label: `${paperTitle(paper)}. ${placeWords(row, view)}`
  };
}

/** The papers of a cluster that do not float, or all where they all do. */
export function firmPapers(
  clusterId: number,
  {papersOf, memberships}: ClusterView
): readonly string[] {
  const all = papersOf.get(clusterId) ?? [];
  const firm = all.filter((id) => memberships.get(id)?.floating !== true);
  return firm.length === 0 ? all : firm;
}
