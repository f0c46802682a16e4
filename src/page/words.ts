const space = "\u00a0";
const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** The p-values at which what is said of a test changes. */
const levels = [0.001, 0.01, 0.05, 0.1];
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

/**
 * How many percentage points one share is above or below another, from the difference of both and its
 * interval, in fractions of 1: "+56 points (12 to 85)".
 */
export function pointsMore({
  difference,
  lower,
  upper
}: {
  difference: number;
  lower: number;
  upper: number;
}): string {
  const [more = "", least = "", most = ""] = [difference, lower, upper].map((share) =>
    digits(Math.round(share * 100)).replace("-", "\u2212")
  );
  return `${difference > 0 ? "+" : ""}${more} points (${least} to ${most})`;
}

/** A list in words: "a", "a and b", "a, b and c", or with another word before the last. */
export function listed(items: readonly string[], word = "and"): string {
  return items.length < 2
    ? items.join("")
    : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`;
}

/**
 * A p-value in words, as every page prints it: two decimals where it has no more, else three, and as
 * many as it takes to stand on its own side of .001, .01, .05 and .1: “p = .43”, “p = .105”, “p = .0504”.
 */
export function pWords(p: number): string {
  if (p >= 1) return `p${space}=${space}1`;
  if (p < 0.0005) return `p${space}<${space}.0005`;
  return `p${space}=${space}${pRounded(p).replace(/^0/u, "")}`;
}

function pRounded(p: number): string {
  const two = p.toFixed(2);
  if (Math.abs(Number(two) - p) < 1e-9) return two;
  for (let decimals = 3; decimals < 12; ++decimals) {
    const text = (p + 1e-12).toFixed(decimals);
    if (levels.every((level) => p <= level + 1e-12 === Number(text) <= level)) return text;
  }
  return String(p);
}

/** The sentences that there are, in one text. */
export function told(...sentences: (string | false)[]): string {
  return sentences.filter((sentence) => sentence !== false && sentence !== "").join(" ");
}

/** The text with its first letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const turning = /[\u202a-\u202e\u2066-\u2069]/u;

/** A label in quotation marks, as written; what it turns round in it turns nothing after it. */
export function quoted(text: string): string {
  return turning.test(text) ? `“\u2068${text}\u2069”` : `“${text}”`;
}

/** What an error says. */
export function errorWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A name with what stands behind its comma before the rest: `Gray, Ann` is `Ann Gray`. */
export function inReadingOrder(name: string): string {
  const [last = "", first, ...more] = name.split(",").map((part) => part.trim());
  return first === undefined || more.length > 0 ? name.trim() : `${first} ${last}`.trim();
}
