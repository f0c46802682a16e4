import {flag, number, optional, table, text, whole, type RowOf} from "./table.js";

/** A word or phrase that citing papers of a hub have in common. */
export type TermRow = RowOf<typeof termsTable>;

export const termsTable = table({
  name: "terms",
  grain: "One row per hub and term of its citing papers.",
  columns: {
    hub_id: text("The hub."),
    term_id: text(
      "The term's words, singular and in lower case but for acronyms; the same in every hub."
    ),
    term: text("The term's most frequent form."),
    forms: text("A JSON list of its forms, the most frequent first."),
    words: whole("How many words it has."),
    papers: whole("How many citing papers have it."),
    occurrences: whole("How often it stands in them; titles count twice."),
    c_value: number("Its C-value; 0 for a term that was only curated."),
    idf: number("Its inverse document frequency in the background file."),
    prior: number(
      "The share of papers that have it, those of the background file and of the hub together: the prior of distinctive terms."
    ),
    origin: text("found in the texts, or curated in a list of themes."),
    common: flag(
      "Whether it is a single word of more than a fifth of the papers, too common to make a theme."
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
    part: text("title or summary."),
    start: whole("Where it starts in that text, in UTF-16 units from 0."),
    end: whole("Where it ends, exclusive."),
    nested: flag("Whether it stands inside a longer term.")
  }
});
