import {themeSlug} from "npm:hubscope";
import {count, digits, quoted} from "../page/words.js";
import type {Theme} from "./themes.js";

/** A theme that an address states, and where it stands in for another, why, in a clause. */
export interface StatedTheme {
  theme: Theme;
  instead?: string;
}

const most = 5;
const mark = "*";
const unwritable = /[*+]/u;

/** What the page's address states for a theme: its id, and up to five of its strongest terms. */
export function stateOfTheme({id, terms}: Pick<Theme, "id" | "terms">): string {
  const strongest = terms.filter((term) => !unwritable.test(term)).slice(0, most);
  return [id, ...strongest].join(mark);
}

/**
 * The theme that an address states: the one of its id, else the one that has the most of its terms, at
 * least half of them, else the one of its name; null where there is none. The address may state the
 * id or the name alone.
 */
export function themeOfState(stated: string, themes: readonly Theme[]): StatedTheme | null {
  const [id = "", ...terms] = stated.split(mark);
  const same = themes.find((theme) => theme.id === id);
  if (same !== undefined) return {theme: same};
  const named = themes.find(({name}) => themeSlug(name) === id);
  const held = themes.map((theme) => terms.filter((term) => theme.terms.includes(term)).length);
  const best = Math.max(0, ...held);
  const heir = best > 0 && best * 2 >= terms.length ? themes[held.indexOf(best)] : undefined;
  const theme = heir ?? named;
  if (theme === undefined) return null;
  const words = `${digits(best)} of the ${count(terms.length, "word")} that the address states`;
  const instead = `${quoted(theme.name)}, which has ${words}, is shown`;
  return theme === named ? {theme} : {theme, instead};
}
