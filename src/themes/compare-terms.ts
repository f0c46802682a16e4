import {table, type ColumnTable} from "npm:arquero";
import {
  fightinWords,
  foldText,
  keyness,
  whole,
  type Keyness,
  type PaperTermRow,
  type TermRow
} from "npm:hubscope";
import type {SelectedBy} from "../interaction/selection.js";
import {textsOf} from "../tables/json.js";
import {tableOf, valuesOf} from "../tables/verbs.js";
import type {Paper, Tables} from "../tables/paper.js";

/** How much more a group of works has a term than the rest; papers of one title are one work. */
export interface DistinctiveTerm {
  term: TermRow;
  /** The works of the group that have it. */
  group: number;
  /** The other works that have it. */
  rest: number;
  /** The share of the group's works that have it less the share of the others. */
  difference: number;
  /** Fightin' Words z, which orders the terms and tests nothing. */
  z: number;
  /** Whether that is more than chance; null where the papers were put together by their words. */
  keyness: Keyness | null;
}

/** A group of papers compared with the rest, term by term. */
export interface Comparison {
  /** Those that set the group apart first, then by z. */
  terms: DistinctiveTerm[];
  /** How many works are compared: those with a paper of the group, and the others. */
  works: {group: number; rest: number};
  /** How many papers have the title of another, with which they count once. */
  versions: number;
  /** How many terms are left out because the papers were selected by them. */
  selecting: number;
  /** Whether the terms are tested: not where the papers were put together by all their words. */
  isTested: boolean;
}

/** Whether a term sets the group apart from the rest, by its test. */
export function setsApart({keyness, difference}: DistinctiveTerm): boolean {
  return keyness?.isDistinctive === true && difference > 0;
}

interface Having {
  /** Which works have which terms, each pair once. */
  having: ColumnTable;
  /** How many works have a term, of those that several have. */
  sizes: ColumnTable;
}

const known = new WeakMap<readonly PaperTermRow[], Having>();

/** Which works have which terms; shaped once of the same rows, as each selection is compared. */
function worksHaving(rows: readonly PaperTermRow[], works: ReadonlyMap<string, string>): Having {
  const read = known.get(rows);
  if (read !== undefined) return read;
  const having = table({
    term_id: rows.map(({term_id}) => term_id),
    work: rows.map(({paper_id}) => works.get(paper_id) ?? paper_id)
  })
    .dedupe("term_id", "work")
    .reify();
  const sizes = having.groupby("term_id").count({as: "works"});
  const made = {having, sizes: sizes.filter((d) => d["works"] > 1)};
  known.set(rows, made);
  return made;
}

const countColumns = {
  row: whole("The place of the term among all."),
  group: whole("The works of the group that have it."),
  rest: whole("The other works that have it.")
};

/** The work of each paper: papers of one title are one, a paper without a title is its own. */
function workOfPapers(papers: readonly Paper[]): Map<string, string> {
  return new Map(papers.map(({paper_id, work_key}) => [paper_id, work_key ?? paper_id]));
}

/**
 * Compares the terms of a group of papers with those of the rest. Counts are of works: papers
 * of one title are versions of one, which is of the group where one of them is, and has the terms of
 * all; terms of a single work are left out. The exact test of each says which terms are distinctive; the order among
 * these and among the others is by Fightin' Words z, whose prior is the share of papers of all hubs
 * that have a term, with the weight of the smaller side. Terms by which the papers were selected,
 * parts of such terms and terms that hold them are not compared; of papers that were put together by
 * all their words no term is tested.
 * @see Monroe, Colaresi & Quinn (2008), Political Analysis 16(4).
 */
export function compareTerms(
  {papers, terms, paper_terms}: Pick<Tables, "papers" | "terms" | "paper_terms">,
  selected: ReadonlySet<string>,
  by: readonly SelectedBy[] = []
): Comparison {
  const works = workOfPapers(papers);
  const own = new Set(
    papers.flatMap(({paper_id: id}) => (selected.has(id) ? (works.get(id) ?? id) : []))
  );
  const {having, sizes} = worksHaving(paper_terms, works);
  const within = having
    .semijoin(table({work: [...own]}), "work")
    .groupby("term_id")
    .count({as: "inside"});
  const compared = tableOf(terms, ["term_id"])
    .join(sizes, "term_id")
    .join_left(within, "term_id")
    .derive({group: (d) => d["inside"] ?? 0})
    .derive({rest: (d) => d["works"] - d["group"]})
    .orderby("row");
  const counts = valuesOf(compared, countColumns).flatMap(({row, group, rest}) => {
    const term = terms[row];
    return term === undefined ? [] : [{term, group, rest}];
  });
  const all = new Set(works.values()).size;
  const size = {group: own.size, rest: all - own.size};
  const weight = Math.min(size.group, size.rest);
  const isSelecting = selecting(by);
  const kept = counts.filter(({term}) => !isSelecting(term));
  const scores = fightinWords(
    kept.map(({term, group, rest}) => ({group, rest, prior: term.prior * weight}))
  );
  const isTested = !by.some(({allWords}) => allWords === true);
  const tests = isTested ? keyness(kept, size) : [];
  const found = kept.map((one, i) => ({
    ...one,
    difference: share(one.group, size.group) - share(one.rest, size.rest),
    z: scores[i] ?? 0,
    keyness: tests[i] ?? null
  }));
  found.sort(
    (a, b) =>
      Number(setsApart(b)) - Number(setsApart(a)) || b.z - a.z || a.term.position - b.term.position
  );
  return {
    terms: found,
    works: size,
    versions: papers.length - all,
    selecting: counts.length - kept.length,
    isTested
  };
}

function share(some: number, all: number): number {
  return all === 0 ? 0 : some / all;
}

/** Whether papers were selected by a term, by a part of it or by a term that it is a part of. */
function selecting(by: readonly SelectedBy[]): (term: TermRow) => boolean {
  const ids = new Set(by.flatMap(({terms = []}) => terms));
  const searched = by.flatMap(({searched: words = []}) => words);
  if (ids.size === 0 && searched.length === 0) return () => false;
  return ({term_id, forms}) =>
    [...ids].some((id) => holds(id, term_id) || holds(term_id, id)) ||
    [term_id, ...textsOf(forms)]
      .map(foldText)
      .some((form) => searched.some((words) => form.includes(words) || holds(words, form)));
}

function holds(longer: string, shorter: string): boolean {
  return ` ${longer} `.includes(` ${shorter} `);
}
