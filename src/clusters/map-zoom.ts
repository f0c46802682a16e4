import {select, zoom, zoomIdentity, zoomTransform, type ZoomTransform} from "npm:d3";
import {element} from "../page/dom.js";
import {type View} from "../figures/points-in-view.js";

const most = 16;

/** What a drag over the map does: mark papers, move the map, or leave the page to scroll. */
export type DragMode = "mark" | "move" | "scroll";

interface MapZoom {
  node: HTMLElement;
  mode(): DragMode;
}

/**
 * Lets a reader move and magnify a drawing: with buttons, by pinching, with the wheel while Ctrl or ⌘
 * is held, and by dragging where that moves the map; and go back, step by step.
 */
export function mapZoom(
  svg: SVGSVGElement,
  {width, height, view}: {width: number; height: number; view: (view: View) => void}
): MapZoom {
  let mode: DragMode = matchMedia("(pointer: coarse)").matches ? "scroll" : "mark";
  const past: ZoomTransform[] = [];
  let before = zoomIdentity;
  let returning = false;
  const target = select<SVGSVGElement, unknown>(svg);
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([1, most])
    .extent([
      [0, 0],
      [width, height]
    ])
    .translateExtent([
      [0, 0],
      [width, height]
    ])
    .filter((event: Event) => mayZoom(event, mode))
    .on("start", () => (before = zoomTransform(svg)))
    .on("zoom", ({transform}: {transform: ZoomTransform}) => view(transform))
    .on("end", () => {
      if (!returning && String(before) !== String(zoomTransform(svg))) past.push(before);
      told();
    });
  target.call(behaviour).on("dblclick.zoom", null);
  const button = (label: string, words: string, act: () => void) => {
    const made = element("button", {type: "button", "aria-label": words, title: words}, label);
    made.addEventListener("click", act);
    return made;
  };
  const closer = button("+", "zoom in", () => behaviour.scaleBy(target, 1.6));
  const further = button("−", "zoom out", () => behaviour.scaleBy(target, 1 / 1.6));
  const whole = button("Whole map", "show the whole map", () =>
    behaviour.transform(target, zoomIdentity)
  );
  const back = button("Back", "back to the view before", () => {
    returning = true;
    behaviour.transform(target, past.pop() ?? zoomIdentity);
    returning = false;
    told();
  });
  const marks = button("Mark", "drag to mark papers", () => turn("mark"));
  const moves = button("Move", "drag to move the map", () => turn("move"));
  function turn(to: DragMode) {
    mode = mode === to ? "scroll" : to;
    told();
  }
  function told() {
    const {k} = zoomTransform(svg);
    further.disabled = whole.disabled = k === 1;
    closer.disabled = k === most;
    back.disabled = past.length === 0;
    marks.setAttribute("aria-pressed", String(mode === "mark"));
    moves.setAttribute("aria-pressed", String(mode === "move"));
    svg.dataset["drag"] = mode;
  }
  told();
  return {
    node: element(
      "div",
      {class: "map-buttons", role: "group", "aria-label": "the map"},
      marks,
      moves,
      closer,
      further,
      back,
      whole
    ),
    mode: () => mode
  };
}

function mayZoom(event: Event, mode: DragMode): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if (event instanceof MouseEvent) return mode === "move" && event.button === 0;
  return mode === "move" || ("touches" in event && touchesOf(event) > 1);
}

function touchesOf(event: Event): number {
  return typeof TouchEvent !== "undefined" && event instanceof TouchEvent
    ? event.touches.length
    : 0;
}
