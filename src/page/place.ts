import {element} from "./dom.js";

/** A place among the cells of a page. */
export function block(...nodes: Node[]): HTMLElement {
  return element("div", {class: "observablehq--block"}, ...nodes);
}

/** A place that has what `fill` gives as soon as it is there, or what went wrong. */
export function place(fill: () => Promise<Node | null>): HTMLElement {
  const made = block();
  void filled(made, async () => {
    const node = await fill();
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
