import {followSelection, type Selection} from "../interaction/selection.js";
import {choosePaper, pickPapers} from "../interaction/pick-papers.js";
import {rovingTabindex, stepAcross} from "../interaction/roving-tabindex.js";
import {markedPaper} from "../marks/marked-paper.js";
import {paperTitle} from "../marks/paper-words.js";
import {element, svgElement} from "../page/dom.js";
import {hoverCard, type HoverCard} from "../page/hover-card.js";
import {clusterCanvas} from "./cluster-canvas.js";
import type {RegionRows} from "./cluster-filter.js";
import {clusterColour, type ClusterView} from "./cluster-views.js";
import {clusterPick, placeWords} from "./cluster-words.js";
import {mapLabelMarks, mapLabels} from "./map-labels.js";
import {
  wholeMap,
  type MapPoint,
  type MapPoints,
  type MapSurface,
  type PointActions,
  type PointLook
} from "./map-points.js";
import {mapRegion} from "./map-region.js";
import {mapZoom} from "./map-zoom.js";
import type {Paper} from "../tables/paper.js";

/** From how many papers on the map is drawn on a canvas. */
const mostMarks = 2000;

interface ClusterPlot {
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
    colourBy?: ((paper: Paper) => string) | undefined;
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

/** How a paper looks on the map: in the colour of its cluster by default, hollow where it floats. */
function pointLook(
  paper: Paper,
  {view, colourBy}: {view: ClusterView; colourBy: ((paper: Paper) => string) | undefined}
): PointLook {
  const row = view.memberships.get(paper.paper_id);
  return {
    colour: colourBy === undefined ? clusterColour(row?.cluster_id) : colourBy(paper),
    hollow: row === undefined || row.cluster_id === null || row.floating,
    label: () => `${paperTitle(paper)}. ${placeWords(row, view)}`
  };
}

/** The papers of a cluster that do not float, or all where they all do. */
function firmPapers(clusterId: number, {papersOf, memberships}: ClusterView): readonly string[] {
  const all = papersOf.get(clusterId) ?? [];
  const firm = all.filter((id) => memberships.get(id)?.floating !== true);
  return firm.length === 0 ? all : firm;
}

/** Papers as circles that arrow keys, pointer and Enter reach one by one. */
function clusterMarks(
  points: readonly MapPoint[],
  {card, actions}: {card: HoverCard; actions: PointActions}
): MapSurface {
  const marks = points.map(({paper, radius}) =>
    svgElement("circle", {
      class: "mark paper-dot no-cluster",
      r: radius,
      role: "button",
      "data-paper": paper.paper_id
    })
  );
  const colours = marks.map(() => "no-cluster");
  const choose = (i: number) => {
    const [mark, point] = [marks[i], points[i]];
    if (mark !== undefined && point !== undefined) actions.choose(mark, point);
  };
  for (const [i, mark] of marks.entries()) {
    const point = points[i];
    if (point === undefined) continue;
    card.attach(mark, () => actions.card(point));
    mark.addEventListener("click", () => choose(i));
  }
  rovingTabindex(marks, {act: choose, step: stepAcross(points)});
  return {
    node: svgElement("g", {}, ...marks),
    dress(looks) {
      for (const [i, mark] of marks.entries()) {
        const {colour, hollow, label} = looks[i] ?? {
          colour: "no-cluster",
          hollow: true,
          label: () => ""
        };
        mark.classList.replace(colours[i] ?? "", colour);
        mark.classList.toggle("hollow", hollow);
        mark.setAttribute("aria-label", label());
        colours[i] = colour;
      }
    },
    place({k, x, y}) {
      for (const [i, mark] of marks.entries()) {
        const point = points[i] ?? {x: 0, y: 0};
        mark.setAttribute("cx", String(x + k * point.x));
        mark.setAttribute("cy", String(y + k * point.y));
      }
    },
    show({matched, chosen}) {
      for (const [i, mark] of marks.entries()) {
        const id = points[i]?.paper.paper_id ?? "";
        mark.classList.toggle("unmatched", matched !== null && !matched.has(id));
        mark.classList.toggle("chosen", id === chosen);
      }
    }
  };
}
