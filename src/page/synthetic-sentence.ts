import {syntheticWords, type HubRow} from "npm:hubscope";
import {count, digits} from "./words.js";

/** What is to be said of hubs of which some are synthetic, in a sentence; "" where none is. */
export function syntheticSentence(hubs: readonly Pick<HubRow, "synthetic">[]): string {
  const synthetic = hubs.filter((hub) => hub.synthetic).length;
  if (synthetic === 0) return "";
  if (hubs.length === 1) return syntheticWords;
  const which =
    synthetic === hubs.length
      ? `these ${count(hubs.length, "hub")}`
      : `${digits(synthetic)} of ${count(hubs.length, "hub")}`;
  return `Synthetic: ${which} were made up by npm run demo; none of their papers is real.`;
}
