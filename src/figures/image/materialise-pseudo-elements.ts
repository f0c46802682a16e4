import {element} from "../../page/dom.js";

const places = ["before", "after"] as const;

/**
 * Puts an element that looks the same in the place of each `::before` and `::after` below `root`,
 * since their boxes cannot be measured.
 */
export function materialisePseudoElements(root: HTMLElement): void {
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
