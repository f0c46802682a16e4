import type {Trial} from "npm:hubscope/analysis/try-themes";
import {changesOf} from "./trials.js";
import {agree, count, listed, quoted} from "../page/words.js";

/** What a trial changes, in words; "" where it changes nothing. */
export function trialWords({ignored, merged, minPapers}: Trial): string {
  const parts = [
    ignored.length > 0 && `${listed(ignored.map(quoted))} left out`,
    ...merged.map(({variant, preferred}) => `${quoted(variant)} read as ${quoted(preferred)}`),
    minPapers !== undefined && `only terms of at least ${count(minPapers, "paper")}`
  ];
  return parts.filter((part) => typeof part === "string").join(", ");
}

/** How many papers a term has at least, in words. */
export function leastWords(minPapers: number): string {
  return `a term has at least ${count(minPapers, "paper")} (kept in no file)`;
}

/** How many changes are tried and which, in a sentence; "" where nothing is. */
export function triedWords(trial: Trial): string {
  const changes = changesOf(trial);
  return changes === 0
    ? ""
    : `${count(changes, "change")} of words ${agree(changes, "is", "are")} tried: ${trialWords(trial)}.`;
}
