import type {HubRow} from "npm:hubscope";
import {element} from "./dom.js";

/** The word that stands beside the title of a synthetic hub in a list; false where it is not one. */
export function syntheticBadge({synthetic}: Pick<HubRow, "synthetic">): HTMLElement | false {
  return synthetic && element("span", {class: "synthetic-badge"}, "synthetic");
}
