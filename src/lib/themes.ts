import type {PaperRow, Tables, TermRow, ThemeRow} from "npm:hubscope";
import {placesOf, textsOf, type TermPlace} from "./json.js";

/** A theme with the papers that carry it. */
export interface Theme {
  id: string;
  name: string;
  /** The name of the theme's colour in the stylesheet. */
  colour: string;
  /** Its terms in their most frequent forms, the strongest first. */
  words: string[];
  /** The papers that carry it, in the order of the list. */
  papers: PaperRow[];
  /** Where its terms stand, by paper. */
  evidence: Map<string, TermPlace[]>;
}

const coloured = 10;

/** The name of the colour of the theme in a place, from 1; those after the tenth share one. */
export function themeColour(position: number): string {
  return position <= coloured ? `theme-${position}` : "theme-more";
}

/** The themes of a hub with their papers, those with the most papers first. */
export function themesOf({
  themes,
  terms,
  papers,
  paper_themes
}: Pick<Tables, "themes" | "terms" | "papers" | "paper_themes">): Theme[] {
  const byId = new Map(papers.map((paper) => [paper.paper_id, paper]));
  const forms = new Map(terms.map(({term_id, term}) => [term_id, term]));
  const shaped = themes.map((row) => shape(row, forms));
  const theme = new Map(shaped.map((one) => [one.id, one]));
  for (const {paper_id, theme_id, evidence} of paper_themes) {
    const paper = byId.get(paper_id);
    if (paper === undefined) continue;
    theme.get(theme_id)?.papers.push(paper);
    theme.get(theme_id)?.evidence.set(paper_id, placesOf(evidence));
  }
  for (const one of shaped) one.papers.sort((a, b) => a.position - b.position);
  const place = new Map(themes.map(({theme_id, position}) => [theme_id, position]));
  const rank = ({id}: Theme) => place.get(id) ?? Infinity;
  return shaped.sort((a, b) => b.papers.length - a.papers.length || rank(a) - rank(b));
}

function shape(row: ThemeRow, forms: ReadonlyMap<string, string>): Theme {
  return {
    id: row.theme_id,
    name: row.theme,
    colour: themeColour(row.position),
    words: textsOf(row.terms).map((id) => forms.get(id) ?? id),
    papers: [],
    evidence: new Map()
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
