import type {HubRow} from "../tables/hubs.js";
import {foldText} from "../text/normalise.js";

/** What hubs are told apart by. */
export type KnownHub = Pick<HubRow, "lines_hash" | "title">;

/**
 * The hubs of a library that have the same text as a hub, but for white space, and those that have
 * another text and the same title, but for case, accents and white space.
 */
export function alikeHubs<Hub extends KnownHub>(
  {lines_hash, title}: KnownHub,
  library: readonly Hub[]
): {same: Hub[]; alike: Hub[]} {
  const key = titleKey(title);
  const others = library.filter((hub) => hub.lines_hash !== lines_hash);
  return {
    same: library.filter((hub) => hub.lines_hash === lines_hash),
    alike: others.filter((hub) => key !== "" && titleKey(hub.title) === key)
  };
}

/** What two titles have in common that are the same but for case, accents and white space. */
export function titleKey(title: string | null): string {
  return foldText(title ?? "").trim();
}
