import {extent, forceCollide, forceSimulation, randomLcg} from "npm:d3";
import type {PositionRow} from "npm:hubscope";
import {type View} from "../figures/points-in-view.js";
import type {Paper} from "../tables/paper.js";

const margin = 18;
const mostMoved = 1000;
const steps = 60;
const titleOnly = 0.6;

/** A paper on the map, in pixels. */
export interface MapPoint {
  paper: Paper;
  x: number;
  y: number;
  radius: number;
}

/** The papers that have a place, and those that have none. */
export interface MapPoints {
  points: MapPoint[];
  off: Paper[];
  width: number;
  height: number;
}

/**
 * Papers within a map of `width` pixels, whose height follows from theirs: both directions have one
 * scale. Up to 1,000 papers those that would cover each other are moved apart a little; a paper with
 * a title only is smaller. The same for the same rows.
 */
export function mapPoints(
  {papers, positions}: {papers: readonly Paper[]; positions: readonly PositionRow[]},
  {width}: {width: number}
): MapPoints {
  const place = new Map(positions.map((row) => [row.paper_id, row]));
  const size = radiusOf(papers.length, width);
  const points: MapPoint[] = [];
  const off: Paper[] = [];
  for (const paper of papers) {
    const {x, y} = place.get(paper.paper_id) ?? {x: null, y: null};
    const radius = paper.title_only ? size * titleOnly : size;
    if (x === null || y === null) off.push(paper);
    else points.push({paper, x, y: -y, radius});
  }
  const height = fit(points, width);
  if (points.length <= mostMoved) moveApart(points, {width, height});
  return {points, off, width, height};
}

function radiusOf(papers: number, width: number): number {
  const size = papers <= 60 ? 8 : papers <= 200 ? 6 : papers <= 1000 ? 4 : papers <= 5000 ? 3 : 2;
  return width < 500 ? Math.max(1.5, size - 1) : size;
}

function fit(points: MapPoint[], width: number): number {
  const [left = 0, right = 0] = extent(points, ({x}) => x);
  const [top = 0, bottom = 0] = extent(points, ({y}) => y);
  const [across, down] = [right - left, bottom - top];
  const least = Math.min(width, Math.max(300, width * 0.62));
  const most = Math.max(least, Math.min(640, width * 1.1));
  const wanted = across === 0 ? least : ((width - 2 * margin) * down) / across + 2 * margin;
  const height = Math.round(Math.max(least, Math.min(most, wanted)));
  const scale = Math.min(
    across === 0 ? Infinity : (width - 2 * margin) / across,
    down === 0 ? Infinity : (height - 2 * margin) / down
  );
  const by = Number.isFinite(scale) ? scale : 0;
  for (const point of points) {
    point.x = width / 2 + (point.x - (left + right) / 2) * by;
    point.y = height / 2 + (point.y - (top + bottom) / 2) * by;
  }
  return height;
}

function moveApart(points: MapPoint[], {width, height}: {width: number; height: number}): void {
  const apart = forceSimulation<MapPoint>(points)
    .randomSource(randomLcg(0.5))
    .alphaDecay(0)
    .force(
      "apart",
      forceCollide<MapPoint>(({radius}) => radius + 1.5)
    )
    .stop();
  for (let step = 0; step < steps; ++step) {
    apart.tick();
    for (const point of points) {
      point.x = Math.max(margin / 2, Math.min(width - margin / 2, point.x));
      point.y = Math.max(margin / 2, Math.min(height - margin / 2, point.y));
    }
  }
  for (const [i, {paper, x, y, radius}] of points.entries()) {
    points[i] = {paper, x: round(x), y: round(y), radius};
  }
}

const round = (value: number) => Math.round(value * 100) / 100;

/** The map as it is drawn first. */
export const wholeMap: View = {k: 1, x: 0, y: 0};

/** How the mark of a paper looks. */
export interface PointLook {
  /** The name of its colour in the stylesheet. */
  colour: string;
  hollow: boolean;
  /** What a reader hears of it. */
  label: () => string;
}

/** Which papers a map shows as selected. */
export interface MapSelected {
  /** Null for all. */
  matched: ReadonlySet<string> | null;
  chosen: string | null;
}

/** What papers are drawn on: SVG marks, or above 2,000 papers a canvas. */
export interface MapSurface {
  /** A canvas that goes under the map's SVG. */
  canvas?: HTMLCanvasElement;
  /** What goes into the map's SVG. */
  node: SVGElement;
  dress(looks: readonly PointLook[]): void;
  place(view: View): void;
  show(selected: MapSelected): void;
  /** Whether a paper is under the pointer, where that is not for the event's target to say. */
  isHit?(event: MouseEvent): boolean;
}

/** What happens to the papers on a map. */
export interface PointActions {
  card(point: MapPoint): (Node | string)[];
  choose(mark: Element, point: MapPoint): void;
}
