import {type Diagnostic, diagnostic, type Place} from "../messages/diagnostic.js";
import {wordsOf} from "../text/corpus.js";
import {Lexicon} from "../text/lexicon.js";
import {readCuratedLines} from "./curated-lines.js";
import type {
  Curation,
  CurationFile,
  CurationFiles,
  CurationInput,
  Merge,
  Undo
} from "./curation.js";
import {noSettings, readSettings} from "./read-settings.js";

/** The curation of a hub: its own, and that of all hubs without what its own undoes. */
export interface Curations {
  own: Curation;
  shared: Curation;
}

/** Reads the curation files that apply to a hub, and says what is wrong with how they are written. */
export function readCurations({own, shared}: Pick<CurationInput, "own" | "shared">): {
  curations: Curations;
  diagnostics: Diagnostic[];
} {
  const ofHub = readCuration(own);
  const ofAll = readCuration(shared, {mayUndo: false});
  const {shared: left, diagnostics} = applyOverrides(ofAll, ofHub);
  return {
    curations: {own: ofHub, shared: left},
    diagnostics: [...ofAll.diagnostics, ...ofHub.diagnostics, ...diagnostics]
  };
}

/** Nothing curated. */
export const noCuration: Curation = {
  stopWords: [],
  merges: [],
  themeTerms: [],
  undo: [],
  settings: noSettings,
  diagnostics: []
};

/**
 * Reads curation files: `stopwords.txt` (a word or phrase a line), `thesaurus.csv`
 * (`variant,preferred`, or `variant,preferred,near`; a blank preferred leaves the variant out; of the
 * words under `near` a paper has to have one), `themes.csv` (`theme,term`) and
 * `settings.csv` (`setting,value`).
 * A line that starts with `!` undoes that line of the files for all hubs, in which it is a warning.
 * A line that contradicts or repeats an earlier one of its file, or maps in a circle, is a warning and
 * is left out.
 */
export function readCuration(
  {stopwords, thesaurus, themes, settings}: CurationFiles,
  {mayUndo = true}: {mayUndo?: boolean} = {}
): Curation {
  const diagnostics: Diagnostic[] = [];
  const undo: Undo[] = [];
  const read = (
    file: Undo["file"],
    from: CurationFile | null,
    columns: string[] | null,
    more: string[] = []
  ) => {
    if (from === null) return [];
    return readCuratedLines(from, diagnostics, columns, more).flatMap(({fields, place}) => {
      const [first = "", second = "", third = ""] = fields;
      if (!first.startsWith("!")) return {first, second, third, place};
      if (mayUndo) undo.push({file, first: first.slice(1).trimStart(), second, place});
      else diagnostics.push(warning("only a file of one hub can undo a line", place, fields));
      return [];
    });
  };
  const once = (lines: Line[]) => withoutRepeated(lines, diagnostics);
  const stopWords = once(read("stopwords", stopwords, null));
  const merges = read("thesaurus", thesaurus, ["variant", "preferred"], ["near"]);
  const themeTerms = read("themes", themes, ["theme", "term"]);
  const named = once(themeTerms).filter(({first, second, place}) => {
    if (first !== "" && second !== "") return true;
    const missing = first === "" ? "theme" : "term";
    diagnostics.push(warning(`the line has no ${missing}`, place, [first, second]));
    return false;
  });
  return {
    stopWords: stopWords.map(({first, place}) => ({term: first, place})),
    merges: withoutConflicts(
      merges.map(({first, second, third, place}) => ({
        variant: first,
        preferred: second === "" ? null : second,
        near: third === "" ? [] : third.split(/\s+/u),
        place
      })),
      diagnostics
    ),
    themeTerms: named.map(({first, second, place}) => ({theme: first, term: second, place})),
    undo,
    settings: readSettings(settings, diagnostics),
    diagnostics
  };
}

function warning(reason: string, place: Place, fields: readonly string[]): Diagnostic {
  return diagnostic("warning", "curation", reason, place, {text: fields.join(",")});
}

/** A line of a curation file: its one or two fields. */
interface Line {
  first: string;
  second: string;
  place: Place;
}

function withoutRepeated(lines: readonly Line[], diagnostics: Diagnostic[]): Line[] {
  const earlier = new Map<string, number>();
  return lines.filter(({first, second, place}) => {
    const key = JSON.stringify([first, second]);
    const line = earlier.get(key);
    earlier.set(key, line ?? place.line);
    if (line !== undefined) diagnostics.push(repeated(line, place, [first, second]));
    return line === undefined;
  });
}

function repeated(line: number, place: Place, fields: readonly string[]): Diagnostic {
  const text = fields.filter((field) => field !== "").join(",");
  return diagnostic("warning", "curation-repeated", `line ${String(line)} says the same`, place, {
    text
  });
}

function withoutConflicts(merges: readonly Merge[], diagnostics: Diagnostic[]): Merge[] {
  const preferredOf = new Map<string, string | null>();
  const lineOf = new Map<string, number>();
  return merges.filter(({variant, preferred, near, place}) => {
    const warn = (rule: string, reason: string) => {
      const text = `${variant},${preferred ?? ""}`;
      diagnostics.push(diagnostic("warning", rule, reason, place, {text}));
      return false;
    };
    const key = [variant.toLowerCase(), ...near].join("\n");
    if (variant === "") return warn("curation", "the line has no variant");
    const earlier = preferredOf.get(key);
    if (earlier !== undefined && earlier === preferred) {
      diagnostics.push(repeated(lineOf.get(key) ?? 0, place, [variant, preferred ?? ""]));
      return false;
    }
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
    lineOf.set(key, place.line);
    return true;
  });
}

/**
 * The curation of all hubs without the lines that a hub's own files undo, those that start with `!`.
 * A line undoes a stop word, the variant of a merge, a term of a theme, or, with a blank term, a
 * whole theme. One that undoes nothing is a warning.
 */
function applyOverrides(
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
