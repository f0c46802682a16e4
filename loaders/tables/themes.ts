import type {Table} from "./table.js";

/** A theme: a set of terms, detected or curated. */
export interface ThemeRow {
  hub_id: string;
  theme_id: string;
  theme: string;
  origin: string;
  terms: string;
  papers: number;
  centrality: number;
  centrality_lower: number | null;
  centrality_upper: number | null;
  density: number;
  density_lower: number | null;
  density_upper: number | null;
  quadrant: string | null;
  position: number;
  colour: number;
}

export const themesTable: Table<ThemeRow> = {
  name: "themes",
  grain: "One row per hub and theme.",
  columns: {
    hub_id: {type: "STRING", nullable: false, meaning: "The hub."},
    theme_id: {
      type: "STRING",
      nullable: false,
      meaning: "The theme's id in its hub: from its name, unless `npm run labels` keeps it."
    },
    theme: {type: "STRING", nullable: false, meaning: "Its name: curated, or its strongest terms."},
    origin: {type: "STRING", nullable: false, meaning: "detected, or curated in a list of themes."},
    terms: {
      type: "STRING",
      nullable: false,
      meaning: "A JSON list of its terms' ids, the strongest first."
    },
    papers: {type: "INT32", nullable: false, meaning: "How many citing papers carry it."},
    centrality: {
      type: "DOUBLE",
      nullable: false,
      meaning: "Callon's centrality, of the links of theme_links."
    },
    centrality_lower: {
      type: "DOUBLE",
      nullable: true,
      meaning: "The lower end of its 95 % bootstrap interval; null below 10 papers."
    },
    centrality_upper: {type: "DOUBLE", nullable: true, meaning: "The upper end of that interval."},
    density: {type: "DOUBLE", nullable: false, meaning: "Callon's density."},
    density_lower: {
      type: "DOUBLE",
      nullable: true,
      meaning: "The lower end of its 95 % bootstrap interval; null below 10 papers."
    },
    density_upper: {type: "DOUBLE", nullable: true, meaning: "The upper end of that interval."},
    quadrant: {
      type: "STRING",
      nullable: true,
      meaning:
        "motor, basic, niche, or emerging or declining, by the medians of both measures; null with fewer than four themes."
    },
    position: {
      type: "INT32",
      nullable: false,
      meaning: "Its place in the order of papers, from 1."
    },
    colour: {
      type: "INT32",
      nullable: false,
      meaning:
        "The number of its colour, from 1: kept with its id where `npm run labels` keeps that."
    }
  }
};

/** A theme that a citing paper carries. */
export interface PaperThemeRow {
  hub_id: string;
  paper_id: string;
  theme_id: string;
  terms: number;
  evidence: string;
}

export const paperThemesTable: Table<PaperThemeRow> = {
  name: "paper_themes",
  grain: "One row per hub, citing paper and theme that it carries.",
  columns: {
    hub_id: {type: "STRING", nullable: false, meaning: "The hub."},
    paper_id: {type: "STRING", nullable: false, meaning: "The citing paper."},
    theme_id: {type: "STRING", nullable: false, meaning: "The theme."},
    terms: {
      type: "INT32",
      nullable: false,
      meaning: "How many of the theme's terms the paper has."
    },
    evidence: {
      type: "STRING",
      nullable: false,
      meaning: "A JSON list of {term_id, part, start, end}: where those terms stand."
    }
  }
};

/** Two terms that some citing paper has both of. */
export interface ThemeLinkRow {
  hub_id: string;
  one: string;
  other: string;
  papers: number;
  association_strength: number;
  inclusion: number;
  jaccard: number;
  salton: number;
  equivalence: number;
}

export const themeLinksTable: Table<ThemeLinkRow> = {
  name: "theme_links",
  grain: "One row per hub and pair of terms that some citing paper has both of.",
  columns: {
    hub_id: {type: "STRING", nullable: false, meaning: "The hub."},
    one: {type: "STRING", nullable: false, meaning: "The term of the pair that ranks higher."},
    other: {type: "STRING", nullable: false, meaning: "The other term."},
    papers: {
      type: "INT32",
      nullable: false,
      meaning:
        "How many citing papers have both, each at a place where it stands in no longer term: what all measures of links count."
    },
    association_strength: {type: "DOUBLE", nullable: false, meaning: "The association strength."},
    inclusion: {type: "DOUBLE", nullable: false, meaning: "The inclusion index."},
    jaccard: {type: "DOUBLE", nullable: false, meaning: "The Jaccard index."},
    salton: {type: "DOUBLE", nullable: false, meaning: "Salton's cosine."},
    equivalence: {type: "DOUBLE", nullable: false, meaning: "The equivalence index."}
  }
};

/** A place where a term stands in the hub's own title or abstract. */
export interface ThemeUptakeRow {
  hub_id: string;
  part: string;
  sentence: number;
  sentence_start: number;
  sentence_end: number;
  term_id: string | null;
  term: string | null;
  start: number | null;
  end: number | null;
  papers: number;
  echoes: number;
  z: number | null;
  other_hubs: number;
  other_papers: number;
  evidence: string | null;
}

export const themeUptakeTable: Table<ThemeUptakeRow> = {
  name: "theme_uptake",
  grain:
    "One row per hub, sentence of its title and abstract, and term in it; one row without a term for a sentence that has none.",
  columns: {
    hub_id: {type: "STRING", nullable: false, meaning: "The hub."},
    part: {type: "STRING", nullable: false, meaning: "title or abstract."},
    sentence: {
      type: "INT32",
      nullable: false,
      meaning: "The sentence's number in its part, from 1."
    },
    sentence_start: {
      type: "INT32",
      nullable: false,
      meaning: "Where the sentence starts, in UTF-16 units from 0."
    },
    sentence_end: {type: "INT32", nullable: false, meaning: "Where it ends, exclusive."},
    term_id: {type: "STRING", nullable: true, meaning: "A word or phrase of the sentence."},
    term: {type: "STRING", nullable: true, meaning: "The word or phrase as it stands there."},
    start: {type: "INT32", nullable: true, meaning: "Where it starts in its part."},
    end: {type: "INT32", nullable: true, meaning: "Where it ends, exclusive."},
    papers: {type: "INT32", nullable: false, meaning: "How many citing papers have the term."},
    echoes: {
      type: "INT32",
      nullable: false,
      meaning: "How many of those echo the sentence: they have a phrase of it, or two of its words."
    },
    z: {
      type: "DOUBLE",
      nullable: true,
      meaning:
        "How much more the citing papers use it than those of other hubs in the background file: Fightin' Words z; null where that has no other hub."
    },
    other_hubs: {
      type: "INT32",
      nullable: false,
      meaning: "How many other hubs the background file has, whose papers z compares with."
    },
    other_papers: {
      type: "INT32",
      nullable: false,
      meaning: "How many papers of those hubs it has."
    },
    evidence: {
      type: "STRING",
      nullable: true,
      meaning:
        "A JSON list of {paper_id, part, start, end}: where citing papers have it, if it is none of the terms in paper_terms; null otherwise."
    }
  }
};
