const space = "\u00a0";
const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const grouped = new Intl.NumberFormat("en-GB", {useGrouping: "min2"});

/** A whole number in digits, thousands separated: 10,000. */
export function digits(value: number): string {
  return grouped.format(value);
}

/** A whole number in words up to nine, above that in digits. */
export function inWords(value: number): string {
  return small[value] ?? digits(value);
}

/** The noun that agrees with a number: 1 paper, 2 papers; `plural` where an s is not enough. */
export function agree(value: number, noun: string, plural = `${noun}s`): string {
  return value === 1 ? noun : plural;
}

/** A number and the noun that agrees with it: "1 paper", "31 papers". */
export function count(value: number, noun: string, plural?: string): string {
  return `${digits(value)}${space}${agree(value, noun, plural)}`;
}

/**
 * A part of a whole in per cent: without decimals below a whole of 1,000, with one from there. Less
 * than all is never 100 %, more than none is never 0 %.
 */
export function percent(part: number, whole: number): string {
  return sharePercent(part / whole, whole);
}

/** A share of 0 to 1 in per cent, as `percent` rounds it for a whole of `whole` papers. */
export function sharePercent(share: number, whole: number): string {
  return rounded(share * 100, whole < 1000 ? 1 : 10);
}

function rounded(exact: number, scale: number): string {
  const round = Math.round(exact * scale) / scale;
  if (round === 0 && exact > 0) return `under ${1 / scale}${space}%`;
  if (round === 100 && exact < 100) return `over ${100 - 1 / scale}${space}%`;
  return `${round}${space}%`;
}

/** A list in words: "a", "a and b", "a, b and c", or with another word before the last. */
export function listed(items: readonly string[], word = "and"): string {
  return items.length < 2
    ? items.join("")
    : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`;
}

/** The sentences that there are, in one text. */
export function told(...sentences: (string | false)[]): string {
  return sentences.filter((sentence) => sentence !== false && sentence !== "").join(" ");
}

/** The text with its first letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A label in quotation marks, as written. */
export function quoted(text: string): string {
  return `“${text}”`;
}

/** What an error says. */
export function errorWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
