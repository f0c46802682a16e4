import type {Area} from "../figures/label-point.js";

/** What a brush tells of: a rectangle in the pixels of the drawing. */
export interface BrushActions {
  /** Whether a drag marks papers at the moment. */
  isOn(event: PointerEvent): boolean;
  /** The rectangle while it is drawn, and null where that is broken off. */
  drag(area: Area | null): void;
  /** The rectangle when the pointer lets go. */
  done(area: Area): void;
  /** Whether a click is on a mark. */
  isMark(event: MouseEvent): boolean;
  /** A click beside every mark, or Escape. */
  clear(): void;
}

const least = 4;

/**
 * Lets a reader drag a rectangle over a drawing of `width` × `height` pixels. The drag selects no
 * text and carries none along: where a browser drags text, it breaks off the pointer's events.
 */
export function mapBrush(
  svg: SVGElement,
  {width, height}: {width: number; height: number},
  {isOn, drag, done, isMark, clear}: BrushActions
): void {
  let from: {x: number; y: number} | null = null;
  let area: Area | null = null;
  let dragged = false;
  const at = (event: PointerEvent) => {
    const box = svg.getBoundingClientRect();
    const within = (value: number, most: number) => Math.max(0, Math.min(most, value));
    return {
      x: within(((event.clientX - box.left) / box.width) * width, width),
      y: within(((event.clientY - box.top) / box.height) * height, height)
    };
  };
  for (const name of ["selectstart", "dragstart"]) {
    svg.addEventListener(name, (event) => event.preventDefault());
  }
  svg.addEventListener("pointerdown", (event) => {
    dragged = false;
    from = event.button === 0 && isOn(event) ? at(event) : null;
  });
  svg.addEventListener("pointermove", (event) => {
    if (from === null) return;
    const to = at(event);
    if (area === null && Math.hypot(to.x - from.x, to.y - from.y) < least) return;
    if (area === null) svg.setPointerCapture(event.pointerId);
    dragged = true;
    area = {
      left: Math.min(from.x, to.x),
      top: Math.min(from.y, to.y),
      right: Math.max(from.x, to.x),
      bottom: Math.max(from.y, to.y)
    };
    drag(area);
  });
  svg.addEventListener("pointerup", () => {
    if (area !== null) done(area);
    [from, area] = [null, null];
  });
  svg.addEventListener("pointercancel", () => {
    if (area !== null) drag(null);
    [from, area] = [null, null];
  });
  svg.addEventListener(
    "click",
    (event) => {
      if (dragged) event.stopImmediatePropagation();
      else if (!isMark(event)) clear();
      dragged = false;
    },
    {capture: true}
  );
  svg.addEventListener("keydown", (event) => {
    if (event.key === "Escape") clear();
  });
}
