import {quadtree} from "npm:d3";
import {element, svgElement} from "../page/dom.js";
import type {MapPoint} from "./map-points.js";
import {stepAcross} from "../interaction/step-across.js";
import {
  wholeMap,
  type MapSelected,
  type MapSurface,
  type PointActions,
  type PointLook
} from "./cluster-surface.js";
import type {HoverCard} from "../page/hover-card.js";
import {whenPrinted} from "../page/printing.js";
import {paintPoints} from "./paint-points.js";
import {rovingTabindex, type Step} from "../interaction/roving-tabindex.js";

const near = 14;

/**
 * Papers drawn on a canvas, for maps of many: one circle stands for the paper that is pointed at or
 * that arrow keys have come to.
 */
export function clusterCanvas(
  points: readonly MapPoint[],
  {
    width,
    height,
    svg,
    card,
    actions
  }: {
    width: number;
    height: number;
    svg: SVGElement;
    card: HoverCard;
    actions: PointActions;
  }
): MapSurface {
  const canvas = element("canvas", {class: "cluster-canvas", "aria-hidden": "true"});
  const cursor = svgElement("circle", {
    class: "map-cursor",
    r: 6,
    role: "button",
    "aria-label": "papers of the map"
  });
  const places = quadtree(
    points.map((_, i) => i),
    (i) => points[i]?.x ?? 0,
    (i) => points[i]?.y ?? 0
  );
  const step = stepAcross(points);
  let view = wholeMap;
  let looks: readonly PointLook[] = [];
  let selected: MapSelected = {matched: null, chosen: null};
  let at = 0;
  let asked = 0;
  const paint = () => paintPoints(canvas, points, {width, height, view, looks, selected});
  const draw = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(paint);
  };
  const point = (i: number) => {
    const found = points[i];
    if (found === undefined) return;
    at = i;
    cursor.setAttribute("cx", String(view.x + view.k * found.x));
    cursor.setAttribute("cy", String(view.y + view.k * found.y));
    cursor.setAttribute("aria-label", looks[i]?.label ?? "");
    cursor.setAttribute("data-paper", found.paper.paper_id);
    cursor.dispatchEvent(new PointerEvent("pointerenter"));
  };
  const leave = () => cursor.dispatchEvent(new PointerEvent("pointerleave"));
  const choose = () => {
    const found = points[at];
    if (found !== undefined) actions.choose(cursor, found);
  };
  card.attach(cursor, () => {
    const found = points[at];
    return found === undefined ? [] : actions.card(found);
  });
  const move: Step = (_, across, down) => {
    const next = step(at, across, down);
    if (next !== undefined) point(next);
    return 0;
  };
  rovingTabindex([cursor], {act: choose, step: move});
  cursor.addEventListener("focus", () => point(at));
  const under = (event: MouseEvent) => {
    const box = svg.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * width;
    const y = ((event.clientY - box.top) / box.height) * height;
    return places.find((x - view.x) / view.k, (y - view.y) / view.k, near / view.k);
  };
  svg.addEventListener("pointermove", (event) => {
    const found = event.buttons === 0 ? under(event) : undefined;
    if (found === undefined) leave();
    else point(found);
  });
  svg.addEventListener("pointerleave", leave);
  svg.addEventListener("click", (event) => {
    const found = event.target === svg ? under(event) : undefined;
    if (found === undefined) return;
    point(found);
    choose();
  });
  new ResizeObserver(draw).observe(canvas);
  const forget = whenPrinted("draw", {print: () => (canvas.isConnected ? paint() : forget())});
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const repaint = () => (canvas.isConnected ? draw() : dark.removeEventListener("change", repaint));
  dark.addEventListener("change", repaint);
  return {
    canvas,
    node: svgElement("g", {}, cursor),
    dress(next) {
      looks = next;
      draw();
    },
    place(next) {
      view = next;
      const found = points[at];
      if (found !== undefined) {
        cursor.setAttribute("cx", String(view.x + view.k * found.x));
        cursor.setAttribute("cy", String(view.y + view.k * found.y));
      }
      draw();
    },
    show(next) {
      selected = next;
      draw();
    },
    isHit: (event) => under(event) !== undefined || event.target !== svg
  };
}
