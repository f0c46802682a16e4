import type {ListedHubRow} from "npm:hubscope";
import {citingPapers, isUnreadable} from "./hub-words.js";
import {agree, capitalised, count, digits, inWords} from "./words.js";

/**
 * How large the library is and how much of it is known, in a sentence or two; what is synthetic
 * apart.
 */
export function libraryFinding(hubs: ListedHubRow[]): string {
  if (hubs.length === 0) return "The library is empty: no hub has been added yet.";
  const real = hubs.filter(({synthetic}) => !synthetic);
  const read = real.filter((hub) => !isUnreadable(hub));
  const failed = real.length - read.length;
  const failures = failed === 0 ? "" : ` ${capitalised(inWords(failed))} could not be read.`;
  const madeUp = syntheticPart(hubs.length - real.length);
  if (real.length === 0) return madeUp.trimStart();
  if (read.length === 0)
    return `${capitalised(inWords(real.length))} ${agree(real.length, "hub")}.${failures}${madeUp}`;
  const total = read.reduce((sum, hub) => sum + citingPapers(hub), 0);
  const classified = read.reduce((sum, hub) => sum + hub.roles_classified, 0);
  const together = read.length === 1 ? "" : " together";
  return `${capitalised(inWords(read.length))} ${agree(read.length, "hub")}, cited by ${count(total, "paper")}${together}; for ${digits(classified)} of them it is known why.${failures}${madeUp}`;
}

function syntheticPart(hubs: number): string {
  return hubs === 0
    ? ""
    : ` ${capitalised(inWords(hubs))} ${agree(hubs, "hub is", "hubs are")} synthetic, and no paper of ${agree(hubs, "it", "them")} is counted here.`;
}
