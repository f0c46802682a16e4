import {quadtree} from "npm:d3";
import {rovingTabindex, type Step, stepAcross} from "../interaction/roving-tabindex.js";
import {element, svgElement} from "../page/dom.js";
import type {HoverCard} from "../page/hover-card.js";
import {whenPrinted} from "../page/printing.js";
import {
  wholeMap,
  type MapPoint,
  type MapSelected,
  type MapSurface,
  type PointActions,
  type PointLook
} from "./map-points.js";
import {type View} from "../figures/points-in-view.js";

const near = 14;
const faded = 0.16;
const smallest = 2;

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
    cursor.setAttribute("aria-label", looks[i]?.label() ?? "");
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

/** Paints papers on a canvas, those of one look at once; the canvas takes its colours from the page. */
function paintPoints(
  canvas: HTMLCanvasElement,
  points: readonly MapPoint[],
  {
    width,
    height,
    view: {k, x, y},
    looks,
    selected: {matched, chosen}
  }: {
    width: number;
    height: number;
    view: View;
    looks: readonly PointLook[];
    selected: MapSelected;
  }
): void {
  const context = canvas.getContext("2d");
  if (context === null || !canvas.isConnected) return;
  const scale = window.devicePixelRatio;
  if (canvas.width !== Math.round(width * scale)) {
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
  }
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);
  const paths = new Map<string, {look: PointLook; unmatched: boolean; path: Path2D}>();
  const grow = Math.min(2, Math.sqrt(k));
  let chosenAt: {x: number; y: number; radius: number} | undefined;
  for (const [i, point] of points.entries()) {
    const look = looks[i];
    const at = {x: x + k * point.x, y: y + k * point.y, radius: point.radius * grow};
    if (look === undefined || at.x < -9 || at.y < -9 || at.x > width + 9 || at.y > height + 9)
      continue;
    const id = point.paper.paper_id;
    const unmatched = matched !== null && !matched.has(id);
    if (id === chosen) chosenAt = at;
    const key = `${look.colour} ${String(look.hollow)} ${String(unmatched)}`;
    const own = paths.get(key) ?? {look, unmatched, path: new Path2D()};
    paths.set(key, own);
    add(own.path, at);
  }
  const colour = colours(canvas);
  for (const {look, unmatched, path} of [...paths.values()].sort(
    (a, b) => Number(b.unmatched) - Number(a.unmatched)
  )) {
    context.globalAlpha = unmatched ? faded : 0.85;
    context.fillStyle = context.strokeStyle = colour(look.colour);
    context.lineWidth = 1;
    if (look.hollow) context.stroke(path);
    else context.fill(path);
  }
  if (chosenAt === undefined) return;
  context.globalAlpha = 1;
  context.lineWidth = 3;
  context.strokeStyle = colour("chosen");
  context.beginPath();
  context.arc(chosenAt.x, chosenAt.y, chosenAt.radius + 2, 0, 2 * Math.PI);
  context.stroke();
}

/** A circle, or where it is too small to be told from one, a square: much faster to paint. */
function add(path: Path2D, {x, y, radius}: {x: number; y: number; radius: number}): void {
  if (radius <= smallest) {
    const side = 1.77 * radius;
    path.rect(x - side / 2, y - side / 2, side, side);
  } else {
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
  }
}

/** The colours of marks as the stylesheet has them now. */
function colours(canvas: Element): (name: string) => string {
  const style = getComputedStyle(canvas);
  return (name) => {
    const number = /^theme-(\d+)$/u.exec(name)?.[1];
    const token =
      number !== undefined ? `cluster-${number}` : name === "chosen" ? name : "rest-line";
    return style.getPropertyValue(`--${token}`).trim();
  };
}
