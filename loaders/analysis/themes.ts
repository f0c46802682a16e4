import type {Diagnostic} from "../messages/diagnostic.js";
import type {HubRow} from "../tables/hubs.js";
import type {PaperRow} from "../tables/papers.js";
import type {ThemeRow} from "../tables/themes.js";
import {type RepeatedClause, type TokenisedPapers, tokenisePapers} from "../text/corpus.js";
import type {PaperText} from "../text/paper-text.js";
import {workKey} from "../text/identity.js";
import {coWords, isPartOf, networkTerms} from "../themes/co-words.js";
import {dropSinglePaperThemes, languageThemes, papersOfThemes} from "../themes/papers-of-themes.js";
import {strategicDiagram, strategicDiagramInSteps} from "../themes/strategic-diagram.js";
import {termsOfPapers} from "../themes/term-places.js";
import {findTerms, type Term, type ThemeParameters} from "../themes/terms.js";
import {readThemeAnchors, withKnownIds} from "../themes/theme-anchors.js";
import {themeGroups} from "../themes/theme-groups.js";
import {uptake} from "../themes/uptake.js";
import {readBackground} from "../vocabulary/background.js";
import type {CurationInput} from "../vocabulary/curation.js";
import {readCurations} from "../vocabulary/read-curation.js";
import {
  groupRows,
  placesInParts,
  themeRows,
  type LongTablesInput,
  type ThemeTables
} from "./theme-rows.js";

/** What may be set for the themes of a hub. */
export interface ThemeOptions extends ThemeParameters {
  /** Whether themes have intervals; true by default. They take a third of the time. */
  intervals?: boolean;
  /** Called with the terms as soon as they are found, before what takes longest. */
  told?: (terms: readonly Term[]) => void;
  /** The papers as `tokenisePapers` read them with the hub's text, where they were read before. */
  read?: TokenisedPapers;
  /** Runs each stage and returns what it gives, so that a caller can time it. */
  staged?: Staged;
}

/** The themes of a hub, and what is wrong with the curation files. */
export interface FoundThemes {
  tables: ThemeTables;
  diagnostics: Diagnostic[];
  /** The clauses that several papers repeat word for word, which are left out of the terms. */
  repeated: readonly RepeatedClause[];
  /** The language of each paper, by its name in English. */
  languages: readonly string[];
  /** What the two long tables are laid out from. */
  long: LongTablesInput;
  /** The themes with their intervals, where they were left out, in steps. */
  resampled: () => Generator<undefined, ThemeRow[]>;
}

/** The stages of the analysis, in order. */
export type ThemeStage = "read" | "terms" | "co-words" | "themes" | "diagram" | "uptake" | "tables";

/** Runs a stage and returns what it gives. */
type Staged = <Result>(stage: ThemeStage, run: () => Result) => Result;

/**
 * The themes of a hub, from its papers to its tables: terms are found, counted together, grouped,
 * named, tied to papers with their evidence, and placed in the strategic diagram; the hub's own
 * words are looked for among the citing papers.
 */
export function themes(
  hub: Pick<HubRow, "hub_id" | "title" | "abstract">,
  papers: readonly (Pick<PaperRow, "paper_id"> & PaperText)[],
  curation: CurationInput,
  {intervals = true, told, read, staged = (_, run) => run(), ...set}: ThemeOptions = {}
): FoundThemes {
  const {curations, diagnostics: ofFiles} = readCurations(curation);
  const {own: mine, shared: all} = curations;
  const minPapers = set.minPapers ?? mine.settings.minPapers ?? all.settings.minPapers;
  const resolution = set.resolution ?? mine.settings.resolution ?? all.settings.resolution;
  const {background, diagnostics} = readBackground(curation.background);
  const ownText = {title: hub.title, summary: hub.abstract};
  const tokenised = staged("read", () => read ?? tokenisePapers(papers, ownText));
  const found = staged("terms", () =>
    findTerms(tokenised, {
      ...curations,
      background,
      hubId: hub.hub_id,
      ...(minPapers !== null && {minPapers})
    })
  );
  const {terms, curated, common, idOf} = found;
  told?.(terms);

  const termsOf = termsOfPapers(found.places, papers.length);
  const places = placesInParts(found.places, papers);
  const inNetwork = networkTerms(terms);
  const linked = termsOf.map((list) => list.filter((term) => inNetwork.has(term)));
  const pairsOf = (lists: readonly (readonly number[])[]) =>
    coWords(lists, terms.length, isPartOf(terms.map(({id}) => id)));
  const network = staged("co-words", () => pairsOf(linked));
  const anchors = readThemeAnchors(curation.themeAnchors ?? null);
  const named = [...curations.own.themeTerms, ...curations.shared.themeTerms];
  const {groups, carried} = staged("themes", () => {
    const all = themeGroups(terms, termsOf, network, named, idOf, {
      ...(resolution !== null && {resolution})
    });
    const carriedByAll = papersOfThemes(all, terms, termsOf);
    const languages = languageThemes(all, carriedByAll, tokenised.tokens.languages);
    const shared = dropSinglePaperThemes(all, carriedByAll, languages);
    return {...shared, groups: withKnownIds(shared.groups, anchors.identities, {terms, idOf})};
  });
  const ofWorks = termsOfWorks(papers, linked);
  const counted = ofWorks.length === papers.length ? network : pairsOf(ofWorks);
  const placed = staged("diagram", () => strategicDiagram(groups, counted, ofWorks, {intervals}));
  const standing = new Set(terms.map(({id}) => id));
  const uptaken = staged("uptake", () =>
    uptake(hub, {curated, common, background, terms: standing})
  );
  const others = background.othersOf(hub.hub_id);
  const analysis = {
    terms,
    minPapers: found.minPapers,
    places,
    network,
    groups,
    carried,
    placed,
    uptaken,
    others
  };
  return {
    repeated: tokenised.repeated,
    languages: tokenised.tokens.languages,
    long: {hub_id: hub.hub_id, papers, terms, places, network},
    tables: staged("tables", () => themeRows(hub, papers, analysis)),
    diagnostics: [...ofFiles, ...diagnostics, ...found.diagnostics, ...anchors.diagnostics],
    *resampled() {
      const resampled = yield* strategicDiagramInSteps(groups, counted, ofWorks);
      return groupRows(hub.hub_id, {...analysis, placed: resampled});
    }
  };
}

/** The terms of papers, ascending, where papers of the same title are one work, with the terms of all. */
function termsOfWorks(
  papers: readonly Pick<PaperRow, "title">[],
  termsOf: readonly (readonly number[])[]
): readonly (readonly number[])[] {
  const works = new Map<string, Set<number>>();
  papers.forEach(({title}, i) => {
    const key = workKey(title) ?? `paper ${String(i)}`;
    const terms = works.get(key) ?? new Set<number>();
    works.set(key, terms);
    for (const term of termsOf[i] ?? []) terms.add(term);
  });
  if (works.size === papers.length) return termsOf;
  return [...works.values()].map((terms) => [...terms].sort((a, b) => a - b));
}
