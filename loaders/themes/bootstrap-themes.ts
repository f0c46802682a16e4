import {randomLcg} from "d3-random";
import {Int32List} from "../text/lists.js";
import type {CoWords} from "./co-words.js";
import {measureThemes, type Memberships, type ThemeMeasures} from "./theme-measures.js";

const manyPapers = 2_000;
const manyDraws = 200;
const fewDraws = 50;

/**
 * The measures of themes in samples of the papers, drawn with replacement by a seeded generator: 200
 * samples, and 50 above 2,000 papers, each drawn when it is asked for. `termsOf[p]` are the terms of
 * paper p that are in the network, ascending.
 * @see Efron, B. (1979). Bootstrap methods. Annals of Statistics 7(1).
 */
export function* bootstrapThemes(
  themes: readonly {terms: readonly number[]}[],
  network: CoWords,
  memberships: Memberships,
  termsOf: readonly (readonly number[])[],
  seed: number
): Generator<ThemeMeasures[], void> {
  const random = randomLcg(seed);
  const {offsets, terms, pairs, pairOffsets} = flattened(network, termsOf);
  const draws = termsOf.length > manyPapers ? fewDraws : manyDraws;
  const papers = new Int32Array(network.nodes);
  const weights = new Int32Array(network.weights.length);
  const times = new Int32Array(termsOf.length);
  for (let draw = 0; draw < draws; ++draw) {
    papers.fill(0);
    weights.fill(0);
    times.fill(0);
    for (let k = 0; k < termsOf.length; ++k) {
      const paper = Math.floor(random() * termsOf.length);
      times[paper] = (times[paper] ?? 0) + 1;
    }
    for (let paper = 0; paper < termsOf.length; ++paper) {
      const drawn = times[paper] ?? 0;
      if (drawn === 0) continue;
      const lastTerm = offsets[paper + 1] ?? 0;
      for (let i = offsets[paper] ?? 0; i < lastTerm; ++i) {
        const term = terms[i] ?? 0;
        papers[term] = (papers[term] ?? 0) + drawn;
      }
      const lastPair = pairOffsets[paper + 1] ?? 0;
      for (let i = pairOffsets[paper] ?? 0; i < lastPair; ++i) {
        const pair = pairs[i] ?? 0;
        weights[pair] = (weights[pair] ?? 0) + drawn;
      }
    }
    yield measureThemes(themes, network, memberships, {papers, weights});
  }
}

/** The terms and the pairs of the network that each paper has, one paper after the other. */
function flattened({nodes, one, other, weights}: CoWords, termsOf: readonly (readonly number[])[]) {
  const index = new Map<number, number>();
  for (let e = 0; e < weights.length; ++e) index.set((one[e] ?? 0) * nodes + (other[e] ?? 0), e);
  const offsets = new Int32Array(termsOf.length + 1);
  const pairOffsets = new Int32Array(termsOf.length + 1);
  const terms = new Int32List();
  const pairs = new Int32List();
  termsOf.forEach((list, paper) => {
    list.forEach((term, i) => {
      terms.push(term);
      for (let k = i + 1; k < list.length; ++k) {
        const pair = index.get(term * nodes + (list[k] ?? 0));
        if (pair !== undefined) pairs.push(pair);
      }
    });
    offsets[paper + 1] = terms.length;
    pairOffsets[paper + 1] = pairs.length;
  });
  return {offsets, terms: terms.toArray(), pairs: pairs.toArray(), pairOffsets};
}
