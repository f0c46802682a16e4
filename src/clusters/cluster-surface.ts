import type {MapPoint} from "./map-points.js";

/** How far a map is moved and magnified: a point stands at k × x + the map's x. */
export interface MapView {
  k: number;
  x: number;
  y: number;
}

/** The map as it is drawn first. */
export const wholeMap: MapView = {k: 1, x: 0, y: 0};

/** How the mark of a paper looks. */
export interface PointLook {
  /** The name of its colour in the stylesheet. */
  colour: string;
  hollow: boolean;
  /** What a reader hears of it. */
  label: string;
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
  place(view: MapView): void;
  show(selected: MapSelected): void;
  /** Whether a paper is under the pointer, where that is not for the event's target to say. */
  isHit?(event: MouseEvent): boolean;
}

/** What happens to the papers on a map. */
export interface PointActions {
  card(point: MapPoint): (Node | string)[];
  choose(mark: Element, point: MapPoint): void;
}
