import {benjaminiHochberg, fightinWords, type Tables, type TermRow} from "npm:hubscope";
import {papersOfTerms} from "./paper-sets.js";
import {twoSidedP} from "./two-sided-p.js";

/** How much more a group of papers has a term than the rest. */
export interface DistinctiveTerm {
  term: TermRow;
  /** The papers of the group that have it. */
  group: number;
  /** The other papers that have it. */
  rest: number;
  /** Fightin' Words z: above 0 where the group has it more. */
  z: number;
  /** The two-sided p-value of z, adjusted for the false discovery rate over all terms. */
  adjusted: number;
}

/**
 * The terms of a group of papers against the rest, the most distinctive of the group first. Counts
 * are of papers; the prior is the share of papers of all hubs that have a term, with the weight of the
 * smaller side. Terms of a single paper are left out.
 * @see Monroe, Colaresi & Quinn (2008), Political Analysis 16(4); Benjamini & Hochberg (1995).
 */
export function compareTerms(
  {papers, terms, paper_terms}: Pick<Tables, "papers" | "terms" | "paper_terms">,
  selected: ReadonlySet<string>
): DistinctiveTerm[] {
  const sets = papersOfTerms(paper_terms);
  const counted = terms.flatMap((term) => {
    const own = [...(sets.get(term.term_id)?.keys() ?? [])];
    const group = own.filter((id) => selected.has(id)).length;
    return own.length < 2 ? [] : {term, group, rest: own.length - group};
  });
  const inside = papers.filter(({paper_id}) => selected.has(paper_id)).length;
  const weight = Math.min(inside, papers.length - inside);
  const scores = fightinWords(
    counted.map(({term, group, rest}) => ({group, rest, prior: term.prior * weight}))
  );
  const adjusted = benjaminiHochberg(scores.map(twoSidedP));
  return counted
    .map((one, i) => ({...one, z: scores[i] ?? 0, adjusted: adjusted[i] ?? 1}))
    .sort((a, b) => b.z - a.z || a.term.position - b.term.position);
}
