import {element} from "./dom.js";

/** A card beside the mark that is pointed at or has the focus. */
export interface HoverCard {
  /** The card, to be put into an element that is positioned. */
  node: HTMLElement;
  /** Shows the card with `contents` while a mark is pointed at or has the focus. */
  attach(mark: HTMLElement | SVGElement, contents: () => (Node | string)[]): void;
}

const gap = 8;

/** Makes the one card of a chart. */
export function hoverCard(): HoverCard {
  const node = element("div", {class: "paper-card", role: "tooltip", hidden: true});
  const hide = () => (node.hidden = true);
  return {
    node,
    attach(mark, contents) {
      const show = () => {
        node.replaceChildren(...contents());
        node.hidden = false;
        place(node, mark);
      };
      mark.addEventListener("pointerenter", show);
      mark.addEventListener("focus", show);
      mark.addEventListener("pointerleave", hide);
      mark.addEventListener("blur", hide);
      mark.addEventListener("keydown", (event: Event) => {
        if (event instanceof KeyboardEvent && event.key === "Escape") hide();
      });
    }
  };
}

function place(node: HTMLElement, mark: Element): void {
  const frame = node.parentElement;
  if (frame === null) return;
  const around = frame.getBoundingClientRect();
  const at = mark.getBoundingClientRect();
  const middle = at.left + at.width / 2 - around.left;
  const left = Math.min(middle - node.offsetWidth / 2, around.width - node.offsetWidth);
  const below = at.bottom - around.top + gap;
  const above = at.top - around.top - node.offsetHeight - gap;
  const fits = at.bottom + gap + node.offsetHeight <= window.innerHeight;
  node.style.left = `${Math.max(0, left)}px`;
  node.style.top = `${fits || at.top < node.offsetHeight + gap ? below : above}px`;
}
