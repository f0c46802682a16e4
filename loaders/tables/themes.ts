import {flag, number, optional, table, text, whole, type RowOf} from "./table.js";

/** What terms and themes are found by, wherever an analyst says nothing else. */
export const termSettings = {
  /** The most words of a term. */
  longest: 5,
  /** The most characters of a term in Chinese and Japanese, where each is read as a word. */
  longestOfCharacters: 10,
  /** How often a place in a title counts; one in a summary counts once. */
  titleWeight: 2,
  /** What is added to the logarithm of the C-value, so that single words have one. */
  cValueConstant: 1,
  /**
   * A single word of more than this share of the papers is in no theme. It leaves the words of a
   * theme in that a quarter of the papers are about.
   */
  commonShare: 0.225,
  /** The fewest papers at which words are too common for that. */
  fewestForCommon: 10,
  /** How many terms of the highest C-values are grouped into themes. */
  networkTerms: 300,
  /**
   * How many papers have to spell an abbreviation out alike, and which share of those that spell it
   * out, for it to hold in others.
   */
  spelledOut: {fewestPapers: 3, agreement: 0.9},
  /** The fewest terms and the fewest papers of a theme. */
  fewestOfTheme: 2
} as const;

/** A word or phrase that citing papers of a hub have in common. */
export type TermRow = RowOf<typeof termsTable>;

export const termsTable = table({
  name: "terms",
  grain: "One row per hub and term of its citing papers.",
  columns: {
    hub_id: text("The hub."),
    term_id: text(
      "The keys of the term's words: singular, in American spelling, without accents and in lower case but for names in capitals; stems in languages other than English; the same in every hub."
    ),
    term: text("The term's most frequent form."),
    forms: text("A JSON list of its forms, the most frequent first."),
    words: whole("How many words it has."),
    papers: whole(
      "How many citing papers have it: its words stand one after another in title or summary, be it inside a longer term. This holds in every table and figure."
    ),
    occurrences: whole("How often it stands in them; titles count twice."),
    c_value: number(
      "Its C-value, from the places where it ends in a noun; 0 for a term that was only curated."
    ),
    fewest_papers: whole(
      "In how many papers, at least, a term of the hub has to stand outside longer terms; the same in all its rows."
    ),
    idf: number(
      "Its smoothed inverse document frequency among the citing papers: ln((1 + N)/(1 + n)) + 1."
    ),
    prior: number(
      "The share of papers that have it, those of the background file and of the hub together: the prior of distinctive terms."
    ),
    origin: text("found in the texts, or curated in a list of themes."),
    common: flag(
      "Whether it is a single word of more than 22.5 % of the papers, too common to make a theme."
    ),
    theme_id: optional(text("The first theme that holds it.")),
    position: whole("Its place in the order of C-values, from 1.")
  }
});

/** A place where a term stands in a citing paper. */
export type PaperTermRow = RowOf<typeof paperTermsTable>;

export const paperTermsTable = table({
  name: "paper_terms",
  grain: "One row per hub, citing paper and place where a term stands in it.",
  columns: {
    hub_id: text("The hub."),
    paper_id: text("The citing paper."),
    term_id: text("The term."),
    part: text("title, summary or abstract."),
    start: whole("Where it starts in that text, in UTF-16 units from 0."),
    end: whole("Where it ends, exclusive."),
    nested: flag("Whether it stands inside a longer term.")
  }
});

/** A theme: a set of terms, detected or curated. */
export type ThemeRow = RowOf<typeof themesTable>;

export const themesTable = table({
  name: "themes",
  grain: "One row per hub and theme.",
  columns: {
    hub_id: text("The hub."),
    theme_id: text("The theme's id in its hub: from its name, unless `npm run labels` keeps it."),
    theme: text("Its name: curated, or its strongest terms."),
    origin: text("detected, or curated in a list of themes."),
    terms: text("A JSON list of its terms' ids, the strongest first."),
    papers: whole("How many citing papers carry it."),
    centrality: number(
      "Callon's centrality, of the links of theme_links, each by its equivalence index estimated without the lift of rare terms: (n − 1) c(c − 1) / (n (a − 1)(b − 1)) for c papers with both, a and b with each, of n; so pairs that one paper has count nothing."
    ),
    centrality_lower: optional(
      number("The lower end of its 95 % interval, from halves of the papers; null below 10 papers.")
    ),
    centrality_upper: optional(number("The upper end of that interval.")),
    density: number("Callon's density, of the same links."),
    density_lower: optional(
      number("The lower end of its 95 % interval, from halves of the papers; null below 10 papers.")
    ),
    density_upper: optional(number("The upper end of that interval.")),
    quadrant: optional(
      text(
        "motor, basic, niche, or emerging or declining, where both intervals stand clear of the medians of the measures; null where they do not, and with fewer than four themes."
      )
    ),
    position: whole("Its place in the order of papers, from 1."),
    colour: whole(
      "The number of its colour, from 1: kept with its id where `npm run labels` keeps that."
    )
  }
});

/** A theme that a citing paper carries. */
export type PaperThemeRow = RowOf<typeof paperThemesTable>;

export const paperThemesTable = table({
  name: "paper_themes",
  grain: "One row per hub, citing paper and theme that it carries.",
  columns: {
    hub_id: text("The hub."),
    paper_id: text("The citing paper."),
    theme_id: text("The theme."),
    terms: whole("How many of the theme's terms the paper has."),
    evidence: text("A JSON list of {term_id, part, start, end}: where those terms stand.")
  }
});

/** Two terms that some citing paper has both of. */
export type ThemeLinkRow = RowOf<typeof themeLinksTable>;

export const themeLinksTable = table({
  name: "theme_links",
  grain: "One row per hub and pair of terms that some citing paper has both of.",
  columns: {
    hub_id: text("The hub."),
    one: text("The term of the pair that ranks higher."),
    other: text("The other term."),
    papers: whole(
      "How many citing papers have both: what all measures of links count. A term and a part of it are no pair."
    ),
    association_strength: number(
      "The association strength by numbers of papers: c/(a b) for c papers with both, a with the one and b with the other."
    ),
    inclusion: number("The inclusion index."),
    jaccard: number("The Jaccard index."),
    salton: number("Salton's cosine."),
    equivalence: number("The equivalence index.")
  }
});

/** A place where a term stands in the hub's own title or abstract. */
export type ThemeUptakeRow = RowOf<typeof themeUptakeTable>;

export const themeUptakeTable = table({
  name: "theme_uptake",
  grain:
    "One row per hub, sentence of its title and abstract, and term in it; one row without a term for a sentence that has none.",
  columns: {
    hub_id: text("The hub."),
    part: text("title or abstract."),
    sentence: whole("The sentence's number in its part, from 1."),
    sentence_start: whole("Where the sentence starts, in UTF-16 units from 0."),
    sentence_end: whole("Where it ends, exclusive."),
    term_id: optional(text("A word or phrase of the sentence.")),
    term: optional(text("The word or phrase as it stands there.")),
    start: optional(whole("Where it starts in its part.")),
    end: optional(whole("Where it ends, exclusive.")),
    papers: whole("How many citing papers have the term."),
    echoes: whole(
      "How many of those echo the sentence: they have a phrase of it, or two of its words."
    ),
    z: optional(
      number(
        "How much more of the citing papers have it than of those of other hubs in the background file: Fightin' Words z over papers, an order and no test; null where that has no other hub."
      )
    ),
    other_hubs: whole("How many other hubs the background file has, whose papers z compares with."),
    other_papers: whole("How many papers of those hubs it has."),
    evidence: optional(
      text(
        "A JSON list of {paper_id, part, start, end}: where citing papers have it, if it is none of the terms in paper_terms; null otherwise."
      )
    )
  }
});
