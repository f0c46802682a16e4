import {digits} from "./words.js";

/** That only the first of a list are drawn, printed or listed, as the beginning of a sentence. */
export function firstOf(shown: number, all: string, done = "are drawn"): string {
  return `The first ${digits(shown)} of ${all} ${done}`;
}
