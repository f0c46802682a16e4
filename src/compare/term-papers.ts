import type {PaperRow, PaperTermRow, TermRow} from "npm:hubscope";
import {searchTermsIn, type TermSearch} from "npm:hubscope/themes/search-terms-in";
import {textsOf} from "../tables/json.js";

/** The tables that say which papers of hubs have which terms. */
export interface TermRows {
  papers: readonly PaperRow[];
  terms: readonly TermRow[];
  paper_terms: readonly PaperTermRow[];
}

/** By hub and then by term, the ids of the papers that have the term. */
export type TermPapers = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

const searches = new WeakMap<readonly PaperRow[], Map<string, TermSearch>>();
const known = new WeakMap<readonly TermRow[], Map<string, TermPapers>>();

/**
 * Which papers of each hub have which term, for every term of any of the hubs. A hub keeps only the
 * terms that stand by themselves there; a term that is none of a hub's own is looked for in the
 * titles and summaries of its papers, in all its forms, so that 0 papers means that none has it.
 */
export function termPapers(hubs: readonly string[], rows: TermRows): TermPapers {
  const answers = known.get(rows.terms) ?? new Map<string, TermPapers>();
  known.set(rows.terms, answers);
  const key = JSON.stringify(hubs);
  const answer = answers.get(key) ?? findPapers(hubs, rows);
  answers.set(key, answer);
  return answer;
}

function findPapers(hubs: readonly string[], {papers, terms, paper_terms}: TermRows): TermPapers {
  const found = new Map(hubs.map((hub) => [hub, new Map<string, Set<string>>()]));
  const forms = new Map<string, Set<string>>();
  for (const {hub_id, term_id, forms: own} of terms) {
    const papersOf = found.get(hub_id);
    if (papersOf === undefined) continue;
    papersOf.set(term_id, new Set());
    const all = forms.get(term_id) ?? new Set<string>();
    forms.set(term_id, all);
    for (const form of textsOf(own)) all.add(form);
  }
  for (const {hub_id, term_id, paper_id} of paper_terms) {
    found.get(hub_id)?.get(term_id)?.add(paper_id);
  }
  for (const [hub, papersOf] of found) {
    const missing = [...forms].filter(([id]) => !papersOf.has(id));
    if (missing.length === 0) continue;
    const own = papers.filter(({hub_id}) => hub_id === hub);
    const search = searchOf(hub, own, papers);
    for (const [id, places] of search(missing.map(([id, all]) => ({id, forms: [...all]})))) {
      papersOf.set(id, new Set(Array.from(places, (place) => own[place]?.paper_id ?? "")));
    }
  }
  return found;
}

function searchOf(hub: string, own: readonly PaperRow[], all: readonly PaperRow[]): TermSearch {
  const ofHubs = searches.get(all) ?? new Map<string, TermSearch>();
  searches.set(all, ofHubs);
  const search = ofHubs.get(hub) ?? searchTermsIn(own);
  ofHubs.set(hub, search);
  return search;
}
