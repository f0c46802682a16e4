import type {PaperRow} from "../../tables/papers.js";
import type {PaperTermRow, TermRow} from "../../tables/themes.js";
import type {ThemeAnalysis} from "./analysis.js";

/** The rows of `terms`: each with the first theme that holds it. */
export function termRows(hub_id: string, {terms, groups}: ThemeAnalysis): TermRow[] {
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
    prior: term.prior,
    origin: term.origin,
    common: term.common,
    theme_id: themeOf.get(i) ?? null,
    position: i + 1
  }));
}

/** The rows of `paper_terms`, in the order of the papers. */
export function placeRows(
  hub_id: string,
  papers: readonly Pick<PaperRow, "paper_id">[],
  {terms, places}: Pick<ThemeAnalysis, "places"> & {terms: readonly {id: string}[]}
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
