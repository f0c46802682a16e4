import {WrongUse} from "./command.js";

/** The whole number from 1 to `most` that the value of an option is; any other is wrong use. */
export function wholeNumber(name: string, value: string, most: number): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number > 0 && number <= most) return number;
  throw new WrongUse(`--${name} takes a whole number from 1 to ${String(most)}, not ${value}`);
}

/** The number above 0 that the value of an option is; any other is wrong use. */
export function positiveNumber(name: string, value: string): number {
  const number = Number(value);
  if (/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(value) && number > 0) return number;
  throw new WrongUse(`--${name} takes a number above 0, not ${value}`);
}

/** The one of several words that the value of an option is in any case; any other is wrong use. */
export function oneOf<Word extends string>(
  name: string,
  value: string,
  words: readonly Word[]
): Word {
  const word = words.find((one) => one.toLowerCase() === value.toLowerCase());
  if (word !== undefined) return word;
  throw new WrongUse(`--${name} takes ${words.join(" or ")}, not ${value}`);
}

/** The ids of hubs that were asked for, where there are such hubs; any other is wrong use. */
export function checkHubs(wanted: readonly string[], ids: readonly string[]): readonly string[] {
  const unknown = wanted.filter((id) => !ids.includes(id));
  if (unknown.length === 0) return wanted;
  throw new WrongUse(
    `no hub has the id ${unknown.join(", ")}; there are ${ids.join(", ") || "none"}`
  );
}
