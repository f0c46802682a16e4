import {latexAccents} from "./latex-accents.js";
import {maskAddresses} from "./mask-addresses.js";
import {maskLatex} from "./mask-latex.js";

const hyphens = /[\u2010\u2011]/gu;

/**
 * A text as its words are read from it, of the same length: LaTeX's accents are the letters they
 * make, other LaTeX and addresses of the web are blanked out, and every hyphen is the plain one.
 */
export function mask(text: string): string {
  const masked = maskLatex(maskAddresses(latexAccents(text)));
  return masked.includes("\u2010") || masked.includes("\u2011")
    ? masked.replace(hyphens, "-")
    : masked;
}
