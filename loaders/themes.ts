import type {Diagnostic} from "./diagnostic.js";
import type {CurationInput} from "./hub-input.js";
import {themeRows, type ThemeTables} from "./rows/themes.js";
import type {HubRow} from "./tables/hubs.js";
import type {PaperRow} from "./tables/papers.js";
import {readBackground} from "./themes/background.js";
import {coWords} from "./themes/co-words.js";
import {readCuration} from "./themes/curation/read-curation.js";
import {papersOfThemes} from "./themes/papers-of-themes.js";
import {strategicDiagram} from "./themes/strategic-diagram.js";
import {findTerms, idOf} from "./themes/terms.js";
import {termsOfPapers} from "./themes/terms-of-papers.js";
import {themeGroups} from "./themes/theme-groups.js";
import {uptake} from "./themes/uptake.js";

/** What may be set for the themes of a hub. */
export interface ThemeOptions {
  /** The fewest papers of a term; by default 2, and one in 500 papers of a large hub. */
  minPapers?: number;
  /** The granularity of the detected themes; 1 by default. */
  resolution?: number;
}

const mostNetworkTerms = 300;

/**
 * The themes of a hub, from its papers to its tables: terms are found, counted together, grouped,
 * named, tied to papers with their evidence, and placed in the strategic diagram; the hub's own
 * words are looked for among the citing papers.
 */
export function themes(
  hub: Pick<HubRow, "hub_id" | "title" | "abstract">,
  papers: readonly PaperRow[],
  curation: CurationInput,
  {minPapers, resolution}: ThemeOptions = {}
): {tables: ThemeTables; diagnostics: Diagnostic[]} {
  const own = readCuration(curation.own);
  const shared = readCuration(curation.shared);
  const {background, diagnostics} = readBackground(curation.background);
  const found = findTerms(papers, {
    own,
    shared,
    background,
    ...(minPapers !== undefined && {minPapers})
  });
  const {terms, places, corpus} = found;

  const termsOf = termsOfPapers(places, papers.length);
  const inNetwork = networkTerms(terms);
  const linked = termsOf.map((list) => list.filter((term) => inNetwork.has(term)));
  const network = coWords(linked, terms.length);
  const curated = [...own.themeTerms, ...shared.themeTerms];
  const groups = themeGroups(terms, network, curated, (phrase) => idOf(phrase, corpus), {
    ...(resolution !== undefined && {resolution})
  });
  const carried = papersOfThemes(groups, terms, termsOf);
  const placed = strategicDiagram(groups, network, linked);
  const common = new Set(terms.flatMap(({id, common: isCommon}) => (isCommon ? [id] : [])));
  const echoes = uptake(hub, {...found, common, background});
  return {
    tables: themeRows(hub, papers, {terms, places, network, groups, carried, placed, echoes}),
    diagnostics: [...shared.diagnostics, ...own.diagnostics, ...diagnostics, ...found.diagnostics]
  };
}

/** The terms that make the network: the 300 of highest C-value that are not too common. */
function networkTerms(terms: readonly {common: boolean; origin: string}[]): Set<number> {
  const able = terms.flatMap(({common}, i) => (common ? [] : [i]));
  return new Set([
    ...able.slice(0, mostNetworkTerms),
    ...able.filter((i) => terms[i]?.origin === "curated")
  ]);
}
