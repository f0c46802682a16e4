import {element} from "./dom.js";
import {whenPrinted, type Printed} from "./printing.js";

/** The width of an A4 page between its margins, in CSS pixels. */
const paper = 673;

/** What a drawing may be high on a page of A4 or Letter, beside its title and its caption. */
const tallest = 700;

/**
 * A place whose contents are drawn to its width, and again whenever that changes; on paper to the
 * width of the page, also where they could not be seen on the screen. `draw` is given the width and
 * how high a drawing may be: on paper what fits on a page, and no limit on the screen; with `fits`
 * it is drawn for paper even where the width is the same.
 */
export function responsive(
  draw: (width: number, height: number) => Node,
  {fits = false}: {fits?: boolean} = {}
): HTMLElement {
  const place = element("div");
  let drawn = "";
  let printing = false;
  const drawTo = (width: number) => {
    const height = printing && fits ? tallest : Infinity;
    const wanted = `${width} ${height}`;
    if (width === 0 || wanted === drawn) return;
    drawn = wanted;
    place.replaceChildren(draw(width, height));
  };
  const printed: Printed = {
    print() {
      if (!place.isConnected) return;
      printing = true;
      const shown = place.clientWidth;
      drawTo(shown === 0 || shown > paper ? paper : shown);
    },
    restore() {
      printing = false;
      drawTo(place.clientWidth);
    }
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
