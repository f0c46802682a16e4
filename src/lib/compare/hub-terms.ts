import {fightinWords} from "npm:hubscope";
import {termPapers, type TermRows} from "./term-papers.js";

/** A term of a hub's citing papers against those of the other hubs. */
export interface HubTerm {
  term: string;
  termId: string;
  papers: number;
  others: number;
  z: number;
}

/**
 * What is distinctive of each hub: its terms that at least two of its citing papers have, by
 * Fightin' Words z against the papers of the other hubs, the most distinctive first. A paper counts
 * once for a term, in a hub that has no such term by the words of its text. The prior is the terms
 * of all hubs, with the weight of the smaller side.
 * @see Monroe, Colaresi & Quinn (2008), Political Analysis 16(4).
 */
export function hubTerms(
  hubs: readonly {id: string; papers: number}[],
  rows: TermRows
): Map<string, HubTerm[]> {
  const shown = new Map<string, string>();
  const ofHub = new Map(hubs.map(({id}) => [id, new Set<string>()]));
  for (const {hub_id, term_id, term} of rows.terms) {
    if (!shown.has(term_id)) shown.set(term_id, term);
    ofHub.get(hub_id)?.add(term_id);
  }
  const found = termPapers(
    hubs.map(({id}) => id),
    rows
  );
  const termIds = new Set(hubs.flatMap(({id}) => [...(found.get(id)?.keys() ?? [])]));
  const all = hubs.reduce((sum, {papers}) => sum + papers, 0);
  return new Map(
    hubs.map(({id, papers: own}) => {
      const weight = all === 0 ? 0 : Math.min(own, all - own) / all;
      const counted = Array.from(termIds, (termId) => {
        const total = hubs.reduce((sum, hub) => sum + sizeOf(hub.id, termId), 0);
        const papers = sizeOf(id, termId);
        return {termId, papers, others: total - papers};
      });
      const scores = fightinWords(
        counted.map(({papers, others}) => ({
          group: papers,
          rest: others,
          prior: (papers + others) * weight
        }))
      );
      return [
        id,
        counted
          .map((one, i) => ({
            ...one,
            term: shown.get(one.termId) ?? one.termId,
            z: scores[i] ?? 0
          }))
          .filter(({termId, papers, z}) => ofHub.get(id)?.has(termId) && papers > 1 && z > 0)
          .sort((a, b) => b.z - a.z || (a.termId < b.termId ? -1 : 1))
      ];
    })
  );

  function sizeOf(hub: string, termId: string): number {
    return found.get(hub)?.get(termId)?.size ?? 0;
  }
}
