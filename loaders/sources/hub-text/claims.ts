import {structure} from "../../text/normalise.js";
import {structureAt, type Page} from "./page.js";

const item = /^[-•] abstract /u;
const leastRepeated = 60;
const shortestPiece = 20;
const longestAbstract = 2_000;

/** Whether a line is an item of the claims ledger: bulleted, and it starts with `abstract`. */
export function isClaimItem(page: Page, index: number): boolean {
  return item.test(structureAt(page, index));
}

/** Whether a line goes on with a claim: it repeats a piece of the abstract. */
export function goesOnWithClaim(page: Page, index: number): boolean {
  const text = structureAt(page, index);
  return text.length >= shortestPiece && abstractOf(page).includes(text);
}

/**
 * Whether a line outside the claims ledger's section is its item all the same: it is bulleted,
 * starts with `abstract` and goes on with 60 characters of the abstract.
 */
export function isStrayClaim(page: Page, index: number): boolean {
  const text = structureAt(page, index);
  if (!item.test(text)) return false;
  const repeated = text.replace(item, "").slice(0, leastRepeated);
  return repeated.length === leastRepeated && abstractOf(page).includes(repeated);
}

const structures = new WeakMap<Page, {length: number; text: string}>();

/**
 * The structure of the abstract's first 2,000 characters, read anew while it grows to that length;
 * lines are only ever added to it.
 */
function abstractOf(page: Page): string {
  const of = page.statement.abstract ?? "";
  const length = Math.min(of.length, longestAbstract);
  const known = structures.get(page);
  if (known?.length === length) return known.text;
  const text = structure(of.slice(0, longestAbstract));
  structures.set(page, {length, text});
  return text;
}
