import {pageSentence, type Sentence} from "../../../src/page/page-words.js";

/**
 * A sentence and what its numbers must be, in their order, as recomputed from the tables: one list,
 * or several where the sentence may take several forms.
 */
export type Said = readonly [sentence: string | Sentence, ...numbers: (readonly number[])[]];

const inWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const idiom =
  /\b(?:no two|the same two|that two papers have|word of two papers|more than one)\b/giu;
const number =
  /(?<![\p{L}\p{N}])(?:−?\d{1,3}(?:,\d{3})+|−?\d+(?:\.\d+)?|\.\d+|one|two|three|four|five|six|seven|eight|nine)(?![\p{L}\p{N}])/giu;

/** The numbers of a sentence in their order, in digits or words; what stands in quotation marks has none. */
export function numbersOf(sentence: string | Sentence): {value: number; isOne: boolean}[] {
  const text = typeof sentence === "string" ? sentence : pageSentence(sentence);
  const own = text
    .replaceAll(/“[^”]*”/gu, "“”")
    .replaceAll(/SHA-256(?: [0-9a-f]+)?/gu, "")
    .replaceAll(idiom, "");
  return Array.from(own.matchAll(number), ([found]) => {
    const word = inWords.indexOf(found.toLowerCase());
    const digits = found.replaceAll(",", "").replace("−", "-");
    return {value: word < 0 ? Number(digits) : word + 1, isOne: word === 0};
  });
}

/** Whether a sentence has one of the lists of numbers; “one” may be a word of its own. */
export function holds([sentence, ...lists]: Said): boolean {
  const found = numbersOf(sentence);
  return lists.some((list) => isSaid(found, list));
}

function isSaid(
  [first, ...rest]: readonly {value: number; isOne: boolean}[],
  list: readonly number[]
): boolean {
  if (first === undefined) return list.length === 0;
  const [expected, ...others] = list;
  return (first.value === expected && isSaid(rest, others)) || (first.isOne && isSaid(rest, list));
}

/** A share in per cent as sentences give it: in tenths from 1,000 on, never 0 or 100 where it is neither. */
export function perCent(part: number, whole: number): number {
  const step = whole < 1000 ? 1 : 0.1;
  const rounded = Number((Math.round((100 * part) / whole / step) * step).toFixed(1));
  if (rounded === 0 && part > 0) return step;
  return rounded === 100 && part < whole ? 100 - step : rounded;
}

/** The sum of numbers. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The numbers that are not 0, which sentences write as “none” or leave out. */
export function some(...values: readonly number[]): number[] {
  return values.filter((value) => value !== 0);
}

/** How often each value stands in a list, the most frequent first. */
export function tallied(values: readonly string[]): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
