import {Int32List} from "../text/lists.js";
import {termSettings} from "../tables/themes.js";
import type {WeightedNetwork} from "../networks/network.js";

/**
 * How many papers have both terms of each pair that some paper has: pair e is `one[e]` <
 * `other[e]`.
 */
export interface CoWords extends WeightedNetwork {
  /** How many papers have each term. */
  papers: Int32Array;
}

/**
 * Counts co-words: the papers that have both terms of a pair, each paper once. `termsOf[p]` are the
 * terms of paper p, each once. Pairs of which `isPart` says that one is a part of the other are none:
 * who has the longer term has the shorter one, whatever they are about.
 */
export function coWords(
  termsOf: readonly (readonly number[])[],
  terms: number,
  isPart: (one: number, other: number) => boolean = () => false
): CoWords {
  const papers = new Int32Array(terms);
  const lists = termsOf.map((list) => Int32Array.from(list).sort());
  const having = Array.from({length: terms}, (): {list: Int32Array; after: number}[] => []);
  for (const list of lists) {
    list.forEach((term, i) => {
      papers[term] = (papers[term] ?? 0) + 1;
      having[term]?.push({list, after: i + 1});
    });
  }
  const one = new Int32List();
  const other = new Int32List();
  const weights: number[] = [];
  const counts = new Int32Array(terms);
  having.forEach((places, term) => {
    let last = term;
    for (const {list, after} of places) {
      for (let i = after; i < list.length; ++i) {
        const next = list[i] ?? 0;
        counts[next] = (counts[next] ?? 0) + 1;
        if (next > last) last = next;
      }
    }
    for (let next = term + 1; next <= last; ++next) {
      const count = counts[next] ?? 0;
      if (count > 0 && !isPart(term, next)) {
        one.push(term);
        other.push(next);
        weights.push(count);
      }
      counts[next] = 0;
    }
  });
  return {
    nodes: terms,
    papers,
    one: one.toArray(),
    other: other.toArray(),
    weights: Float64Array.from(weights)
  };
}

/** Whether one of two terms, given by their ids, holds the words of the other one after another. */
export function isPartOf(ids: readonly string[]): (one: number, other: number) => boolean {
  const spaced = ids.map((id) => ` ${id} `);
  return (one, other) => {
    const [a = "", b = ""] = [spaced[one], spaced[other]];
    return a.length > b.length ? a.includes(b) : b.includes(a);
  };
}

/** The terms that make the network: the 300 of highest C-value that are not too common. */
export function networkTerms(terms: readonly {common: boolean; origin: string}[]): Set<number> {
  const able = terms.flatMap(({common}, i) => (common ? [] : [i]));
  return new Set([
    ...able.slice(0, termSettings.networkTerms),
    ...able.filter((i) => terms[i]?.origin === "curated")
  ]);
}
