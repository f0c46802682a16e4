import type {DistinctiveTerm} from "./compare-terms.js";
import type {Sentence} from "../page/page-words.js";
import {agree, count, digits, quoted} from "../page/words.js";

/** The false discovery rate that terms are tested at. */
export const discoveryRate = 0.05;

/** A group of papers out of all, and what they have in common, in words that follow "papers". */
export interface Compared {
  group: number;
  total: number;
  words: string;
}

/** Why a group of papers can't be compared with the rest, in a sentence; empty where it can. */
export function compareRefusal({group, total}: Compared): Sentence {
  if (total === 0) return ["There are no citing papers whose words could be compared."];
  if (total === 1) return ["There is one citing paper, and no other to compare its words with."];
  if (group === 0) return ["No paper is selected, so there are no words to compare."];
  if (group === total) {
    return [
      `All ${count(total, "paper")} are selected`,
      {
        page: ": choose a theme, a term or some papers to see which words set them apart from the rest",
        still: ", so there is no rest from which words could set them apart"
      },
      "."
    ];
  }
  return [];
}

/**
 * Which term sets a group of papers apart most, in a sentence; where none passes the false discovery
 * rate, that comes first.
 */
export function distinctiveFinding(terms: readonly DistinctiveTerm[], compared: Compared): string {
  const {group, total, words} = compared;
  const papers = group === 1 ? "paper" : count(group, words === "" ? "selected paper" : "paper");
  const who = words === "" && group === 1 ? "the selected paper" : `the ${papers} ${words}`.trim();
  const others = total - group === 1 ? "the other paper" : `the other ${digits(total - group)}`;
  const [first] = terms;
  if (first === undefined || first.z <= 0) {
    return `No term that two papers have is more frequent in ${who} than in ${others}.`;
  }
  const counts = `${digits(first.group)} of ${digits(group)} ${agree(first.group, "has", "have")} it, against ${digits(first.rest)} of ${others}`;
  if (terms.every(({adjusted}) => adjusted > discoveryRate)) {
    return `No word sets ${who} apart reliably; ${quoted(first.term.term)} comes first: ${counts}.`;
  }
  return `${quoted(first.term.term)} sets ${who} apart most: ${counts}.`;
}

/** The raw counts of a term in a group and in the rest: "3 of 5 against 1 of 26". */
export function countsWords(
  {group: some, rest}: DistinctiveTerm,
  {group, total}: Compared
): string {
  return `${digits(some)} of ${digits(group)} against ${digits(rest)} of ${digits(total - group)}`;
}

/** How many terms pass the false discovery rate, and how to take the others. */
export function discoveryWords(terms: readonly DistinctiveTerm[]): string {
  const passed = terms.filter(({adjusted}) => adjusted <= discoveryRate);
  const passing = passed.length;
  const others = passed.filter(({z}) => z <= 0).length;
  const ofOthers =
    others === 0
      ? ""
      : `, ${others === passing ? "as" : `${digits(others)} of them as`} ${agree(others, "a word", "words")} of the other papers`;
  const all = count(terms.length, "term");
  const rate = "a false discovery rate of 5\u00a0% (Benjamini–Hochberg)";
  if (terms.length === 0) return "";
  if (passing === 0) {
    return terms.length === 1
      ? `The one term compared does not pass ${rate}: read this as a ranking.`
      : `None of the ${all} compared passes ${rate}: read this as a ranking.`;
  }
  return `${digits(passing)} of the ${all} compared ${agree(passing, "passes", "pass")} ${rate}${ofOthers}; read the others as a ranking.`;
}
