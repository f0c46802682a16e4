import type {HubRow} from "npm:hubscope";
import {hubTitle} from "../page/hub-words.js";
import {listed, quoted} from "../page/words.js";

/** What a comparison of hubs is cited as. */
export function comparedTitle(hubs: readonly Pick<HubRow, "title" | "hub_id">[]): string {
  return `Papers that cite ${listed(hubs.map((hub) => quoted(hubTitle(hub))))}, compared`;
}
