import {fightinWords, worksOf, type PaperRow} from "npm:hubscope";
import {digits, quoted} from "../page/words.js";
import {termPapers, type TermRows} from "./term-papers.js";

/** A term of a hub's citing papers against those of the other hubs. */
export interface HubTerm {
  term: string;
  termId: string;
  papers: number;
  others: number;
  z: number;
}

/** What is distinctive of a hub, with how many papers it has and how many different ones the others. */
export interface HubWords {
  papers: number;
  others: number;
  terms: HubTerm[];
}

/**
 * What is distinctive of each hub: its terms that at least two of its citing papers have, by
 * Fightin' Words z against the papers of the other hubs, the most distinctive first. A paper counts
 * once for a term, in a hub that has no such term by the words of its text; one that cites several of
 * the other hubs counts once among them. The prior is the terms of all hubs, with the weight of the
 * smaller side.
 * @see Monroe, Colaresi & Quinn (2008), Political Analysis 16(4).
 */
export function hubTerms(hubs: readonly string[], rows: TermRows): Map<string, HubWords> {
  const shown = new Map<string, string>();
  const ofHub = new Map(hubs.map((id) => [id, new Set<string>()]));
  for (const {hub_id, term_id, term} of rows.terms) {
    if (!shown.has(term_id)) shown.set(term_id, term);
    ofHub.get(hub_id)?.add(term_id);
  }
  const found = termPapers(hubs, rows);
  const termIds = new Set(hubs.flatMap((id) => [...(found.get(id)?.keys() ?? [])]));
  const byId = new Map(rows.papers.map((paper) => [paper.paper_id, paper]));
  const papersOf = (hub: string, termId: string): PaperRow[] =>
    Array.from(found.get(hub)?.get(termId) ?? []).flatMap((id) => byId.get(id) ?? []);
  return new Map(
    hubs.map((id) => {
      const rest = hubs.filter((other) => other !== id);
      const papers = rows.papers.filter(({hub_id}) => hub_id === id).length;
      const others = worksOf(rows.papers.filter(({hub_id}) => rest.includes(hub_id))).size;
      const weight = papers + others === 0 ? 0 : Math.min(papers, others) / (papers + others);
      const counted = Array.from(termIds, (termId) => ({
        termId,
        papers: papersOf(id, termId).length,
        others: worksOf(rest.flatMap((other) => papersOf(other, termId))).size
      }));
      const scores = fightinWords(
        counted.map((one) => ({
          group: one.papers,
          rest: one.others,
          prior: (one.papers + one.others) * weight
        }))
      );
      const terms = counted
        .map((one, i) => ({...one, term: shown.get(one.termId) ?? one.termId, z: scores[i] ?? 0}))
        .filter(({termId, papers: some, z}) => ofHub.get(id)?.has(termId) && some > 1 && z > 0)
        .sort((a, b) => b.z - a.z || (a.termId < b.termId ? -1 : 1));
      return [id, {papers, others, terms}];
    })
  );
}

/** What sets the first two of the hubs apart that anything does, in a sentence. */
export function hubTermsFinding(
  hubs: readonly {id: string; title: string}[],
  found: ReadonlyMap<string, HubWords>
): string {
  const firsts = hubs.flatMap(({id, title}) => {
    const [first] = found.get(id)?.terms ?? [];
    return first === undefined ? [] : `${quoted(first.term)} sets ${quoted(title)} apart`;
  });
  return firsts.length === 0
    ? "No word of two papers sets any of these hubs apart."
    : `${firsts.slice(0, 2).join("; ")}.`;
}

/** In how many papers of a hub a term stands, and in how many different ones of the others. */
export function hubTermCounts(
  {papers: some, others: rest}: HubTerm,
  {papers, others}: HubWords
): string {
  return `${digits(some)} of ${digits(papers)} against ${digits(rest)} of ${digits(others)}`;
}
