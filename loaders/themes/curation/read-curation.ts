import {diagnostic, type Diagnostic} from "../../diagnostic.js";
import type {Curation, CurationFiles, Merge} from "./curation.js";
import {readCuratedLines} from "./read-lines.js";

/** Nothing curated. */
export const noCuration: Curation = {stopWords: [], merges: [], themeTerms: [], diagnostics: []};

/**
 * Reads curation files: `stopwords.txt` (a word or phrase a line), `thesaurus.csv`
 * (`variant,preferred`; a blank preferred leaves the variant out) and `themes.csv` (`theme,term`).
 * A line that contradicts an earlier one of its file, or maps in a circle, is a warning and is left
 * out.
 */
export function readCuration({stopwords, thesaurus, themes}: CurationFiles): Curation {
  const diagnostics: Diagnostic[] = [];
  const stopWords =
    stopwords === null
      ? []
      : readCuratedLines(stopwords, diagnostics).map(({fields: [term = ""], place}) => ({
          term,
          place
        }));
  const merges =
    thesaurus === null
      ? []
      : readCuratedLines(thesaurus, diagnostics, ["variant", "preferred"]).map(
          ({fields: [variant = "", preferred = ""], place}) => ({
            variant,
            preferred: preferred === "" ? null : preferred,
            place
          })
        );
  const themeTerms =
    themes === null
      ? []
      : readCuratedLines(themes, diagnostics, ["theme", "term"]).map(
          ({fields: [theme = "", term = ""], place}) => ({theme, term, place})
        );
  const named = themeTerms.filter(({theme, term, place}) => {
    if (theme !== "" && term !== "") return true;
    const reason = `the line has no ${theme === "" ? "theme" : "term"}`;
    diagnostics.push(diagnostic("warning", "curation", reason, place, {text: `${theme},${term}`}));
    return false;
  });
  return {stopWords, merges: withoutConflicts(merges, diagnostics), themeTerms: named, diagnostics};
}

function withoutConflicts(merges: readonly Merge[], diagnostics: Diagnostic[]): Merge[] {
  const preferredOf = new Map<string, string | null>();
  return merges.filter(({variant, preferred, place}) => {
    const warn = (rule: string, reason: string) => {
      const text = `${variant},${preferred ?? ""}`;
      diagnostics.push(diagnostic("warning", rule, reason, place, {text}));
      return false;
    };
    const key = variant.toLowerCase();
    if (variant === "") return warn("curation", "the line has no variant");
    const earlier = preferredOf.get(key);
    if (earlier !== undefined) {
      return warn(
        "curation-contradiction",
        `an earlier line maps ${variant} to ${earlier ?? "nothing"}`
      );
    }
    const path = [variant];
    for (let next = preferred; next !== null; next = preferredOf.get(next.toLowerCase()) ?? null) {
      path.push(next);
      if (next.toLowerCase() === key)
        return warn("curation-circle", `the lines map in a circle: ${path.join(" → ")}`);
    }
    preferredOf.set(key, preferred);
    return true;
  });
}
