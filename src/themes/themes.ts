import {desc, op} from "npm:arquero";
import type {PaperThemeRow, TermRow, ThemeRow} from "npm:hubscope";
import {placesOf, textsOf, type PlacesOfPapers, type TermPlace} from "../tables/json.js";
import {groupsOf, rowsOf, tableOf} from "../tables/verbs.js";
import type {Paper, Tables} from "../tables/paper.js";

const coloured = 10;

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
  papers: Paper[];
  /** Where its terms stand, by paper. */
  evidence: PlacesOfPapers;
}

type ThemesRows = Pick<Tables, "themes" | "terms" | "papers" | "paper_themes">;

const known = new WeakMap<readonly ThemeRow[], {from: ThemesRows; themes: readonly Theme[]}>();

/** The name of the colour of a number, from 1; those after the tenth share one. */
export function themeColour(number: number): string {
  return number <= coloured ? `theme-${number}` : "theme-more";
}

/**
 * The themes that have a colour of their own, and those that share one; one alone counts as its
 * own.
 */
export function colouredThemes(themes: readonly Theme[]): {
  own: readonly Theme[];
  more: readonly Theme[];
} {
  const own = themes.filter(({colour}) => colour !== themeColour(coloured + 1));
  const more = themes.filter(({colour}) => colour === themeColour(coloured + 1));
  return more.length === 1 ? {own: [...own, ...more], more: []} : {own, more};
}

/**
 * The themes of a hub with their papers, those with the most papers first; read once from the same
 * rows.
 */
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
  const carried = tableOf(paper_themes, ["paper_id", "theme_id"])
    .join(tableOf(papers, ["paper_id", "position"]).rename({row: "paper"}), "paper_id")
    .orderby("position", "row")
    .groupby("theme_id")
    .rollup({size: op.count(), carried: op.array_agg("row"), papers: op.array_agg("paper")});
  const all = tableOf(themes, ["theme_id", "position"]);
  const some = all.join(carried, "theme_id").orderby(desc("size"), "position");
  const none = all.antijoin(carried, "theme_id").orderby("position");
  const forms = new Map(terms.map(({term_id, term}) => [term_id, term]));
  const [rows, carrying] = [
    groupsOf(paper_themes, some, "carried"),
    groupsOf(papers, some, "papers")
  ];
  return [
    ...rowsOf(themes, some).map((row, i) =>
      shape(row, forms, {papers: carrying[i] ?? [], carried: rows[i] ?? []})
    ),
    ...rowsOf(themes, none).map((row) => shape(row, forms, {papers: [], carried: []}))
  ];
}

function shape(
  row: ThemeRow,
  forms: ReadonlyMap<string, string>,
  {papers, carried}: {papers: Paper[]; carried: readonly PaperThemeRow[]}
): Theme {
  const terms = textsOf(row.terms);
  return {
    id: row.theme_id,
    name: row.theme,
    colour: themeColour(row.colour),
    terms,
    words: terms.map((id) => forms.get(id) ?? id),
    papers,
    evidence: new Evidence(carried)
  };
}

/** Where the terms of a theme stand, read for each paper when it is asked for. */
class Evidence implements PlacesOfPapers {
  readonly carried: readonly PaperThemeRow[];
  #written: ReadonlyMap<string, string> | undefined;

  constructor(carried: readonly PaperThemeRow[]) {
    this.carried = carried;
  }

  get(paper: string): TermPlace[] | undefined {
    this.#written ??= new Map(this.carried.map(({paper_id, evidence}) => [paper_id, evidence]));
    const json = this.#written.get(paper);
    return json === undefined ? undefined : placesOf(json);
  }
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
export function withoutTheme(papers: readonly Paper[], themes: readonly Theme[]): Paper[] {
  const carrying = themes.flatMap(({papers: own}) => own);
  const without = tableOf(papers, ["paper_id", "position"])
    .antijoin(tableOf(carrying, ["paper_id"]), "paper_id")
    .orderby("position");
  return rowsOf(papers, without);
}

/** How many terms more than one paper has. */
export function sharedTerms(terms: readonly TermRow[]): number {
  return tableOf(terms, ["papers"])
    .filter((d) => d["papers"] > 1)
    .numRows();
}
