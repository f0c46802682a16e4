import {diagnostic, type Diagnostic, type Place} from "../diagnostic.js";
import type {Lexicon} from "../text/lexicon.js";
import type {Curation} from "./curation/curation.js";
import type {TermRule} from "./term-rules.js";
import {wordsOf} from "./words-of.js";

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
    if (earlier === undefined) return warn("curation-circle", "the lines map in a circle");
    if (earlier !== merge) {
      const where = `${earlier.place.path}:${String(earlier.place.line)}`;
      return warn("curation-contradiction", `the line at ${where} maps the same words`);
    }
    if ((usesOf.get(merge) ?? 0) > 0) return [];
    return warning(unused, `no ${scope} has the variant`, merge.place, merge.variant);
  });
}

/** A warning for each term of a theme that no paper has; `has` says whether one has it. */
export function themeTermWarnings(
  {themeTerms}: Pick<Curation, "themeTerms">,
  has: (term: string) => boolean,
  scope: Scope
): Diagnostic[] {
  return themeTerms.flatMap(({term, place}) =>
    has(term) ? [] : warning(unused, `no ${scope} has the term`, place, term)
  );
}

const unused = "curation-unused";

function warning(rule: string, reason: string, place: Place, text: string): Diagnostic {
  return diagnostic("warning", rule, reason, place, {text});
}
