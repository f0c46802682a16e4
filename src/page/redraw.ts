import {element} from "./dom.js";
import {isOnScreen} from "./paint.js";
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

/**
 * A place whose content is drawn now, and again at each event of one of the controls (`input` by
 * default), until it has left the page. What is on screen is drawn again at once, what is further
 * up or down after the next frame, until when it is said to be busy, and what can't be seen at all,
 * such as behind a tab, when it can and before the page is printed. It keeps its height meanwhile, so
 * that what is below stays where it is.
 */
export function redrawOn(
  controls: readonly EventTarget[],
  draw: () => Node,
  {events = ["input"]}: {events?: readonly string[]} = {}
): HTMLElement {
  const place = element("div", {}, draw());
  const gone = new AbortController();
  let stale = false;
  let waiting = false;
  const redraw = () => {
    stale = false;
    place.ariaBusy = null;
    place.style.minHeight = `${place.offsetHeight}px`;
    place.replaceChildren(draw());
    requestAnimationFrame(() => requestAnimationFrame(() => (place.style.minHeight = "")));
  };
  const shown = new ResizeObserver(() => {
    if (stale && !waiting && place.checkVisibility()) redraw();
  });
  const change = () => {
    if (!place.isConnected) {
      gone.abort();
      forget();
      shown.disconnect();
    } else if (isOnScreen(place)) redraw();
    else {
      stale = true;
      if (waiting || !place.checkVisibility()) return;
      waiting = true;
      place.ariaBusy = "true";
      queueAfterPaint(() => {
        waiting = false;
        place.ariaBusy = null;
        if (stale && place.isConnected && place.checkVisibility()) redraw();
      });
    }
  };
  const forget = whenPrinted("fill", {
    print() {
      if (stale && place.isConnected) redraw();
    }
  });
  shown.observe(place);
  for (const control of controls) {
    for (const name of events) control.addEventListener(name, change, {signal: gone.signal});
  }
  return place;
}

let last: Promise<void> = Promise.resolve();

/** Runs things one after the other, each in a task of its own after a frame has been painted. */
function queueAfterPaint(run: () => void): void {
  last = last.then(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() =>
          setTimeout(() => {
            done();
            run();
          })
        );
      })
  );
}

/** A place among the cells of a page. */
export function block(...nodes: Node[]): HTMLElement {
  return element("div", {class: "observablehq--block"}, ...nodes);
}

/** A place that has what `fill` gives as soon as it is there, or what went wrong. */
export function place(fill: (made: HTMLElement) => Promise<Node | null>): HTMLElement {
  const made = block();
  void filled(made, async () => {
    const node = await fill(made);
    if (node !== null) made.append(node);
  });
  return made;
}

/**
 * Fills a place, which is busy until then; what goes wrong is said in it, and told to the browser.
 */
export async function filled(made: HTMLElement, fill: () => Promise<void>): Promise<void> {
  made.ariaBusy = "true";
  try {
    await fill();
  } catch (error) {
    const words = String(error);
    made.append(element("div", {class: "observablehq--inspect observablehq--error"}, words));
    reportError(error);
  } finally {
    made.ariaBusy = null;
  }
}
