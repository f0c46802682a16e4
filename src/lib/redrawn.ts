import {element} from "./dom.js";

/**
 * A place whose content is drawn now, and again at each `input` event of one of the controls, until
 * it has left the page. Where it can't be seen at that moment, such as behind a tab, it is drawn
 * again when it can. It keeps its height meanwhile, so that what is below stays where it is.
 */
export function redrawn(controls: readonly EventTarget[], draw: () => Node): HTMLElement {
  const place = element("div", {}, draw());
  const gone = new AbortController();
  let stale = false;
  const redraw = () => {
    stale = false;
    place.style.minHeight = `${place.offsetHeight}px`;
    place.replaceChildren(draw());
    requestAnimationFrame(() => requestAnimationFrame(() => (place.style.minHeight = "")));
  };
  const shown = new ResizeObserver(() => {
    if (stale && place.checkVisibility()) redraw();
  });
  const change = () => {
    if (!place.isConnected) {
      gone.abort();
      shown.disconnect();
    } else if (place.checkVisibility()) redraw();
    else stale = true;
  };
  shown.observe(place);
  for (const control of controls) control.addEventListener("input", change, {signal: gone.signal});
  return place;
}
