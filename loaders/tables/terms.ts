import type {Table} from "./table.js";

/** A word or phrase that citing papers of a hub have in common. */
export interface TermRow {
  hub_id: string;
  term_id: string;
  term: string;
  forms: string;
  words: number;
  papers: number;
  occurrences: number;
  c_value: number;
  idf: number;
  prior: number;
  origin: string;
  common: boolean;
  theme_id: string | null;
  position: number;
}

export const termsTable: Table<TermRow> = {
  name: "terms",
  grain: "One row per hub and term of its citing papers.",
  columns: {
    hub_id: {type: "STRING", nullable: false, meaning: "The hub."},
    term_id: {
      type: "STRING",
      nullable: false,
      meaning:
        "The term's words, singular and in lower case but for acronyms; the same in every hub."
    },
    term: {type: "STRING", nullable: false, meaning: "The term's most frequent form."},
    forms: {
      type: "STRING",
      nullable: false,
      meaning: "A JSON list of its forms, the most frequent first."
    },
    words: {type: "INT32", nullable: false, meaning: "How many words it has."},
    papers: {type: "INT32", nullable: false, meaning: "How many citing papers have it."},
    occurrences: {
      type: "INT32",
      nullable: false,
      meaning: "How often it stands in them; titles count twice."
    },
    c_value: {
      type: "DOUBLE",
      nullable: false,
      meaning: "Its C-value; 0 for a term that was only curated."
    },
    idf: {
      type: "DOUBLE",
      nullable: false,
      meaning: "Its inverse document frequency in the background file."
    },
    prior: {
      type: "DOUBLE",
      nullable: false,
      meaning:
        "The share of papers that have it, those of the background file and of the hub together: the prior of distinctive terms."
    },
    origin: {
      type: "STRING",
      nullable: false,
      meaning: "found in the texts, or curated in a list of themes."
    },
    common: {
      type: "BOOLEAN",
      nullable: false,
      meaning:
        "Whether it is a single word of more than a fifth of the papers, too common to make a theme."
    },
    theme_id: {type: "STRING", nullable: true, meaning: "The first theme that holds it."},
    position: {
      type: "INT32",
      nullable: false,
      meaning: "Its place in the order of C-values, from 1."
    }
  }
};

/** A place where a term stands in a citing paper. */
export interface PaperTermRow {
  hub_id: string;
  paper_id: string;
  term_id: string;
  part: string;
  start: number;
  end: number;
  nested: boolean;
}

export const paperTermsTable: Table<PaperTermRow> = {
  name: "paper_terms",
  grain: "One row per hub, citing paper and place where a term stands in it.",
  columns: {
    hub_id: {type: "STRING", nullable: false, meaning: "The hub."},
    paper_id: {type: "STRING", nullable: false, meaning: "The citing paper."},
    term_id: {type: "STRING", nullable: false, meaning: "The term."},
    part: {type: "STRING", nullable: false, meaning: "title or summary."},
    start: {
      type: "INT32",
      nullable: false,
      meaning: "Where it starts in that text, in UTF-16 units from 0."
    },
    end: {type: "INT32", nullable: false, meaning: "Where it ends, exclusive."},
    nested: {type: "BOOLEAN", nullable: false, meaning: "Whether it stands inside a longer term."}
  }
};
