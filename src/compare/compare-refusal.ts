import type {HubRow} from "npm:hubscope";
import {isUnreadable} from "../page/hub-words.js";

/** Why the chosen hubs are not compared, and what would help, in a line; "" where they are. */
export function compareRefusal(hubs: readonly HubRow[], chosen: readonly HubRow[]): string {
  const able = hubs.filter((hub) => !isUnreadable(hub)).length;
  if (able < 2) {
    const has = able === 0 ? "no hub that could be read" : "one hub";
    return `There is nothing to compare: the library has ${has}. Save the text of another in loaders/hubs/, or run npm run add -- FILE.`;
  }
  return chosen.length < 2 ? "Choose at least two hubs to compare." : "";
}
