import type {Trial} from "npm:hubscope/analysis/try-themes";
import {element} from "../page/dom.js";
import {agree, count, listed, quoted} from "../page/words.js";

/** A trial with something added, or why it can't be added, in a sentence. */
export type Added = {trial: Trial} | {problem: string};

/** Leaves a word or phrase out too. */
export function ignoring(trial: Trial, written: string): Added {
  const word = tidy(written);
  if (word === "") return {problem: "Write a word or a phrase to leave out."};
  const problem = unwritable(word);
  if (problem !== "") return {problem};
  if (trial.ignored.some((other) => same(other, word))) {
    return {problem: `${quoted(word)} is left out already.`};
  }
  return {trial: {...trial, ignored: [...trial.ignored, word]}};
}

/** Reads a variant as a preferred term too. */
export function merging(trial: Trial, writtenVariant: string, writtenPreferred: string): Added {
  const [variant, preferred] = [tidy(writtenVariant), tidy(writtenPreferred)];
  if (variant === "" || preferred === "") return {problem: "Write both terms of a merge."};
  const problem = unwritable(variant) || unwritable(preferred);
  if (problem !== "") return {problem};
  if (same(variant, preferred)) return {problem: `${quoted(variant)} is that term already.`};
  const earlier = trial.merged.find((other) => same(other.variant, variant));
  if (earlier !== undefined) {
    return {problem: `${quoted(variant)} is read as ${quoted(earlier.preferred)} already.`};
  }
  return {trial: {...trial, merged: [...trial.merged, {variant, preferred}]}};
}

/** How many words and merges are tried, and whether the fewest papers of a term are set. */
export function changesOf({ignored, merged, minPapers}: Trial): number {
  return ignored.length + merged.length + (minPapers === undefined ? 0 : 1);
}

function tidy(written: string): string {
  return written.trim().replaceAll(/\s+/gu, " ").normalize("NFC");
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function unwritable(word: string): string {
  if (!/[\p{L}\p{N}]/u.test(word)) return `${quoted(word)} has no letter and no digit.`;
  return /^[#!]/u.test(word)
    ? `A line of the file can’t start with ${quoted(word.charAt(0))}: write the term without it.`
    : "";
}

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

/**
 * A line for paper and saved images that says which other words the themes shown are found with, by
 * the `trial` of what sends an `input` event at each change; empty where nothing is tried.
 */
export function triedLine(shown: HTMLElement & {trial: Trial}): HTMLElement {
  const line = element("p", {class: "print-only"});
  const tell = () => {
    const words = triedWords(shown.trial);
    line.textContent = words;
    line.dataset["stated"] = words;
  };
  shown.addEventListener("input", tell);
  tell();
  return line;
}
