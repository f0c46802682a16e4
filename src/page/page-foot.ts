import {kitVersion, type HubRow} from "npm:hubscope";
import {hubsHash} from "npm:hubscope/tables/hubs-hash";
import {element} from "./dom.js";
import {pageFooter} from "./page-footer.js";
import {digits} from "./words.js";

/** What the hash of several hubs is called. */
export function hashLabel(hubs: number): string {
  return `${digits(hubs)} hubs · SHA-256 over those of their texts`;
}

/**
 * What stands at the foot of each printed page beside its number: the version of the kit, and the
 * SHA-256 of the text of the hub that the page shows; of several hubs, the one over the hashes of all
 * their texts that citations have too.
 */
export function pageFoot(hubs: readonly Pick<HubRow, "text_hash">[] = []): HTMLElement {
  const label = hubs.length > 1 ? hashLabel(hubs.length) : undefined;
  const footer = {
    hash: hubs.length === 0 ? "" : hubsHash(hubs.map(({text_hash}) => text_hash)),
    ...(label !== undefined && {label})
  };
  return element("style", {class: "page-foot"}, pageFooter({...footer, version: kitVersion}));
}
