import {element} from "../page/dom.js";

/**
 * What stands in the place of a figure that has nothing to draw: why, in a sentence. A report hides
 * it, as nobody misses there what the hub's files do not tell; the gallery shows it.
 */
export function undrawn(why: string): HTMLElement {
  return element("div", {class: "undrawn refusal", hidden: true}, why);
}
