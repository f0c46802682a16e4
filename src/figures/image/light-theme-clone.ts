import {asWritten, element} from "../../page/dom.js";
import {keepStillWords} from "../../page/page-words.js";
import {lightTokens} from "./stylesheets.js";

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

/**
 * Puts the number or the bullet of each item of a list below `root` where its marker stands, since
 * markers cannot be measured.
 */
function materialiseMarkers(root: HTMLElement): void {
  for (const item of root.querySelectorAll<HTMLElement>("li")) {
    const {display, listStyleType} = getComputedStyle(item);
    if (display !== "list-item" || listStyleType === "none") continue;
    const marker = element("span", {}, markerOf(item, listStyleType));
    Object.assign(marker.style, {
      marginRight: "0.5em",
      position: "absolute",
      right: "100%",
      top: "0",
      whiteSpace: "nowrap"
    });
    item.style.position = "relative";
    item.style.listStyleType = "none";
    item.prepend(marker);
  }
}

function markerOf(item: HTMLElement, type: string): string {
  if (type !== "decimal") return "•";
  const list = item.parentElement;
  const items = Array.from(list?.children ?? []).filter((other) => other.tagName === "LI");
  const start = list instanceof HTMLOListElement ? list.start : 1;
  return `${start + items.indexOf(item)}.`;
}

const places = ["before", "after"] as const;

/**
 * Puts an element that looks the same in the place of each `::before` and `::after` below `root`,
 * since their boxes cannot be measured.
 */
function materialisePseudoElements(root: HTMLElement): void {
  const found = Array.from(root.querySelectorAll("*")).flatMap((parent) =>
    places.flatMap((place) => {
      const made = parent instanceof HTMLElement ? pseudoElement(parent, place) : null;
      return made === null ? [] : [{parent, place, made}];
    })
  );
  for (const {parent, place, made} of found) {
    parent.classList.add(`no-${place}`);
    if (place === "before") parent.prepend(made);
    else parent.append(made);
  }
}

function pseudoElement(parent: HTMLElement, place: (typeof places)[number]): HTMLElement | null {
  const style = getComputedStyle(parent, `::${place}`);
  const [, text] = /^"(.*)"$/su.exec(style.content) ?? [];
  if (text === undefined || style.display === "none") return null;
  const made = element("span", {}, text.replaceAll(/\\(.)/gu, "$1"));
  for (const name of style) made.style.setProperty(name, style.getPropertyValue(name));
  return made;
}
