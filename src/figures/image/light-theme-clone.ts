import {asWritten, element} from "../../page/dom.js";
import {keepStillWords} from "../../page/page-words.js";
import {lightTokens} from "./light-tokens.js";
import {materialiseMarkers} from "./materialise-markers.js";
import {materialisePseudoElements} from "./materialise-pseudo-elements.js";

/** What belongs to the page rather than to the figure: controls, and what appears when pointed at. */
const leftOut =
  "[hidden], .figure-menu, .controls, .map-buttons, .paper-card, .pager, .status, summary, " +
  "details:not([open]), .table-twin, select, input, textarea, button:not(.pick, td *)";

/** What an image has beside its figure. */
export interface AroundCopy {
  /** What the page shows another way than its files do, a sentence each. */
  stated?: readonly string[];
  /** Which data it is of. */
  source?: string;
  /** The mark of a page that shows synthetic hubs. */
  mark?: HTMLElement | null;
}

/** A copy of a figure that is laid out and not seen. */
export interface LightThemeClone {
  node: HTMLElement;
  /** What the copy stands in. */
  place: HTMLElement;
  remove(): void;
}

/**
 * Copies a figure as it is to be published: in the light theme, at its width, without controls,
 * nothing cut or scrolled away. The copy stands beside the figure, out of sight, so that the same
 * styles hold for it, until `remove` is called. What is `stated`
 * comes under its title, `source` and `mark` at its end.
 */
export function lightThemeClone(
  figure: HTMLElement,
  {stated = [], source = "", mark = null}: AroundCopy = {}
): LightThemeClone {
  const node = document.importNode(figure, true);
  copyCanvases(figure, node);
  for (const part of node.querySelectorAll(leftOut)) part.remove();
  keepStillWords(node);
  const lines = stated.map((words) => element("p", {class: "note-line stated"}, asWritten(words)));
  const finding = node.querySelector(".finding");
  if (finding === null) node.prepend(...lines);
  else finding.after(...lines);
  if (source !== "") node.append(element("p", {class: "reading"}, asWritten(source)));
  if (mark !== null) node.append(document.importNode(mark, true));
  node.style.margin = "0";
  const place = element("div", {class: "figure-image", "aria-hidden": "true"}, node);
  place.style.width = `${figure.clientWidth}px`;
  for (const [name, value] of lightTokens()) place.style.setProperty(name, value);
  (figure.parentElement ?? document.body).append(place);
  for (const part of node.querySelectorAll("*")) {
    if (part instanceof HTMLElement) showWhole(part);
  }
  materialisePseudoElements(node);
  materialiseMarkers(node);
  return {node, place, remove: () => place.remove()};
}

function copyCanvases(from: HTMLElement, to: HTMLElement): void {
  const copies = to.querySelectorAll("canvas");
  for (const [i, canvas] of from.querySelectorAll("canvas").entries()) {
    if (canvas.width > 0) copies[i]?.getContext("2d")?.drawImage(canvas, 0, 0);
  }
}

function showWhole(part: HTMLElement): void {
  const style = getComputedStyle(part);
  if (style.webkitLineClamp !== "none") {
    part.style.webkitLineClamp = "none";
    if (style.display.includes("box") || style.display === "flow-root")
      part.style.display = "block";
    part.style.overflow = "visible";
  }
  if (/auto|scroll/u.test(style.overflow)) {
    part.style.maxHeight = "none";
    part.style.overflow = "visible";
  }
  if (style.position === "sticky") part.style.position = "static";
}
