import {normalise} from "./normalise.js";

const mayCompose = /[\u0300-\uffff]/;
const invisible = /[\s\u00ad\u180e\u200b-\u200f\u2060\ufeff]/u;

/**
 * Trims a text of white space and of characters that show nothing (byte-order marks, zero-width
 * spaces and joiners, soft hyphens), and puts it into Unicode's composed form (NFC). What stands
 * inside the text stays as written.
 */
export function clean(text: string): string {
  const shown = trimInvisible(text.trim());
  return mayCompose.test(shown) ? normalise(shown, "NFC") : shown;
}

function trimInvisible(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isInvisible(text, from)) from += 1;
  while (to > from && isInvisible(text, to - 1)) to -= 1;
  return text.slice(from, to);
}

function isInvisible(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code <= 0x20 || code >= 0xa0) && invisible.test(text.charAt(at));
}
