import {Integers} from "../integers.js";
import type {Corpus} from "../text/corpus.js";

/** Reads every place of the words `variant` as the words `preferred`, or as nothing where that is null. */
export interface Rule {
  variant: readonly number[];
  preferred: readonly number[] | null;
}

/**
 * Applies rules to a corpus: where a variant stands, unbroken, its preferred words stand instead,
 * each with the whole place of the variant; a variant to ignore leaves a break. Of rules that fit
 * the same place the longest counts. Rules are not applied to each other's results, but what is to
 * be ignored is ignored in them too. Returns the corpus and how often each rule was used.
 */
export function rewrite(corpus: Corpus, rules: readonly Rule[]): {corpus: Corpus; uses: number[]} {
  const once = rewriteOnce(corpus, rules);
  const results = new Set(rules.flatMap(({preferred}) => preferred ?? []));
  const again = rules.flatMap(({variant, preferred}, i) =>
    preferred === null && variant.some((word) => results.has(word)) ? [{variant, preferred, i}] : []
  );
  const twice = rewriteOnce(once.corpus, again);
  const uses = [...once.uses];
  again.forEach(({i}, k) => (uses[i] = (uses[i] ?? 0) + (twice.uses[k] ?? 0)));
  return {corpus: twice.corpus, uses};
}

function rewriteOnce(corpus: Corpus, rules: readonly Rule[]): {corpus: Corpus; uses: number[]} {
  const uses = rules.map(() => 0);
  if (rules.length === 0) return {corpus, uses};
  const byFirst = new Map<number, number[]>();
  rules.forEach(({variant}, i) => {
    const first = variant[0];
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), i]);
  });
  for (const list of byFirst.values()) list.sort((a, b) => lengthOf(b) - lengthOf(a) || a - b);

  const words = new Integers();
  const from = new Integers();
  const to = new Integers();
  const starts = new Integers();
  const inTitle = new Integers();
  const papers = new Int32Array(corpus.papers.length);
  for (let paper = 0; paper + 1 < corpus.papers.length; ++paper) {
    const end = corpus.papers[paper + 1] ?? 0;
    let broken = false;
    for (let at = corpus.papers[paper] ?? 0; at < end;) {
      const rule = byFirst.get(corpus.words[at] ?? -1)?.find((i) => fits(i, at, end));
      const length = rule === undefined ? 1 : lengthOf(rule);
      const becomes = rule === undefined ? [corpus.words[at] ?? 0] : (rules[rule]?.preferred ?? []);
      becomes.forEach((word, k) => {
        words.push(word);
        from.push(corpus.from[at] ?? 0);
        to.push(corpus.to[at + length - 1] ?? 0);
        starts.push(k === 0 && (broken || corpus.starts[at] === 1) ? 1 : 0);
        inTitle.push(corpus.inTitle[at] ?? 0);
      });
      broken = becomes.length === 0;
      if (rule !== undefined) uses[rule] = (uses[rule] ?? 0) + 1;
      at += length;
    }
    papers[paper + 1] = words.length;
  }
  return {
    uses,
    corpus: {
      ...corpus,
      words: words.toArray(),
      from: from.toArray(),
      to: to.toArray(),
      starts: Uint8Array.from(starts.toArray()),
      inTitle: Uint8Array.from(inTitle.toArray()),
      papers
    }
  };

  function lengthOf(rule: number): number {
    return rules[rule]?.variant.length ?? 0;
  }

  function fits(rule: number, at: number, end: number): boolean {
    const variant = rules[rule]?.variant ?? [];
    if (at + variant.length > end) return false;
    return variant.every(
      (word, k) => corpus.words[at + k] === word && (k === 0 || corpus.starts[at + k] === 0)
    );
  }
}
