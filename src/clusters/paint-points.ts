import type {MapPoint} from "./map-points.js";
import type {MapSelected, MapView, PointLook} from "./cluster-surface.js";

const faded = 0.16;
const smallest = 2;

/** Paints papers on a canvas, those of one look at once; the canvas takes its colours from the page. */
export function paintPoints(
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
    view: MapView;
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
