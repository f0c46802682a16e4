import {maskForeign} from "./boilerplate.js";
import {filler} from "./normalise.js";
import {endAfter, replaceSpans} from "./spans.js";

const hyphens = /[\u2010\u2011]/gu;
const dashes = /[\u2010-\u2013\u2212\u2043]/u;
const dashInName = /(\p{L}\p{M}{0,9})[\u2012\u2013\u2212\u2043](?=[\p{L}\p{N}])/gu;
const dashAfterNumber = /(\p{N})[\u2012\u2013\u2212\u2043](?=\p{L})/gu;

/**
 * A text as its words are read from it, of the same length: LaTeX's accents are the letters they
 * make, other LaTeX, markup, boilerplate and addresses of the web are blanked out, and every hyphen is the plain one, as
 * is a dash inside a name (`Navier–Stokes`) and not between numbers (`1990–2020`).
 */
export function mask(text: string): string {
  const masked = maskLatex(maskAddresses(latexAccents(maskForeign(text))));
  return dashes.test(masked)
    ? masked.replace(hyphens, "-").replace(dashInName, "$1-").replace(dashAfterNumber, "$1-")
    : masked;
}

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

const address =
  /\b(?:https?:\/\/|www\.|arxiv:|doi:)[^\s<>"{}|\\^`]{1,300}|\b10\.\d{4,9}\/[^\s<>"]{1,200}/giu;
/** What each `address` has some piece of: found in a fraction of the time, it spares most texts the rest. */
const maybeAddress = /:\S|[Ww]{3}\.|10\.\d{4}/;
const trailing = new Set(".,;:!?)]}'’”");

/**
 * Blanks out addresses of the web, DOIs and arXiv numbers in a text, and leaves everything else where
 * it stands: they are no words.
 */
export function maskAddresses(text: string): string {
  if (!maybeAddress.test(text)) return text;
  return text.replace(address, (found) => {
    let end = found.length;
    while (trailing.has(found.charAt(end - 1))) end -= 1;
    return `,${" ".repeat(end - 1)}${found.slice(end)}`;
  });
}

const environment =
  /\\begin\{(?:equation|align|alignat|gather|multline|eqnarray|displaymath|math)\*?\}/gu;
const environmentEnd = /\\end\{[a-z]{1,20}\*?\}/u;
const environmentName = /\\(?:begin|end)\{[A-Za-z]{1,20}\*?\}/gu;
const longestEnvironment = 2000;
const bracket = /\\[([]/gu;
const roundEnd = /\\\)|\n/u;
const squareEnd = /\\\]/u;
const dollar = /\\\$|\$/gu;
const longestFormula = 500;
const command = /\\[A-Za-z]+\*?/gu;
const braces = /[{}~]/gu;

const referring = /cite|ref$|^(?:label|url|footnote)$/u;
const options = /^(?:\[[^\]]{0,200}\]){0,2}/u;
const argument = /^\{[^{}]{0,500}\}/u;
const longestArguments = 1000;

/**
 * Blanks out LaTeX in a text and leaves everything else where it stands, so that offsets into the
 * result are offsets into the text: commands, braces, mathematics in its environments and between
 * dollars, \\( \\) or \\[ \\], and references with their keys. The words inside `\textit{…}` or
 * `{\emph …}` stay, and so do sums of dollars: as for Pandoc, mathematics touches both of its dollars
 * and has no digit after them.
 */
export function maskLatex(text: string): string {
  if (!text.includes("\\") && !text.includes("$") && !text.includes("{")) return text;
  const blank = (found: string) => " ".repeat(found.length);
  const apart = (found: string) => `,${" ".repeat(found.length - 2)},`;
  let masked = replaceSpans(text, {open: environment, endOf: endOfEnvironment}, apart);
  masked = masked.replace(environmentName, blank);
  masked = replaceSpans(masked, {open: command, endOf: endOfReference}, blank);
  masked = replaceSpans(masked, {open: bracket, endOf: endOfBracketed}, apart);
  masked = replaceSpans(masked, {open: dollar, endOf: endOfFormula}, apart);
  return masked.replace(command, blank).replace(braces, " ");
}

function endOfEnvironment({0: begin, index, input}: RegExpExecArray): number {
  return endAfter(input, index + begin.length, environmentEnd, longestEnvironment);
}

/** The end of a command that refers to something, with what it refers to. */
function endOfReference({0: written, index, input}: RegExpExecArray): number {
  if (!referring.test(written.replaceAll(/[\\*]/gu, ""))) return -1;
  const from = index + written.length;
  const after = input.slice(from, from + longestArguments);
  const optional = options.exec(after)?.[0].length ?? 0;
  const needed = argument.exec(after.slice(optional))?.[0].length;
  return needed === undefined ? -1 : from + optional + needed;
}

function endOfBracketed({0: open, index, input}: RegExpExecArray): number {
  const close = open.endsWith("(") ? roundEnd : squareEnd;
  const end = endAfter(input, index + open.length, close, longestFormula);
  return input[end - 1] === "\n" ? -1 : end;
}

/** Mathematics touches both of its dollars, and has no digit after them: sums of money are none. */
function endOfFormula({0: open, index, input}: RegExpExecArray): number {
  if (open !== "$" || /\s/u.test(input.charAt(index + 1))) return -1;
  const end = endAfter(input, index + 1, /[$\n]/u, longestFormula);
  const isEnd = end > index + 2 && input[end - 1] === "$" && !/[\s\\]/u.test(input.charAt(end - 2));
  return isEnd && !/\d/u.test(input.charAt(end)) ? end : -1;
}
