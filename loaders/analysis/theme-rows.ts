import {
  associationStrength,
  equivalenceIndex,
  inclusionIndex,
  jaccardIndex,
  saltonCosine
} from "../statistics/co-word-measures.js";
import type {HubRow} from "../tables/hubs.js";
import type {PaperRow} from "../tables/papers.js";
import type {Tables} from "../tables/tables.js";
import {placeInBody, type PaperText} from "../text/paper-text.js";
import type {
  PaperTermRow,
  PaperThemeRow,
  TermRow,
  ThemeLinkRow,
  ThemeRow
} from "../tables/themes.js";
import type {CoWords} from "../themes/co-words.js";
import type {CarriedTheme} from "../themes/papers-of-themes.js";
import type {Placed} from "../themes/strategic-diagram.js";
import type {TermPlaces} from "../themes/term-places.js";
import type {Term} from "../themes/terms.js";
import type {ThemeGroup} from "../themes/theme-groups.js";
import {uptakeRows, type Uptake} from "./uptake-rows.js";

/** What the analysis of a hub's themes found. */
export interface ThemeAnalysis extends Uptake {
  terms: readonly Term[];
  /** In how many papers, at least, a term stands outside longer ones. */
  minPapers: number;
  places: PlacesInParts;
  network: CoWords;
  groups: readonly ThemeGroup[];
  carried: readonly CarriedTheme[];
  placed: readonly Placed[];
}

/** The tables of a hub's themes. */
export type ThemeTables = Pick<
  Tables,
  "terms" | "paper_terms" | "themes" | "paper_themes" | "theme_links" | "theme_uptake"
>;

/** Lays the analysis of a hub's themes out as tables; the two long ones once they are read. */
export function themeRows(
  hub: Pick<HubRow, "hub_id" | "title" | "abstract">,
  papers: readonly Pick<PaperRow, "paper_id">[],
  analysis: ThemeAnalysis
): ThemeTables {
  const hub_id = hub.hub_id;
  const long = longTables({...analysis, hub_id, papers});
  return {
    terms: termRows(hub_id, analysis),
    get paper_terms() {
      return long.paper_terms;
    },
    themes: groupRows(hub_id, analysis),
    paper_themes: carriedRows(hub_id, papers, analysis),
    get theme_links() {
      return long.theme_links;
    },
    theme_uptake: uptakeRows(hub_id, papers, analysis, hub)
  };
}

/** The rows of `themes`, those of most papers first. */
export function groupRows(
  hub_id: string,
  {terms, groups, carried, placed}: ThemeAnalysis
): ThemeRow[] {
  const papers = groups.map(() => 0);
  const taken = new Set(groups.map(({colour}) => colour));
  let free = 0;
  const nextColour = () => {
    do free += 1;
    while (taken.has(free));
    return free;
  };
  for (const {theme} of carried) papers[theme] = (papers[theme] ?? 0) + 1;
  return groups
    .map(({id, name, origin, colour = null, terms: members}, t) => ({
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
      quadrant: placed[t]?.quadrant ?? null,
      colour
    }))
    .sort((a, b) => b.papers - a.papers)
    .map((row, i) => ({...row, position: i + 1, colour: row.colour ?? nextColour()}));
}

/** The rows of `paper_themes`, with the places of the terms by which a paper carries a theme. */
function carriedRows(
  hub_id: string,
  papers: readonly Pick<PaperRow, "paper_id">[],
  {terms, groups, carried, places}: ThemeAnalysis
): PaperThemeRow[] {
  const first = firstPlaces(places, papers.length);
  return carried.map(({paper, theme, terms: found}) => {
    const evidence: Pick<PaperTermRow, "term_id" | "part" | "start" | "end">[] = [];
    for (let i = first[paper] ?? 0; i < (first[paper + 1] ?? 0); ++i) {
      const term = places.term[i] ?? -1;
      if (!found.includes(term)) continue;
      evidence.push({
        term_id: terms[term]?.id ?? "",
        part: partOf(places, i),
        start: places.from[i] ?? 0,
        end: places.to[i] ?? 0
      });
    }
    return {
      hub_id,
      paper_id: papers[paper]?.paper_id ?? "",
      theme_id: groups[theme]?.id ?? "",
      terms: found.length,
      evidence: JSON.stringify(evidence)
    };
  });
}

function partOf({part}: PlacesInParts, i: number): PaperTermRow["part"] {
  return parts[part[i] ?? 0] ?? "summary";
}

const parts = ["summary", "title", "abstract"] as const;

/**
 * Where terms stand, each place in its part of the paper, an index into summary, title and
 * abstract.
 */
export interface PlacesInParts extends Omit<TermPlaces, "inTitle"> {
  part: Uint8Array;
}

/** Places in titles and bodies as places in titles, summaries and abstracts. */
export function placesInParts(
  {inTitle, ...places}: TermPlaces,
  papers: readonly PaperText[]
): PlacesInParts {
  if (papers.every(({abstract}) => abstract == null)) return {...places, part: inTitle};
  const part = inTitle.slice();
  const [from, to] = [places.from.slice(), places.to.slice()];
  places.paper.forEach((paper, i) => {
    if (inTitle[i] === 1) return;
    const {summary = null} = papers[paper] ?? {};
    const place = placeInBody({summary}, {start: from[i] ?? 0, end: to[i] ?? 0});
    if (place.part === "abstract") part[i] = parts.indexOf("abstract");
    from[i] = place.start;
    to[i] = place.end;
  });
  return {...places, from, to, part};
}

/** The first place of each paper, and where the last one ends. */
function firstPlaces({paper}: Pick<TermPlaces, "paper">, papers: number): Int32Array {
  const first = new Int32Array(papers + 1);
  for (const own of paper) first[own + 1] = (first[own + 1] ?? 0) + 1;
  for (let p = 0; p < papers; ++p) first[p + 1] = (first[p + 1] ?? 0) + (first[p] ?? 0);
  return first;
}

/** The rows of `terms`: each with the first theme that holds it. */
function termRows(hub_id: string, {terms, minPapers, groups}: ThemeAnalysis): TermRow[] {
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
    fewest_papers: minPapers,
    prior: term.prior,
    origin: term.origin,
    common: term.common,
    theme_id: themeOf.get(i) ?? null,
    position: i + 1
  }));
}

function placeRows(
  hub_id: string,
  papers: readonly Pick<PaperRow, "paper_id">[],
  {terms, places}: Pick<ThemeAnalysis, "places"> & {terms: readonly {id: string}[]}
): PaperTermRow[] {
  const rows: PaperTermRow[] = [];
  places.term.forEach((term, i) => {
    rows.push({
      hub_id,
      paper_id: papers[places.paper[i] ?? 0]?.paper_id ?? "",
      term_id: terms[term]?.id ?? "",
      part: partOf(places, i),
      start: places.from[i] ?? 0,
      end: places.to[i] ?? 0,
      nested: places.nested[i] === 1
    });
  });
  return rows;
}

/** What the two long tables of a hub's themes are laid out from. */
export interface LongTablesInput {
  hub_id: string;
  papers: readonly Pick<PaperRow, "paper_id">[];
  /** The ids of the terms, in their order. */
  terms: readonly {id: string}[];
  places: ThemeAnalysis["places"];
  network: ThemeAnalysis["network"];
}

interface LongTables {
  readonly paper_terms: PaperTermRow[];
  readonly theme_links: ThemeLinkRow[];
}

/** The two long tables of a hub's themes, each laid out when it is first read. */
export function longTables({hub_id, papers, ...analysis}: LongTablesInput): LongTables {
  let places: PaperTermRow[] | undefined;
  let links: ThemeLinkRow[] | undefined;
  return {
    get paper_terms() {
      return (places ??= placeRows(hub_id, papers, analysis));
    },
    get theme_links() {
      return (links ??= linkRows(hub_id, analysis));
    }
  };
}

/** The rows of `theme_links`, each pair by all five normalisations. */
function linkRows(
  hub_id: string,
  {terms, network}: Pick<ThemeAnalysis, "network"> & {terms: readonly {id: string}[]}
): ThemeLinkRow[] {
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
