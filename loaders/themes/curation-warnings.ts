import {diagnostic, type Diagnostic, type Place} from "../messages/diagnostic.js";
import {
  keysOf,
  type PaperText,
  type TokenisedPapers,
  tokenisePapers,
  wordsOf
} from "../text/corpus.js";
import type {Lexicon} from "../text/lexicon.js";
import {keyOf} from "../text/word-key.js";
import type {Curation} from "../vocabulary/curation.js";
import {noCuration} from "../vocabulary/read-curation.js";
import {curatedCorpus} from "./curated-corpus.js";
import {papersOfPhrases} from "./term-places.js";
import type {TermRule} from "./term-rules.js";

type Scope = "paper of the hub" | "text of the library";

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

/**
 * What of the curation for all hubs no text of the library has a use for, be it of a hub or of a
 * citing paper: a warning for each line of the thesaurus and of the themes, and one note for the
 * stop words, since a general list of them always has words that a small library has not.
 */
export function libraryWarnings(texts: readonly PaperText[], shared: Curation): Diagnostic[] {
  const read = tokenisePapers(texts);
  const {corpus, rules, uses, phrase} = curatedCorpus(read, {own: noCuration, shared});
  const {lexicon} = corpus;
  const standing = papersOfPhrases(
    corpus,
    shared.themeTerms.map(({term}) => phrase(term))
  );
  return [
    ...mergeWarnings(shared, rules, uses, {lexicon, scope: "text of the library"}),
    ...themeTermWarnings(shared, {
      has: (term) => standing.has(phrase(term).join(" ")),
      leftOut: (term) => excludingLine(term, [shared], lexicon),
      scope: "text of the library"
    }),
    ...stopWordNotes(read, shared)
  ];
}

function stopWordNotes(read: TokenisedPapers, shared: Curation): Diagnostic[] {
  const {corpus} = curatedCorpus(read, {own: noCuration, shared: noCuration});
  const {keys} = corpus.lexicon;
  const words = new Set(
    Array.from(corpus.words, (word) => keyOf((keys[word] ?? "").toLowerCase()))
  );
  const unused = shared.stopWords.filter(
    ({term}) => !term.split(/[\s-]+/u).every((word) => words.has(keyOf(word.toLowerCase())))
  );
  const [first] = unused;
  if (first === undefined) return [];
  const reason = `${String(unused.length)} of ${String(shared.stopWords.length)} stop words stand in no text of the library`;
  const text = unused.map(({term}) => term).join(", ");
  return [diagnostic("note", "curation-unused", reason, first.place, {text})];
}

/**
 * The place of the first line that leaves a phrase out as a whole: a stop word, or a variant that is
 * merged with nothing; null where there is none. Lower case in a line matches any case.
 */
export function excludingLine(
  phrase: string,
  curations: readonly Pick<Curation, "stopWords" | "merges">[],
  lexicon: Lexicon
): Place | null {
  const keys = keysOf(phrase, lexicon);
  if (keys.length === 0) return null;
  const matches = (written: string) => {
    const others = keysOf(written, lexicon);
    return (
      others.length === keys.length &&
      keys.every((key, i) => others[i] === key || others[i] === key.toLowerCase())
    );
  };
  for (const {stopWords, merges} of curations) {
    const stop = stopWords.find(({term}) => matches(term));
    if (stop !== undefined) return stop.place;
    const merge = merges.find(({variant, preferred}) => preferred === null && matches(variant));
    if (merge !== undefined) return merge.place;
  }
  return null;
}
