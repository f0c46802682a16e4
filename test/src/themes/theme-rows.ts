import {randomLcg} from "d3-random";
import type {PaperRow, PaperTermRow, Tables, TermRow, ThemeRow} from "npm:hubscope";
import {
  associationStrength,
  callonCentrality,
  callonDensity,
  equivalenceIndex,
  inclusionIndex,
  jaccardIndex,
  saltonCosine
} from "../../../loaders/statistics/co-word-measures.js";
import type {Theme} from "../../../src/themes/themes.js";
import {paper} from "../rows.js";
import {exampleWords, manyWords} from "./theme-vocabulary.js";

/** The tables that the themes of a hub are drawn from. */
export type ThemeTables = Pick<
  Tables,
  "papers" | "terms" | "paper_terms" | "themes" | "paper_themes" | "theme_links"
>;

const hub_id = "h";

/** A theme of those papers whose places in a list are named. */
export function themeOf(name: string, places: readonly number[], all: readonly PaperRow[]): Theme {
  return {
    id: name,
    name,
    colour: "theme-1",
    terms: [],
    words: [],
    papers: all.filter(({position}) => places.includes(position)),
    evidence: new Map()
  };
}

/** The themes of 31 papers: six themes of ten terms each, some papers without any. */
export const exampleThemes = (): ThemeTables => themeTables(exampleWords, {papers: 31});

/** The themes of 500 papers: fourteen themes of fifteen terms each. */
export const manyThemes = (): ThemeTables => themeTables(manyWords, {papers: 500});

/**
 * Makes the tables of `papers` papers that talk about themes: `words[t]` are the terms of theme t,
 * each of which stands in at least two papers where there are enough. Every seventh paper has no
 * theme, every tenth no summary. The same for the same arguments.
 */
export function themeTables(
  words: readonly (readonly string[])[],
  {papers: n, seed = 0.31}: {papers: number; seed?: number}
): ThemeTables {
  const random = randomLcg(seed);
  const papers: PaperRow[] = [];
  const paper_terms: PaperTermRow[] = [];
  for (let i = 0; i < n; ++i) {
    const themes = i % 7 === 6 ? [] : pickThemes(words.length, random);
    const said = themes.flatMap((t, k) => pickWords(words[t] ?? [], k === 0 ? 5 : 3, random));
    const {row, places} = write(said, i + 1);
    papers.push(row);
    paper_terms.push(...places);
  }
  return measure(words, papers, paper_terms);
}

function pickThemes(themes: number, random: () => number): number[] {
  const first = Math.floor(themes * random() ** 1.6);
  const draw = random();
  const more = draw < 0.55 ? 0 : draw < 0.9 ? 1 : 2;
  const near = Array.from({length: more}, (_, k) => (first + k + 1) % themes);
  return [...new Set([first, ...near])].filter((theme) => theme < themes);
}

function pickWords(words: readonly string[], count: number, random: () => number): string[] {
  const picked = new Set<string>();
  for (let i = 0; i < 3 * count && picked.size < Math.min(count, words.length); ++i) {
    const word = words[Math.floor(words.length * random() ** 1.2)];
    if (word !== undefined) picked.add(word);
  }
  return [...picked];
}

function write(said: string[], position: number): {row: PaperRow; places: PaperTermRow[]} {
  const paper_id = `p${position}`;
  const places: PaperTermRow[] = [];
  const compose = (part: string, sentence: (string | {term: string})[]) =>
    sentence.reduce<string>((text, piece) => {
      if (typeof piece === "string") return text + piece;
      const start = text.length;
      const end = start + piece.term.length;
      places.push({hub_id, paper_id, term_id: piece.term, part, start, end, nested: false});
      return text + piece.term;
    }, "");
  const [first, second, ...rest] = said.map((term) => ({term}));
  const title = compose("title", [
    first === undefined ? `A note on other questions, ${position}` : "On ",
    first ?? "",
    second === undefined ? "" : " and ",
    second ?? ""
  ]);
  const summary = compose("summary", [
    first === undefined ? "Asks what else there is to say" : "Examines ",
    first ?? "",
    ...rest.flatMap((piece, i) => [i === 0 ? " together with " : ", then with ", piece]),
    " and compares the outcome with earlier work."
  ]);
  const bare = position % 10 === 0;
  return {
    row: paper({position, title, summary: bare ? null : summary, representative: position % 3 > 0}),
    places: bare ? places.filter(({part}) => part === "title") : places
  };
}

function measure(
  words: readonly (readonly string[])[],
  papers: PaperRow[],
  places: PaperTermRow[]
): ThemeTables {
  const papersOf = new Map<string, Set<string>>();
  for (const {term_id, paper_id} of places) {
    const set = papersOf.get(term_id) ?? new Set<string>();
    papersOf.set(term_id, set.add(paper_id));
  }
  const size = (term: string) => papersOf.get(term)?.size ?? 0;
  const kept = words.map((list) => list.filter((term) => size(term) >= 2));
  const themeOf = new Map(kept.flatMap((list, t) => list.map((term) => [term, t] as const)));
  const ranked = [...themeOf.keys()].sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
  const groups = kept.filter((list) => list.length >= 2);
  const carriers = new Map(groups.map((list) => [list, carry(list, papers, papersOf)]));
  const order = groups.toSorted(
    (a, b) => (carriers.get(b)?.length ?? 0) - (carriers.get(a)?.length ?? 0)
  );
  const theme_id = (term: string) => {
    const at = order.findIndex((list) => list.includes(term));
    return at < 0 ? null : `theme-${at + 1}`;
  };
  const link = (a: string, b: string) => {
    const ofB = papersOf.get(b);
    return [...(papersOf.get(a) ?? [])].filter((id) => ofB?.has(id)).length;
  };
  const paper_terms = places.filter(({term_id}) => themeOf.has(term_id));
  return {
    papers,
    terms: ranked.map((term, i) =>
      termRow(term, {size: size(term), all: papers.length, theme: theme_id(term), i})
    ),
    paper_terms,
    themes: placed(
      order.map((list, i) => themeRow(list, {size, link, ranked, i, papers: carriers.get(list)}))
    ),
    paper_themes: order.flatMap((list, i) =>
      (carriers.get(list) ?? []).map((paper_id) => {
        const evidence = paper_terms
          .filter((place) => place.paper_id === paper_id && list.includes(place.term_id))
          .map(({term_id, part, start, end}) => ({term_id, part, start, end}));
        const terms = new Set(evidence.map(({term_id}) => term_id)).size;
        const id = `theme-${i + 1}`;
        return {hub_id, paper_id, theme_id: id, terms, evidence: JSON.stringify(evidence)};
      })
    ),
    theme_links: ranked.flatMap((one, i) =>
      ranked.slice(i + 1).flatMap((other) => {
        const both = link(one, other);
        const counts = [both, size(one), size(other)] as const;
        return both === 0
          ? []
          : {
              hub_id,
              one,
              other,
              papers: both,
              association_strength: associationStrength(...counts),
              inclusion: inclusionIndex(...counts),
              jaccard: jaccardIndex(...counts),
              salton: saltonCosine(...counts),
              equivalence: equivalenceIndex(...counts)
            };
      })
    )
  };
}

function carry(
  list: readonly string[],
  papers: PaperRow[],
  papersOf: ReadonlyMap<string, ReadonlySet<string>>
): string[] {
  return papers
    .map(({paper_id}) => paper_id)
    .filter((id) => list.some((term) => papersOf.get(term)?.has(id)));
}

function termRow(
  term: string,
  {size, all, theme, i}: {size: number; all: number; theme: string | null; i: number}
): TermRow {
  const words = term.split(" ").length;
  return {
    hub_id,
    term_id: term,
    term,
    forms: JSON.stringify([term]),
    words,
    papers: size,
    occurrences: size * 2,
    c_value: Math.log2(words + 1) * size,
    fewest_papers: 2,
    idf: 5,
    prior: size / all,
    origin: "found",
    common: false,
    theme_id: theme,
    position: i + 1
  };
}

function themeRow(
  list: readonly string[],
  {
    size,
    link,
    ranked,
    i,
    papers = []
  }: {
    size: (term: string) => number;
    link: (a: string, b: string) => number;
    ranked: readonly string[];
    i: number;
    papers: string[] | undefined;
  }
): ThemeRow {
  const index = (a: string, b: string) => equivalenceIndex(link(a, b), size(a), size(b));
  const terms = list.toSorted((a, b) => size(b) - size(a));
  const others = ranked.filter((term) => !list.includes(term));
  const inside = terms.flatMap((a, k) => terms.slice(k + 1).map((b) => index(a, b)));
  const centrality = callonCentrality(terms.flatMap((a) => others.map((b) => index(a, b))));
  const density = callonDensity(inside, terms.length);
  const spread = 1.2 / Math.sqrt(Math.max(1, papers.length));
  return {
    hub_id,
    theme_id: `theme-${i + 1}`,
    theme: terms.slice(0, 2).join(", "),
    origin: "detected",
    terms: JSON.stringify(terms),
    papers: papers.length,
    centrality,
    centrality_lower: centrality * (1 - spread / 2),
    centrality_upper: centrality * (1 + spread),
    density,
    density_lower: density * (1 - spread / 2),
    density_upper: density * (1 + spread),
    quadrant: null,
    position: i + 1,
    colour: i + 1
  };
}

function placed(themes: ThemeRow[]): ThemeRow[] {
  if (themes.length < 4) return themes;
  const median = (values: number[]) => {
    const sorted = values.toSorted((a, b) => a - b);
    const half = sorted.length >> 1;
    return ((sorted[half] ?? 0) + (sorted[sorted.length - 1 - half] ?? 0)) / 2;
  };
  const centrality = median(themes.map((theme) => theme.centrality));
  const density = median(themes.map((theme) => theme.density));
  return themes.map((theme) => {
    const central = theme.centrality >= centrality;
    const dense = theme.density >= density;
    const quadrant = central
      ? dense
        ? "motor"
        : "basic"
      : dense
        ? "niche"
        : "emerging or declining";
    const isClear = (low: number | null, at: number, high: number | null) =>
      (low ?? 0) > at || (high ?? Infinity) < at;
    const isKnown =
      isClear(theme.centrality_lower, centrality, theme.centrality_upper) &&
      isClear(theme.density_lower, density, theme.density_upper);
    return {...theme, quadrant: isKnown ? quadrant : null};
  });
}
