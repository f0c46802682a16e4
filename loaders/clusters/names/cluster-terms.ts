import {
  cTfIdf,
  fightinWordsScore,
  relevance,
  type WordCounts,
  wordTotals
} from "../../statistics/term-weights.js";
import type {TermCounts} from "./term-counts.js";

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

function ranked(terms: readonly ClusterTerm[], measure: (term: ClusterTerm) => number) {
  return terms
    .map((term) => ({term, value: measure(term)}))
    .sort(
      (a, b) =>
        b.value - a.value || b.term.papersInside - a.term.papersInside || a.term.term - b.term.term
    )
    .map(({term}) => term);
}

function add(counts: Map<number, number> | undefined, key: number, n: number): void {
  counts?.set(key, (counts.get(key) ?? 0) + n);
}
