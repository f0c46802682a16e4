import {diagnostic, type Diagnostic, type Place} from "../messages/diagnostic.js";
import type {Lexicon} from "../text/lexicon.js";
import type {Curation} from "../vocabulary/curation.js";
import type {TermRule} from "./term-rules.js";
import {wordsOf} from "../text/corpus.js";

/** Where lines of curation files were looked for. */
export type Scope = "paper of the hub" | "text of the library";

/**
 * A warning for each merge that made no rule, because an earlier line merges the same words or the
 * lines map in a circle, and for each that no paper has a use for. `uses[i]` is how often rule i
 * was used.
 */
export function mergeWarnings(
  {merges}: Pick<Curation, "merges">,
  rules: readonly TermRule[],
  uses: readonly number[],
  {lexicon, scope}: {lexicon: Lexicon; scope: Scope}
): Diagnostic[] {
  const usesOf = new Map<object, number>();
  rules.forEach(({merge}, i) => {
    if (merge !== null) usesOf.set(merge, (usesOf.get(merge) ?? 0) + (uses[i] ?? 0));
  });
  const merging = new Map(
    rules.flatMap(({variant, merge}) => (merge === null ? [] : [[variant.join(" "), merge]]))
  );
  return merges.flatMap((merge) => {
    const warn = (rule: string, reason: string) =>
      warning(rule, reason, merge.place, `${merge.variant},${merge.preferred ?? ""}`);
    const words = wordsOf(merge.variant, lexicon);
    const earlier = merging.get(words.join(" "));
    if (words.length === 0) return warn("curation", "the variant has no word");
    if (
      merge.preferred !== null &&
      words.join(" ") === wordsOf(merge.preferred, lexicon).join(" ")
    ) {
      return warn("curation-circle", "both are one term: singular and plural are read alike");
    }
    if (earlier === undefined) return warn("curation-circle", "the lines map in a circle");
    if (earlier !== merge) {
      const reason = `the line at ${placeWords(earlier.place)} maps the same words`;
      return warn("curation-contradiction", reason);
    }
    if ((usesOf.get(merge) ?? 0) > 0) return [];
    return warning(unused, `no ${scope} has the variant`, merge.place, merge.variant);
  });
}

/**
 * A warning for each term of a theme that no paper has, and for each that `leftOut` says another line
 * leaves out; `has` says whether a paper has a term.
 */
export function themeTermWarnings(
  {themeTerms}: Pick<Curation, "themeTerms">,
  {
    has,
    leftOut,
    scope
  }: {has: (term: string) => boolean; leftOut: (term: string) => Place | null; scope: Scope}
): Diagnostic[] {
  return themeTerms.flatMap(({term, place}) => {
    const other = leftOut(term);
    if (other !== null) {
      const reason = `the line at ${placeWords(other)} leaves the term out`;
      return warning("curation-contradiction", reason, place, term);
    }
    return has(term) ? [] : warning(unused, `no ${scope} has the term`, place, term);
  });
}

/**
 * A warning for each stop word or phrase that no paper has, and for each that the thesaurus maps.
 * `has` says whether a paper has all the words of a line beside one another.
 */
export function stopWordWarnings(
  {stopWords, merges}: Pick<Curation, "stopWords" | "merges">,
  {has, lexicon, scope}: {has: (term: string) => boolean; lexicon: Lexicon; scope: Scope}
): Diagnostic[] {
  const mapping = new Map(
    merges.map(({variant, place}) => [wordsOf(variant, lexicon).join(" "), place])
  );
  return stopWords.flatMap(({term, place}) => {
    const other = mapping.get(wordsOf(term, lexicon).join(" "));
    if (other !== undefined) {
      const reason = `the line at ${placeWords(other)} maps the same words`;
      return warning("curation-contradiction", reason, place, term);
    }
    return has(term) ? [] : warning(unused, `no ${scope} has the stop word`, place, term);
  });
}

function placeWords({path, line}: Place): string {
  return `${path}:${String(line)}`;
}

const unused = "curation-unused";

function warning(rule: string, reason: string, place: Place, text: string): Diagnostic {
  return diagnostic("warning", rule, reason, place, {text});
}
