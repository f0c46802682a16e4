import type {PaperRow, PaperThemeRow, Tables, TermRow, ThemeRow} from "npm:hubscope";
import {placesOf, textsOf, type TermPlace} from "../tables/json.js";

/** A theme with the papers that carry it. */
export interface Theme {
  id: string;
  name: string;
  /** The name of the theme's colour in the stylesheet. */
  colour: string;
  /** The ids of its terms, the strongest first. */
  terms: string[];
  /** Its terms in their most frequent forms, in the same order. */
  words: string[];
  /** The papers that carry it, in the order of the list. */
  papers: PaperRow[];
  /** Where its terms stand, by paper. */
  readonly evidence: ReadonlyMap<string, readonly TermPlace[]>;
}

type ThemesRows = Pick<Tables, "themes" | "terms" | "papers" | "paper_themes">;

const coloured = 10;
const known = new WeakMap<readonly ThemeRow[], {from: ThemesRows; themes: readonly Theme[]}>();

/** The name of the colour of a number, from 1; those after the tenth share one. */
export function themeColour(number: number): string {
  return number <= coloured ? `theme-${number}` : "theme-more";
}

/** The themes that have a colour of their own, and those that share one; one alone counts as its own. */
export function colouredThemes(themes: readonly Theme[]): {
  own: readonly Theme[];
  more: readonly Theme[];
} {
  const own = themes.filter(({colour}) => colour !== themeColour(coloured + 1));
  const more = themes.filter(({colour}) => colour === themeColour(coloured + 1));
  return more.length === 1 ? {own: [...own, ...more], more: []} : {own, more};
}

/** The themes of a hub with their papers, those with the most papers first; read once from the same rows. */
export function themesOf(rows: ThemesRows): readonly Theme[] {
  const {themes, terms, papers, paper_themes} = rows;
  const read = known.get(themes);
  const isRead =
    read?.from.terms === terms &&
    read.from.papers === papers &&
    read.from.paper_themes === paper_themes;
  if (isRead) return read.themes;
  const found = readThemes(rows);
  known.set(themes, {from: {themes, terms, papers, paper_themes}, themes: found});
  return found;
}

function readThemes({themes, terms, papers, paper_themes}: ThemesRows): Theme[] {
  const byId = new Map(papers.map((paper) => [paper.paper_id, paper]));
  const forms = new Map(terms.map(({term_id, term}) => [term_id, term]));
  const carrying = new Map(themes.map(({theme_id}): [string, PaperThemeRow[]] => [theme_id, []]));
  const shaped = themes.map((row) => shape(row, forms, carrying.get(row.theme_id) ?? []));
  const theme = new Map(shaped.map((one) => [one.id, one]));
  for (const row of paper_themes) {
    const paper = byId.get(row.paper_id);
    if (paper === undefined) continue;
    theme.get(row.theme_id)?.papers.push(paper);
    carrying.get(row.theme_id)?.push(row);
  }
  for (const one of shaped) one.papers.sort((a, b) => a.position - b.position);
  const place = new Map(themes.map(({theme_id, position}) => [theme_id, position]));
  const rank = ({id}: Theme) => place.get(id) ?? Infinity;
  return shaped.sort((a, b) => b.papers.length - a.papers.length || rank(a) - rank(b));
}

function shape(
  row: ThemeRow,
  forms: ReadonlyMap<string, string>,
  carried: readonly PaperThemeRow[]
): Theme {
  let places: ReadonlyMap<string, readonly TermPlace[]> | undefined;
  const terms = textsOf(row.terms);
  return {
    id: row.theme_id,
    name: row.theme,
    colour: themeColour(row.colour),
    terms,
    words: terms.map((id) => forms.get(id) ?? id),
    papers: [],
    get evidence() {
      places ??= new Map(carried.map(({paper_id, evidence}) => [paper_id, placesOf(evidence)]));
      return places;
    }
  };
}

/** The themes of each paper that carries any, in the order of the themes. */
export function themesOfPapers(themes: readonly Theme[]): Map<string, Theme[]> {
  const carried = new Map<string, Theme[]>();
  for (const theme of themes) {
    for (const {paper_id} of theme.papers) {
      const list = carried.get(paper_id);
      if (list === undefined) carried.set(paper_id, [theme]);
      else list.push(theme);
    }
  }
  return carried;
}

/** The papers that carry no theme, in the order of the list. */
export function withoutTheme(papers: readonly PaperRow[], themes: readonly Theme[]): PaperRow[] {
  const carried = themesOfPapers(themes);
  return papers
    .filter(({paper_id}) => !carried.has(paper_id))
    .sort((a, b) => a.position - b.position);
}

/** How many terms more than one paper has. */
export function sharedTerms(terms: readonly TermRow[]): number {
  return terms.filter(({papers}) => papers > 1).length;
}
