import {Int32List, Uint8List} from "../text/lists.js";
import {type Corpus, toLeft, toRight} from "../text/corpus.js";
import {SequenceIndex} from "./term-places.js";

/**
 * Reads every place of the words `variant` as the words `preferred`, or as nothing where that is
 * null; in the papers `only`, by their indices, where there are any.
 */
export interface Rule {
  variant: readonly number[];
  preferred: readonly number[] | null;
  only?: ReadonlySet<number>;
}

/** The rules that hold in one paper, or in a text that is none, for a corpus of that text alone. */
export function rulesOf(rules: readonly Rule[], paper: number | null = null): Rule[] {
  return rules
    .filter(({only}) => only === undefined || (paper !== null && only.has(paper)))
    .sort((a, b) => Number(a.only === undefined) - Number(b.only === undefined))
    .map(({variant, preferred}) => ({variant, preferred}));
}

/**
 * Applies rules to a corpus: where a variant stands, unbroken, its preferred words stand instead,
 * each with the whole place of the variant; a variant to ignore leaves a break. Of rules that fit
 * the same place the longest counts, and of those one for that paper alone. Rules are not applied
 * to each other's results, but what is to be ignored is ignored in them too. A term with its
 * variant in brackets, or the other way round, as in `mutual information (MI)` or `MI (mutual
 * information)`, stands there once. Returns the corpus and how often each rule was used.
 */
export function applyThesaurus(
  corpus: Corpus,
  rules: readonly Rule[]
): {corpus: Corpus; uses: number[]} {
  const once = rewriteOnce(corpus, rules);
  const results = new Set(rules.flatMap(({preferred}) => preferred ?? []));
  const again = rules.flatMap((rule, i) =>
    rule.preferred === null && rule.variant.some((word) => results.has(word)) ? [{...rule, i}] : []
  );
  const twice = rewriteOnce(once.corpus, again);
  const uses = [...once.uses];
  again.forEach(({i}, k) => (uses[i] = (uses[i] ?? 0) + (twice.uses[k] ?? 0)));
  return {corpus: twice.corpus, uses};
}

function rewriteOnce(corpus: Corpus, rules: readonly Rule[]): {corpus: Corpus; uses: number[]} {
  const uses = rules.map(() => 0);
  if (rules.length === 0) return {corpus, uses};
  const ruleAt = ruleFinder(corpus, rules);
  const words = new Int32List();
  const from = new Int32List();
  const to = new Int32List();
  const starts = new Uint8List();
  const bracketed = new Uint8List();
  const bound = new Uint8List();
  const inTitle = new Uint8List();
  const papers = new Int32Array(corpus.papers.length);
  for (let paper = 0; paper + 1 < corpus.papers.length; ++paper) {
    const first = words.length;
    const end = corpus.papers[paper + 1] ?? 0;
    let broken = false;
    let last: readonly number[] = [];
    for (let at = corpus.papers[paper] ?? 0; at < end;) {
      const rule = ruleAt(paper, at, end);
      const becomes = rule === undefined ? [corpus.words[at] ?? 0] : (rules[rule]?.preferred ?? []);
      const isSpelledOut = rule === undefined && isBeside(at) && stands(last, at, end);
      const length = isSpelledOut ? last.length : (rules[rule ?? -1]?.variant.length ?? 1);
      if (rule !== undefined) uses[rule] = (uses[rule] ?? 0) + 1;
      if (isSpelledOut || (rule !== undefined && isBeside(at) && endsWith(becomes, first))) {
        broken = true;
      } else {
        becomes.forEach((word, k) => {
          words.push(word);
          from.push(corpus.from[at] ?? 0);
          to.push(corpus.to[at + length - 1] ?? 0);
          starts.push(k === 0 && (broken || corpus.starts[at] === 1) ? 1 : 0);
          bracketed.push(k === 0 ? (corpus.bracketed[at] ?? 0) : 0);
          bound.push(
            rule === undefined
              ? (corpus.bound[at] ?? 0)
              : (k > 0 ? toLeft : 0) | (k + 1 < becomes.length ? toRight : 0)
          );
          inTitle.push(corpus.inTitle[at] ?? 0);
        });
        broken = becomes.length === 0;
      }
      last = rule === undefined ? [] : becomes;
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
      starts: starts.toArray(),
      bracketed: bracketed.toArray(),
      bound: bound.toArray(),
      inTitle: inTitle.toArray(),
      papers
    }
  };

  function stands(sequence: readonly number[], at: number, end: number): boolean {
    if (sequence.length === 0 || at + sequence.length > end) return false;
    return sequence.every(
      (word, k) => corpus.words[at + k] === word && (k === 0 || corpus.starts[at + k] === 0)
    );
  }

  function isBeside(at: number): boolean {
    const isSamePart = words.length > 0 && inTitle.at(words.length - 1) === corpus.inTitle[at];
    return isSamePart && corpus.bracketed[at] === 1;
  }

  function endsWith(sequence: readonly number[], first: number): boolean {
    const start = words.length - sequence.length;
    return start >= first && sequence.every((word, k) => words.at(start + k) === word);
  }
}

/** The rules of one variant: the first for all papers, and the first for each paper alone. */
interface Alternatives {
  forAll: number | undefined;
  alone: Map<number, number>;
}

/**
 * Finds the rule that counts at a place of a paper: of the longest variant, for that paper alone
 * first.
 */
function ruleFinder(
  corpus: Corpus,
  rules: readonly Rule[]
): (paper: number, at: number, end: number) => number | undefined {
  const index = new SequenceIndex<Alternatives>();
  const known = new Map<string, Alternatives>();
  rules.forEach(({variant, only}, i) => {
    const key = variant.join(" ");
    const rulesOfVariant = known.get(key) ?? {forAll: undefined, alone: new Map<number, number>()};
    if (!known.has(key)) index.add(variant, rulesOfVariant);
    known.set(key, rulesOfVariant);
    if (only === undefined) rulesOfVariant.forAll ??= i;
    for (const paper of only ?? []) {
      if (!rulesOfVariant.alone.has(paper)) rulesOfVariant.alone.set(paper, i);
    }
  });
  return (paper, at, end) => {
    let found: number | undefined;
    index.standing(corpus, at, end, (_, [rulesOfVariant]) => {
      found = rulesOfVariant?.alone.get(paper) ?? rulesOfVariant?.forAll ?? found;
    });
    return found;
  };
}
