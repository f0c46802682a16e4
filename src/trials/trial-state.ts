import type {Trial} from "npm:hubscope/analysis/try-themes";
import {changesOf, ignoring, merging, type Added} from "./trials.js";

const nothing: Trial = {ignored: [], merged: []};

/** What the page's address states for a trial: JSON; null where nothing is tried. */
export function stateOfTrial(trial: Trial): string | null {
  if (changesOf(trial) === 0) return null;
  const {ignored, merged, minPapers} = trial;
  return JSON.stringify({
    ...(ignored.length > 0 && {ignore: ignored}),
    ...(merged.length > 0 && {
      merge: merged.map(({variant, preferred}) => [variant, preferred])
    }),
    ...(minPapers !== undefined && {least: minPapers})
  });
}

/** The trial that an address states; what it states wrongly is left out. */
export function statedTrial(stated: string | null): Trial {
  return readTrial(stated).trial;
}

/** The trial that an address states, and whether something that it states is left out. */
export function readTrial(stated: string | null): {trial: Trial; isWhole: boolean} {
  const parts = new Map<string, unknown>(Object.entries(parsed(stated)));
  const words = listOf(parts.get("ignore"));
  const ignored = words.filter((word) => typeof word === "string");
  const trial = ignored.reduce<Trial>((so, word) => added(so, ignoring(so, word)), nothing);
  const pairs = listOf(parts.get("merge"));
  const merged = pairs.reduce<Trial>((so, pair) => {
    const [variant, preferred] = listOf(pair);
    return typeof variant === "string" && typeof preferred === "string"
      ? added(so, merging(so, variant, preferred))
      : so;
  }, trial);
  const least = parts.get("least");
  const read =
    typeof least === "number" && Number.isInteger(least) && least >= 2
      ? {...merged, minPapers: least}
      : merged;
  const asked = [...parts.values()].reduce<number>(
    (sum, part) => sum + (Array.isArray(part) ? part.length : 1),
    0
  );
  return {trial: read, isWhole: changesOf(read) === asked && (asked > 0 || stated === null)};
}

function added(so: Trial, next: Added): Trial {
  return "trial" in next ? next.trial : so;
}

function parsed(stated: string | null): object {
  try {
    const value: unknown = JSON.parse(stated ?? "{}");
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
