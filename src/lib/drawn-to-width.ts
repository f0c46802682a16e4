import {element} from "./dom.js";

/** A place whose contents are drawn to its width, and again whenever that changes. */
export function drawnToWidth(draw: (width: number) => Node): HTMLElement {
  const place = element("div");
  let drawn = 0;
  new ResizeObserver(() => {
    const width = place.clientWidth;
    if (width === 0 || width === drawn) return;
    drawn = width;
    place.replaceChildren(draw(width));
  }).observe(place);
  return place;
}
