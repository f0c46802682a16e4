import type {ThemeRow} from "../../tables/themes.js";
import {matchByTerms} from "../match-by-terms.js";
import {termIds} from "../theme-anchors.js";

/** Pairs the themes of one analysis with those of another by the terms that they share. */
export function matchThemes(
  before: readonly ThemeRow[],
  after: readonly ThemeRow[]
): [before: ThemeRow, after: ThemeRow][] {
  return matchByTerms(before.map(termsOf), after.map(termsOf)).flatMap((pair) => {
    const [one, other] = [before[pair.before], after[pair.after]];
    return one === undefined || other === undefined ? [] : [[one, other]];
  });
}

function termsOf({terms}: ThemeRow): Set<string> {
  return new Set(termIds(terms));
}
