import {element} from "./dom.js";
import {whenPrinted, type Printed} from "./printing.js";

/** The width of an A4 page between its margins, in CSS pixels. */
const paper = 673;

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
  const printed: Printed = {
    print() {
      if (!place.isConnected) return;
      const shown = place.clientWidth;
      drawTo(shown === 0 || shown > paper ? paper : shown);
    },
    restore: () => drawTo(place.clientWidth)
  };
  let forget: (() => void) | null = whenPrinted("draw", printed);
  new ResizeObserver(() => {
    if (place.isConnected) forget ??= whenPrinted("draw", printed);
    else {
      forget?.();
      forget = null;
    }
    drawTo(place.clientWidth);
  }).observe(place);
  return place;
}
