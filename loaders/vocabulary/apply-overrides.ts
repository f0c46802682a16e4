import {diagnostic, type Diagnostic} from "../messages/diagnostic.js";
import {Lexicon} from "../text/lexicon.js";
import {wordsOf} from "./words-of.js";
import type {Curation, Undo} from "./curation.js";

/**
 * The curation of all hubs without the lines that a hub's own files undo, those that start with `!`.
 * A line undoes a stop word, the variant of a merge, a term of a theme, or, with a blank term, a
 * whole theme. One that undoes nothing is a warning.
 */
export function applyOverrides(
  shared: Curation,
  own: Curation
): {shared: Curation; diagnostics: Diagnostic[]} {
  if (own.undo.length === 0) return {shared, diagnostics: []};
  const keyOf = keys();
  const used = new Set<Undo>();
  const undoes = (file: Undo["file"], fits: (undo: Undo) => boolean) => {
    const undone = own.undo.filter((undo) => undo.file === file && fits(undo));
    for (const undo of undone) used.add(undo);
    return undone.length > 0;
  };
  const left: Curation = {
    ...shared,
    stopWords: shared.stopWords.filter(
      ({term}) => !undoes("stopwords", (undo) => keyOf(undo.first) === keyOf(term))
    ),
    merges: shared.merges.filter(
      ({variant}) => !undoes("thesaurus", (undo) => keyOf(undo.first) === keyOf(variant))
    ),
    themeTerms: shared.themeTerms.filter(
      ({theme, term}) =>
        !undoes(
          "themes",
          (undo) =>
            undo.first === theme && (undo.second === "" || keyOf(undo.second) === keyOf(term))
        )
    )
  };
  const diagnostics = own.undo.flatMap((undo) =>
    used.has(undo)
      ? []
      : diagnostic(
          "warning",
          "curation-unused",
          "no line for all hubs says what this one undoes",
          undo.place,
          {text: undo.first}
        )
  );
  return {shared: left, diagnostics};
}

function keys(): (phrase: string) => string {
  const lexicon = new Lexicon();
  const known = new Map<string, string>();
  return (phrase) => {
    const key = known.get(phrase) ?? wordsOf(phrase, lexicon).join(" ");
    known.set(phrase, key);
    return key;
  };
}
