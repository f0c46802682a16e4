/** Stands for a unit of a LaTeX accent that the accented letter has no use for; shows nothing. */
const filler = "\u034f";

const marks: Record<string, string> = {
  "'": "\u0301",
  "`": "\u0300",
  "^": "\u0302",
  '"': "\u0308",
  "~": "\u0303",
  "=": "\u0304",
  ".": "\u0307",
  u: "\u0306",
  v: "\u030c",
  H: "\u030b",
  c: "\u0327",
  k: "\u0328",
  r: "\u030a",
  d: "\u0323",
  b: "\u0331"
};
const letters: Record<string, string> = {
  ss: "ß",
  ae: "æ",
  AE: "Æ",
  oe: "œ",
  OE: "Œ",
  aa: "å",
  AA: "Å",
  o: "ø",
  O: "Ø",
  l: "ł",
  L: "Ł",
  i: "i",
  j: "j"
};
const accented =
  /\{\\(['`^"~=.]|[uvHckrdb](?=[\s{]))\s*(?:\{\\?(\p{L})\}|\\?(\p{L}))\}|\\(['`^"~=.]|[uvHckrdb](?=\{))(?:\{\\?(\p{L})\}|\\?(\p{L}))/gu;
const special =
  /\{\\(ss|ae|AE|oe|OE|aa|AA|[oOlLij])\}|\\(ss|ae|AE|oe|OE|aa|AA|[oOlL])(?:\{\}| (?=\p{L})|(?![A-Za-z]))/gu;

/**
 * Writes LaTeX's accented and special letters (`\'e`, `{\"o}`, `\v{s}`, `\ss{}`) as the letters they
 * are, each followed by fillers, so that the text keeps its length.
 */
export function latexAccents(text: string): string {
  if (!text.includes("\\")) return text;
  return text
    .replace(
      accented,
      (found: string, a?: string, b?: string, c?: string, d?: string, e?: string, f?: string) =>
        filled(`${b ?? c ?? e ?? f ?? ""}${marks[a ?? d ?? ""] ?? ""}`, found.length)
    )
    .replace(special, (found: string, a?: string, b?: string) =>
      filled(letters[a ?? b ?? ""] ?? "", found.length)
    );
}

/** A text without the fillers that `latexAccents` leaves. */
export function withoutFillers(text: string): string {
  return text.includes(filler) ? text.replaceAll(filler, "") : text;
}

function filled(letter: string, length: number): string {
  return letter.normalize("NFC").padEnd(length, filler).slice(0, length);
}
