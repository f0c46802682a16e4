import type {Trial} from "npm:hubscope/themes-live";
import {count, listed, quoted} from "./words.js";

/** What a trial changes, in words; "" where it changes nothing. */
export function trialWords({ignored, merged, minPapers}: Trial): string {
  const parts = [
    ignored.length > 0 && `${listed(ignored.map(quoted))} left out`,
    ...merged.map(({variant, preferred}) => `${quoted(variant)} read as ${quoted(preferred)}`),
    minPapers !== undefined && `only terms of at least ${count(minPapers, "paper")}`
  ];
  return parts.filter((part) => typeof part === "string").join(", ");
}
