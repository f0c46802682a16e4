import type {PaperTermRow, ThemeUptakeRow} from "npm:hubscope";
import {filterKind} from "../interaction/bind-filter.js";
import {echoPlacesOf, type TermPlace} from "../tables/json.js";
import type {PaperPick} from "../interaction/pick-papers.js";

/** The papers that have each term, by their ids, with the places where it stands. */
export type PapersOfTerms = ReadonlyMap<string, ReadonlyMap<string, readonly TermPlace[]>>;

/** The filter by a term of the papers, or by a word of the hub's own text. */
export const termFilter = filterKind({
  kind: "term",
  needs: ["terms", "paper_terms", "theme_uptake"],
  isTried: true,
  read: (stated, tables) =>
    statedTerm(stated, [...tables.terms, ...tables.theme_uptake], papersOfWords(tables))
});

const known = new WeakMap<readonly PaperTermRow[], PapersOfTerms>();

/** The papers that have each term, with the places where it stands; read once from the same rows. */
export function papersOfTerms(rows: readonly PaperTermRow[]): PapersOfTerms {
  const papers = known.get(rows) ?? read(rows);
  known.set(rows, papers);
  return papers;
}

function read(rows: readonly PaperTermRow[]): PapersOfTerms {
  const papers = new Map<string, Map<string, TermPlace[]>>();
  for (const row of rows) {
    const own = papers.get(row.term_id) ?? new Map<string, TermPlace[]>();
    papers.set(row.term_id, own);
    const places = own.get(row.paper_id);
    if (places === undefined) own.set(row.paper_id, [row]);
    else places.push(row);
  }
  return papers;
}

/**
 * The papers that have each term, and each word or phrase of the hub's own text that is no term of
 * theirs.
 */
export function papersOfWords({
  paper_terms,
  theme_uptake
}: {
  paper_terms: readonly PaperTermRow[];
  theme_uptake: readonly ThemeUptakeRow[];
}): PapersOfTerms {
  const papers = new Map(papersOfTerms(paper_terms));
  for (const {term_id, evidence} of theme_uptake) {
    if (term_id === null || evidence === null || papers.has(term_id)) continue;
    const own = new Map<string, TermPlace[]>();
    for (const place of echoPlacesOf(evidence)) {
      const places = own.get(place.paper_id) ?? [];
      places.push({...place, term_id});
      own.set(place.paper_id, places);
    }
    papers.set(term_id, own);
  }
  return papers;
}

/** The papers that have a term, to select. */
export function termPick(
  {term_id, term}: {term_id: string; term: string},
  papers: PapersOfTerms
): PaperPick {
  const own = papers.get(term_id) ?? new Map<string, readonly TermPlace[]>();
  return {
    kind: "term",
    state: term_id,
    papers: [...own.keys()],
    words: withTerm(term),
    by: {terms: [term_id]},
    places: () => own
  };
}

/** The pick of a term that an address states; null where no paper has it. */
export function statedTerm(
  stated: string,
  terms: readonly {term_id: string | null; term: string | null}[],
  papers: PapersOfTerms
): PaperPick | null {
  const term = terms.find(({term_id}) => term_id === stated)?.term ?? null;
  return term === null || !papers.has(stated) ? null : termPick({term_id: stated, term}, papers);
}

/** What a filter by a term asks for, in words that follow "papers". */
export function withTerm(term: string): string {
  return `with “${term}”`;
}
