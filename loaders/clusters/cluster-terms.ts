import {
  cTfIdf,
  fightinWordsScore,
  relevance,
  type WordCounts,
  wordTotals
} from "../statistics/term-weights.js";
import type {PaperRow} from "../tables/papers.js";
import type {PaperTermRow, TermRow} from "../tables/themes.js";
import {append} from "../text/lists.js";
import {representativeTerms} from "../themes/representative-terms.js";

/** What a term says about a cluster. */
export interface ClusterTerm {
  term: number;
  papersInside: number;
  papersOutside: number;
  /** Its share of the occurrences of terms in the cluster, and in all clusters. */
  phi: number;
  p: number;
  relevance: number;
  cTfIdf: number;
  /** Fightin' Words z of papers; null where there is no other cluster. */
  z: number | null;
}

const lambdas = [0, 0.2, 0.4, 0.6, 0.8, 1];

/**
 * The telling terms of each of `k` clusters, the most relevant at λ = 0.6 first: the `each` best by
 * relevance at λ = 0, 0.2, … 1, by c-TF-IDF and by Fightin' Words. `labels[p]` is the cluster of
 * paper p, or below 0 for none; papers in none are not counted.
 */
export function clusterTerms(
  labels: ArrayLike<number>,
  k: number,
  counts: TermCounts,
  {each = 12}: {each?: number} = {}
): ClusterTerm[][] {
  const terms = counts.terms.length;
  const occurrences = Array.from({length: k}, () => new Map<number, number>());
  const papers = Array.from({length: k}, () => new Map<number, number>());
  const sizes = new Float64Array(k);
  const totals = new Float64Array(k);
  const frequency = new Float64Array(terms);
  const papersWith = new Float64Array(terms);
  counts.papers.forEach((list, paper) => {
    const label = labels[paper] ?? -1;
    if (label < 0) return;
    sizes[label] = (sizes[label] ?? 0) + 1;
    for (const {term, occurrences: n} of list) {
      add(occurrences[label], term, n);
      add(papers[label], term, 1);
      totals[label] = (totals[label] ?? 0) + n;
      frequency[term] = (frequency[term] ?? 0) + n;
      papersWith[term] = (papersWith[term] ?? 0) + 1;
    }
  });
  const all = totals.reduce((sum, total) => sum + total, 0);
  const clustered = sizes.reduce((sum, size) => sum + size, 0);

  return Array.from({length: k}, (_, label) => {
    const size = sizes[label] ?? 0;
    const weight = Math.min(size, clustered - size) / clustered;
    const countsOf = (term: number): WordCounts => {
      const withTerm = papersWith[term] ?? 0;
      const group = papers[label]?.get(term) ?? 0;
      return {group, rest: withTerm - group, prior: withTerm * weight};
    };
    const totalsOf =
      size === clustered ? null : wordTotals(Array.from(papersWith, (_, term) => countsOf(term)));
    const found = [...(occurrences[label] ?? [])].flatMap(([term, n]): ClusterTerm[] => {
      if (n === 0 || (papersWith[term] ?? 0) < 2) return [];
      const phi = n / (totals[label] ?? 0);
      const p = (frequency[term] ?? 0) / all;
      const counted = countsOf(term);
      return [
        {
          term,
          papersInside: counted.group,
          papersOutside: counted.rest,
          phi,
          p,
          relevance: relevance(phi, p),
          cTfIdf: cTfIdf(phi, frequency[term] ?? 0, all / k),
          z: totalsOf === null ? null : fightinWordsScore(counted, totalsOf)
        }
      ];
    });
    return telling(found, each);
  });
}

function telling(found: readonly ClusterTerm[], each: number): ClusterTerm[] {
  const measures: ((term: ClusterTerm) => number)[] = [
    ...lambdas.map((lambda) => (term: ClusterTerm) => relevance(term.phi, term.p, lambda)),
    (term) => term.cTfIdf,
    (term) => term.z ?? 0
  ];
  const kept = new Set(measures.flatMap((measure) => ranked(found, measure).slice(0, each)));
  return ranked([...kept], (term) => term.relevance);
}

const rounding = 1e10;

/** Terms by a measure; those that are equal but for rounding, by more papers, then in their order. */
function ranked(terms: readonly ClusterTerm[], measure: (term: ClusterTerm) => number) {
  return terms
    .map((term) => ({term, value: Math.round(measure(term) * rounding)}))
    .sort(
      (a, b) =>
        b.value - a.value || b.term.papersInside - a.term.papersInside || a.term.term - b.term.term
    )
    .map(({term}) => term);
}

function add(counts: Map<number, number> | undefined, key: number, n: number): void {
  counts?.set(key, (counts.get(key) ?? 0) + n);
}

/** A term in a paper: how often it stands there outside longer terms, titles counted twice. */
interface CountedTerm {
  term: number;
  occurrences: number;
}

/** The terms of at least two papers and, for each paper in order, which of them it has. */
export interface TermCounts {
  terms: readonly Pick<TermRow, "term_id" | "term" | "words" | "common">[];
  papers: readonly (readonly CountedTerm[])[];
}

/** Counts the terms of papers from the places where they stand. */
export function termCounts(
  papers: readonly Pick<PaperRow, "paper_id">[],
  terms: readonly TermRow[],
  places: readonly PaperTermRow[]
): TermCounts {
  const shared = terms.filter((term) => term.papers >= 2);
  const termOf = new Map(shared.map(({term_id}, i) => [term_id, i]));
  const paperOf = new Map(papers.map(({paper_id}, i) => [paper_id, i]));
  const counts = papers.map(() => new Map<number, number>());
  for (const {paper_id, term_id, part, nested} of places) {
    const term = termOf.get(term_id);
    const count = counts[paperOf.get(paper_id) ?? -1];
    if (term === undefined || count === undefined) continue;
    const occurrences = nested ? 0 : part === "title" ? 2 : 1;
    count.set(term, (count.get(term) ?? 0) + occurrences);
  }
  return {
    terms: shared,
    papers: counts.map((count) =>
      [...count].sort(([a], [b]) => a - b).map(([term, occurrences]) => ({term, occurrences}))
    )
  };
}

const usual = 3;

/**
 * Names the `k` clusters of papers by up to three of their terms that stand for them
 * (`representativeTerms`, weighed by c-TF-IDF): of terms of two of their papers or more that are no
 * rarer in them than elsewhere, those that a quarter of their papers have, and twice the share of
 * these as of the papers of other clusters. Two terms, or a phrase, are enough. Where there are
 * fewer, or that is the name of an earlier cluster, what other clusters have too is looked at, then
 * what a tenth of the papers have, then all. Null for a cluster without such a term.
 */
export function clusterNames(
  labels: ArrayLike<number>,
  termsOf: readonly (readonly ClusterTerm[])[],
  {terms, papers}: TermCounts
): (string | null)[] {
  const having = termsOf.map(() => new Map<number, number[]>());
  const sizes = termsOf.map(() => 0);
  papers.forEach((list, paper) => {
    const label = labels[paper] ?? -1;
    const of = having[label];
    if (of === undefined) return;
    sizes[label] = (sizes[label] ?? 0) + 1;
    for (const {term} of list) append(of, term, paper);
  });
  const clustered = sizes.reduce((sum, size) => sum + size, 0);
  const taken = new Set<string>();
  return termsOf.map((found, cluster) => {
    const size = sizes[cluster] ?? 0;
    let name: string | null = null;
    for (const candidates of candidatesOf(found, size, clustered - size)) {
      const chosen = representativeTerms(
        candidates.map(({term, cTfIdf: weight}) => ({
          id: terms[term]?.term_id ?? "",
          weight,
          papers: having[cluster]?.get(term) ?? []
        }))
      );
      const words: string[] = [];
      for (const i of chosen) {
        words.push(terms[candidates[i]?.term ?? -1]?.term ?? "");
        if (words.length >= usual && !taken.has(words.join(", "))) break;
      }
      if (words.length === 0) continue;
      name = words.join(", ");
      if (!taken.has(name) && (words.length > 1 || name.includes(" "))) break;
    }
    if (name !== null) taken.add(name);
    return name;
  });
}

const quarter = 4;
const tenth = 10;

/**
 * The terms that may name a cluster of `size` papers beside `rest` others: ever more, the best
 * first.
 */
function candidatesOf(
  found: readonly ClusterTerm[],
  size: number,
  rest: number
): readonly (readonly ClusterTerm[])[] {
  const able = found.filter(({papersInside, phi, p}) => papersInside >= 2 && phi >= p);
  const own = able.filter(
    ({papersInside, papersOutside}) => papersInside * rest >= 2 * papersOutside * size
  );
  const ofShare = (terms: readonly ClusterTerm[], part: number) =>
    terms.filter(({papersInside}) => papersInside * part >= size);
  return [ofShare(own, quarter), ofShare(able, quarter), ofShare(able, tenth), able];
}
