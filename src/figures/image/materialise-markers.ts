import {element} from "../../page/dom.js";

/**
 * Puts the number or the bullet of each item of a list below `root` where its marker stands, since
 * markers cannot be measured.
 */
export function materialiseMarkers(root: HTMLElement): void {
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
