import type {PaperRow} from "npm:hubscope";
import type {ClusterView} from "./cluster-views.js";
import {clusterPick, placeWords} from "./cluster-words.js";
import {element, svgElement} from "../page/dom.js";
import {followSelection} from "../interaction/follow-selection.js";
import {mapLabels} from "./map-labels.js";
import type {MapPoint, MapPoints} from "./map-points.js";
import type {RegionRows} from "./map-region-pick.js";
import {choosePaper, pickPapers} from "../interaction/pick-papers.js";
import type {Selection} from "../interaction/selection.js";
import {clusterCanvas} from "./cluster-canvas.js";
import {clusterMarks} from "./cluster-marks.js";
import {wholeMap} from "./cluster-surface.js";
import {hoverCard} from "../page/hover-card.js";
import {mapLabelMarks} from "./map-label-marks.js";
import {mapRegion} from "./map-region.js";
import {mapZoom} from "./map-zoom.js";
import {markedPaper} from "../marks/marked-paper.js";
import {firmPapers, pointLook} from "./point-look.js";

/** From how many papers on the map is drawn on a canvas. */
const mostMarks = 2000;

/** The plot of a map: its papers, the names of their clusters, and the buttons. */
export interface ClusterPlot {
  node: HTMLElement;
  /** Gives the papers the colours of another clustering, in their places. */
  recolour(view: ClusterView, alternative: string): void;
}

/** Draws the papers of a map with what a reader does to them. */
export function clusterPlot(
  {points, width, height}: MapPoints,
  {
    view: first,
    rows,
    alternative,
    selection,
    colourBy,
    inPlace
  }: {
    view: ClusterView;
    rows: RegionRows;
    alternative: string;
    selection: Selection | undefined;
    colourBy?: ((paper: PaperRow) => string) | undefined;
    /** Whether a reader who chooses a paper stays at the map. */
    inPlace: boolean;
  }
): ClusterPlot {
  let view = first;
  let at = wholeMap;
  const card = hoverCard();
  const labels = svgElement("g", {class: "cluster-labels", "aria-hidden": "true"});
  const svg = svgElement("svg", {
    class: "cluster-map",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "group"
  });
  const actions = {
    card: ({paper}: MapPoint) => [
      markedPaper(paper),
      element("p", {class: "where"}, placeWords(view.memberships.get(paper.paper_id), view))
    ],
    choose: (mark: Element, {paper}: MapPoint) =>
      choosePaper(mark, selection, paper.paper_id, {inPlace})
  };
  const surface =
    points.length > mostMarks
      ? clusterCanvas(points, {width, height, svg, card, actions})
      : clusterMarks(points, {card, actions});
  const byId = new Map(points.map((point) => [point.paper.paper_id, point]));
  const firm = () =>
    view.clusters.map((cluster) => ({
      cluster,
      papers: firmPapers(cluster.cluster_id, view).flatMap((id) => byId.get(id) ?? [])
    }));
  let named = firm();
  const label = () => {
    const placed = mapLabels(named, points, {width, height, view: at});
    labels.replaceChildren(
      ...mapLabelMarks(placed, (mark, {cluster}) =>
        pickPapers(
          mark,
          selection,
          clusterPick(cluster, view.papersOf.get(cluster.cluster_id) ?? [])
        )
      )
    );
  };
  const region = mapRegion(svg, points, {rows, width, height, surface, selection});
  const zoom = mapZoom(svg, {
    width,
    height,
    view: (next) => {
      at = next;
      surface.place(at);
      region.place(at);
      relabel();
    }
  });
  region.follow(zoom.mode);
  let asked = 0;
  const relabel = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(label);
  };
  const recolour = (next: ClusterView, words: string) => {
    view = next;
    named = firm();
    svg.setAttribute(
      "aria-label",
      `${words} Arrow keys move from paper to paper, Enter chooses one, M on one and M on another mark those between them.`
    );
    surface.dress(points.map(({paper}) => pointLook(paper, {view, colourBy})));
    label();
  };
  svg.append(surface.node, labels, region.node);
  surface.place(at);
  recolour(view, alternative);
  const node = element("div", {class: "frame"}, surface.canvas, svg, card.node);
  followSelection(selection, node, (selected) => {
    surface.show(selected);
    region.show(selected);
  });
  if (selection === undefined) surface.show({matched: null, chosen: null});
  return {node: element("div", {class: "map-frame"}, zoom.node, node, region.status), recolour};
}
