import {fightinWords, type PaperTermRow, type TermRow} from "npm:hubscope";

/** A term of a hub's citing papers against those of the other hubs. */
export interface HubTerm {
  term: string;
  termId: string;
  papers: number;
  others: number;
  z: number;
}

/**
 * What is distinctive of each hub: the terms of its citing papers that at least two of them have,
 * by Fightin' Words z against the papers of the other hubs, the most distinctive first. A paper
 * counts once for a term. The prior is the terms of all hubs, with the weight of the smaller side.
 * @see Monroe, Colaresi & Quinn (2008), Political Analysis 16(4).
 */
export function hubTerms(
  hubs: readonly {id: string; papers: number}[],
  {terms, paper_terms}: {terms: readonly TermRow[]; paper_terms: readonly PaperTermRow[]}
): Map<string, HubTerm[]> {
  const forms = new Map<string, string>();
  for (const {term_id, term} of terms) if (!forms.has(term_id)) forms.set(term_id, term);
  const counts = new Map<string, Map<string, Set<string>>>();
  const wanted = new Set(hubs.map(({id}) => id));
  for (const {hub_id, term_id, paper_id} of paper_terms) {
    if (!wanted.has(hub_id)) continue;
    const byHub = counts.get(term_id) ?? new Map<string, Set<string>>();
    counts.set(term_id, byHub);
    const papers = byHub.get(hub_id) ?? new Set<string>();
    byHub.set(hub_id, papers);
    papers.add(paper_id);
  }
  const all = hubs.reduce((sum, {papers}) => sum + papers, 0);
  return new Map(
    hubs.map(({id, papers: own}) => {
      const weight = all === 0 ? 0 : Math.min(own, all - own) / all;
      const counted = [...counts].map(([termId, byHub]) => {
        const total = [...byHub.values()].reduce((sum, {size}) => sum + size, 0);
        const papers = byHub.get(id)?.size ?? 0;
        return {termId, papers, others: total - papers};
      });
      const scores = fightinWords(
        counted.map(({papers, others}) => ({
          group: papers,
          rest: others,
          prior: (papers + others) * weight
        }))
      );
      const rows = counted.map((one, i) => ({
        ...one,
        term: forms.get(one.termId) ?? one.termId,
        z: scores[i] ?? 0
      }));
      return [
        id,
        rows
          .filter(({papers, z}) => papers > 1 && z > 0)
          .sort((a, b) => b.z - a.z || (a.termId < b.termId ? -1 : 1))
      ];
    })
  );
}
