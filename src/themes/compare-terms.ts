import {table, type ColumnTable} from "npm:arquero";
import {
  benjaminiHochberg,
  fightinWords,
  whole,
  type PaperTermRow,
  type Tables,
  type TermRow
} from "npm:hubscope";
import {tableOf, valuesOf} from "../tables/verbs.js";

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

interface Having {
  /** Which papers have which terms, each pair once. */
  having: ColumnTable;
  /** How many papers have a term, of those that several have. */
  sizes: ColumnTable;
}

const known = new WeakMap<readonly PaperTermRow[], Having>();

/** Which papers have which terms; shaped once of the same rows, as each selection is compared. */
function papersHaving(rows: readonly PaperTermRow[]): Having {
  const read = known.get(rows);
  if (read !== undefined) return read;
  const having = tableOf(rows, ["term_id", "paper_id"]).dedupe("term_id", "paper_id").reify();
  const sizes = having.groupby("term_id").count({as: "papers"});
  const made = {having, sizes: sizes.filter((d) => d["papers"] > 1)};
  known.set(rows, made);
  return made;
}

const countColumns = {
  row: whole("The place of the term among all."),
  group: whole("The papers of the group that have it."),
  rest: whole("The other papers that have it.")
};

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
  const {having, sizes} = papersHaving(paper_terms);
  const within = having
    .semijoin(table({paper_id: [...selected]}), "paper_id")
    .groupby("term_id")
    .count({as: "inside"});
  const compared = tableOf(terms, ["term_id"])
    .join(sizes, "term_id")
    .join_left(within, "term_id")
    .derive({group: (d) => d["inside"] ?? 0})
    .derive({rest: (d) => d["papers"] - d["group"]})
    .orderby("row");
  const counted = valuesOf(compared, countColumns).flatMap(({row, group, rest}) => {
    const term = terms[row];
    return term === undefined ? [] : [{term, group, rest}];
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

/**
 * The two-sided p-value of a standard normal `z`, to about 15 decimals: one less the error function
 * at |z| / √2, by its series (Abramowitz & Stegun 1964, 7.1.6).
 */
export function twoSidedP(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  if (x > 6) return 0;
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * 1e-17; ++n) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return Math.max(0, 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum);
}
