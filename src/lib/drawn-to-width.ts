import {element} from "./dom.js";

/** The width of an A4 page between its margins, in CSS pixels. */
const paper = 673;

interface Place {
  print(): void;
  restore(): void;
}

const places = new Set<Place>();

/**
 * A place whose contents are drawn to its width, and again whenever that changes; on paper to the
 * width of the page, also where they could not be seen on the screen.
 */
export function drawnToWidth(draw: (width: number) => Node): HTMLElement {
  const place = element("div");
  let drawn = 0;
  const drawTo = (width: number) => {
    if (width === 0 || width === drawn) return;
    drawn = width;
    place.replaceChildren(draw(width));
  };
  const printed: Place = {
    print() {
      if (!place.isConnected) return;
      const shown = place.clientWidth;
      drawTo(shown === 0 || shown > paper ? paper : shown);
    },
    restore: () => drawTo(place.clientWidth)
  };
  new ResizeObserver(() => {
    if (place.isConnected) places.add(printed);
    else places.delete(printed);
    drawTo(place.clientWidth);
  }).observe(place);
  places.add(printed);
  return place;
}

if (typeof window !== "undefined") {
  window.addEventListener("beforeprint", () => {
    for (const place of places) place.print();
  });
  window.addEventListener("afterprint", () => {
    for (const place of places) place.restore();
  });
}
