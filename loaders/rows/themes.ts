import {associationStrength} from "../statistics/association-strength.js";
import {equivalenceIndex} from "../statistics/equivalence-index.js";
import {inclusionIndex} from "../statistics/inclusion-index.js";
import {jaccardIndex} from "../statistics/jaccard-index.js";
import {saltonCosine} from "../statistics/salton-cosine.js";
import type {HubRow} from "../tables/hubs.js";
import type {PaperRow} from "../tables/papers.js";
import type {PaperTermRow, TermRow} from "../tables/terms.js";
import type {PaperThemeRow, ThemeLinkRow, ThemeRow, ThemeUptakeRow} from "../tables/themes.js";
import type {CoWords} from "../themes/co-words.js";
import type {CarriedTheme} from "../themes/papers-of-themes.js";
import {sentences} from "../themes/sentences.js";
import type {Placed} from "../themes/strategic-diagram.js";
import type {TermPlaces} from "../themes/term-places.js";
import type {Term} from "../themes/terms.js";
import type {ThemeGroup} from "../themes/theme-groups.js";
import type {Echo} from "../themes/uptake.js";

/** The tables of a hub's themes. */
export interface ThemeTables {
  terms: TermRow[];
  paper_terms: PaperTermRow[];
  themes: ThemeRow[];
  paper_themes: PaperThemeRow[];
  theme_links: ThemeLinkRow[];
  theme_uptake: ThemeUptakeRow[];
}

/** What the analysis of a hub's themes found. */
export interface ThemeAnalysis {
  terms: readonly Term[];
  places: TermPlaces;
  network: CoWords;
  groups: readonly ThemeGroup[];
  carried: readonly CarriedTheme[];
  placed: readonly Placed[];
  echoes: readonly Echo[];
}

/** Lays the analysis of a hub's themes out as tables. */
export function themeRows(
  hub: Pick<HubRow, "hub_id" | "title" | "abstract">,
  papers: readonly PaperRow[],
  analysis: ThemeAnalysis
): ThemeTables {
  const hub_id = hub.hub_id;
  const places = placeRows(hub_id, papers, analysis);
  return {
    terms: termRows(hub_id, analysis),
    paper_terms: places,
    themes: groupRows(hub_id, analysis),
    paper_themes: carriedRows(hub_id, papers, analysis, places),
    theme_links: linkRows(hub_id, analysis),
    theme_uptake: uptakeRows(hub, analysis)
  };
}

function termRows(hub_id: string, {terms, groups}: ThemeAnalysis): TermRow[] {
  const themeOf = new Map<number, string>();
  for (const {id, terms: members} of groups) {
    for (const term of members) if (!themeOf.has(term)) themeOf.set(term, id);
  }
  return terms.map((term, i) => ({
    hub_id,
    term_id: term.id,
    term: term.surface,
    forms: JSON.stringify(term.forms),
    words: term.words,
    papers: term.papers,
    occurrences: term.occurrences,
    c_value: term.cValue,
    idf: term.idf,
    origin: term.origin,
    common: term.common,
    theme_id: themeOf.get(i) ?? null,
    position: i + 1
  }));
}

function placeRows(
  hub_id: string,
  papers: readonly PaperRow[],
  {terms, places}: ThemeAnalysis
): PaperTermRow[] {
  return Array.from(places.term, (term, i) => ({
    hub_id,
    paper_id: papers[places.paper[i] ?? 0]?.paper_id ?? "",
    term_id: terms[term]?.id ?? "",
    part: places.inTitle[i] === 1 ? "title" : "summary",
    start: places.from[i] ?? 0,
    end: places.to[i] ?? 0,
    nested: places.nested[i] === 1
  }));
}

function groupRows(hub_id: string, {terms, groups, carried, placed}: ThemeAnalysis): ThemeRow[] {
  const papers = groups.map(() => 0);
  for (const {theme} of carried) papers[theme] = (papers[theme] ?? 0) + 1;
  return groups
    .map(({id, name, origin, terms: members}, t) => ({
      hub_id,
      theme_id: id,
      theme: name,
      origin,
      terms: JSON.stringify(members.map((term) => terms[term]?.id ?? "")),
      papers: papers[t] ?? 0,
      centrality: placed[t]?.centrality.value ?? 0,
      centrality_lower: placed[t]?.centrality.lower ?? null,
      centrality_upper: placed[t]?.centrality.upper ?? null,
      density: placed[t]?.density.value ?? 0,
      density_lower: placed[t]?.density.lower ?? null,
      density_upper: placed[t]?.density.upper ?? null,
      quadrant: placed[t]?.quadrant ?? null
    }))
    .sort((a, b) => b.papers - a.papers)
    .map((row, i) => ({...row, position: i + 1}));
}

function carriedRows(
  hub_id: string,
  papers: readonly PaperRow[],
  {terms, groups, carried}: ThemeAnalysis,
  places: readonly PaperTermRow[]
): PaperThemeRow[] {
  const placesOf = new Map<string, PaperTermRow[]>();
  for (const place of places) {
    const list = placesOf.get(place.paper_id);
    if (list === undefined) placesOf.set(place.paper_id, [place]);
    else list.push(place);
  }
  return carried.map(({paper, theme, terms: found}) => {
    const paper_id = papers[paper]?.paper_id ?? "";
    const ids = new Set(found.map((term) => terms[term]?.id ?? ""));
    const evidence = (placesOf.get(paper_id) ?? [])
      .filter(({term_id, nested}) => ids.has(term_id) && !nested)
      .map(({term_id, part, start, end}) => ({term_id, part, start, end}));
    return {
      hub_id,
      paper_id,
      theme_id: groups[theme]?.id ?? "",
      terms: found.length,
      evidence: JSON.stringify(evidence)
    };
  });
}

function linkRows(hub_id: string, {terms, network}: ThemeAnalysis): ThemeLinkRow[] {
  return Array.from(network.weights, (both, e) => {
    const one = network.one[e] ?? 0;
    const other = network.other[e] ?? 0;
    const ofOne = network.papers[one] ?? 0;
    const ofOther = network.papers[other] ?? 0;
    return {
      hub_id,
      one: terms[one]?.id ?? "",
      other: terms[other]?.id ?? "",
      papers: both,
      association_strength: associationStrength(both, ofOne, ofOther),
      inclusion: inclusionIndex(both, ofOne, ofOther),
      jaccard: jaccardIndex(both, ofOne, ofOther),
      salton: saltonCosine(both, ofOne, ofOther),
      equivalence: equivalenceIndex(both, ofOne, ofOther)
    };
  });
}

function uptakeRows(
  {hub_id, title, abstract}: Pick<HubRow, "hub_id" | "title" | "abstract">,
  {echoes}: ThemeAnalysis
): ThemeUptakeRow[] {
  return (["title", "abstract"] as const).flatMap((part) => {
    const text = (part === "title" ? title : abstract) ?? "";
    return sentences(text).flatMap(({from, to}, i): ThemeUptakeRow[] => {
      const sentence = {hub_id, part, sentence: i + 1, sentence_start: from, sentence_end: to};
      const inside = echoes.filter(
        (echo) => echo.part === part && echo.from >= from && echo.to <= to
      );
      if (inside.length === 0) {
        return [
          {...sentence, term_id: null, term: null, start: null, end: null, papers: 0, z: null}
        ];
      }
      return inside.map((echo) => ({
        ...sentence,
        term_id: echo.id,
        term: text.slice(echo.from, echo.to),
        start: echo.from,
        end: echo.to,
        papers: echo.papers,
        z: echo.z
      }));
    });
  });
}
