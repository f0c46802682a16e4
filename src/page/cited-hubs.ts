import type {HubRow} from "npm:hubscope";
import {hubsHash} from "npm:hubscope/tables/hubs-hash";

/** What a view of several hubs is cited by, beside its title. */
export interface CitedHubs {
  /** The SHA-256 of their texts: see `hubsHash`. */
  hash: string;
  /** How many hubs there are. */
  hubs: number;
  /** Whether `npm run demo` made up any of them. */
  synthetic: boolean;
}

/** The hubs of a view for its citation, in the order that they are given in. */
export function citedHubs(hubs: readonly Pick<HubRow, "text_hash" | "synthetic">[]): CitedHubs {
  return {
    hash: hubsHash(hubs.map(({text_hash}) => text_hash)),
    hubs: hubs.length,
    synthetic: hubs.some(({synthetic}) => synthetic)
  };
}
