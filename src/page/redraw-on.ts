import {element} from "./dom.js";
import {queueAfterPaint} from "./queue-after-paint.js";
import {whenPrinted} from "./printing.js";

/**
 * A place whose content is drawn now, and again at each event of one of the controls (`input` by
 * default), until it has left the page. What is on screen is drawn again at once, what is further
 * up or down after the next frame, and what can't be seen at all, such as behind a tab, when it can
 * and before the page is printed. It keeps its height meanwhile, so that what is below stays where
 * it is.
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
      queueAfterPaint(() => {
        waiting = false;
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

function isOnScreen(place: HTMLElement): boolean {
  const {top, bottom} = place.getBoundingClientRect();
  return place.checkVisibility() && bottom >= 0 && top <= innerHeight;
}
