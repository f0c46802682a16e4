import type {Trial} from "npm:hubscope/analysis/try-themes";
import {quoted} from "../page/words.js";

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
