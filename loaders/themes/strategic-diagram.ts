import {median, quantileSorted} from "d3-array";
import {randomLcg} from "d3-random";
import {Integers} from "../integers.js";
import {callonCentrality} from "../statistics/callon-centrality.js";
import {callonDensity} from "../statistics/callon-density.js";
import {equivalenceIndex} from "../statistics/equivalence-index.js";
import type {CoWords} from "./co-words.js";

/** A measure and its bootstrap interval; null ends where there are too few papers for one. */
export interface Measured {
  value: number;
  lower: number | null;
  upper: number | null;
}

/** Where a theme stands in the strategic diagram. */
export interface Placed {
  centrality: Measured;
  density: Measured;
  quadrant: Quadrant | null;
}

/** The quadrants of the strategic diagram, by the medians of both measures. */
export type Quadrant = "motor" | "basic" | "niche" | "emerging or declining";

const fewestPapers = 10;
const fewestThemes = 4;
const manyPapers = 2_000;
const manyDraws = 200;
const fewDraws = 50;

/**
 * Places themes in the strategic diagram: Callon's centrality and density over the equivalence
 * indices of the co-word network, with 95 % percentile intervals from resampling the papers with
 * replacement (200 times, 50 above 2,000 papers; seeded). Quadrants need four themes. 
`termsOf[p]` are the terms of paper p that are in
 * the network, ascending.
 * @see Callon, Courtial & Laville (1991). For the interval: Efron, B. (1979). Bootstrap methods.
 * Annals of Statistics 7(1).
 */
export function strategicDiagram(
  themes: readonly {terms: readonly number[]}[],
  network: CoWords,
  termsOf: readonly (readonly number[])[],
  {seed = 1}: {seed?: number} = {}
): Placed[] {
  const memberships = membershipsOf(themes, network);
  const values = measure(themes, network, memberships, network);
  const samples =
    termsOf.length < fewestPapers ? [] : bootstrap(themes, network, memberships, termsOf, seed);
  const middleCentrality = median(values.map(({centrality}) => centrality));
  const middleDensity = median(values.map(({density}) => density));
  return values.map(({centrality, density}, t) => ({
    centrality: interval(
      centrality,
      samples.map((sample) => sample[t]?.centrality ?? 0)
    ),
    density: interval(
      density,
      samples.map((sample) => sample[t]?.density ?? 0)
    ),
    quadrant:
      themes.length < fewestThemes
        ? null
        : quadrantOf(centrality >= (middleCentrality ?? 0), density >= (middleDensity ?? 0))
  }));
}

function quadrantOf(central: boolean, dense: boolean): Quadrant {
  if (central) return dense ? "motor" : "basic";
  return dense ? "niche" : "emerging or declining";
}

/**
 * Which links count for which themes: membership m ties link `link[m]` to theme `theme[m]`, inside
 * it (`inside[m]` 1) or from it to the outside (0).
 */
interface Memberships {
  link: Int32Array;
  theme: Int32Array;
  inside: Uint8Array;
}

function membershipsOf(
  themes: readonly {terms: readonly number[]}[],
  {one, other, weights}: CoWords
): Memberships {
  const themesOf = new Map<number, number[]>();
  themes.forEach(({terms}, t) => {
    for (const term of terms) themesOf.set(term, [...(themesOf.get(term) ?? []), t]);
  });
  const link = new Integers();
  const theme = new Integers();
  const inside = new Integers();
  for (let e = 0; e < weights.length; ++e) {
    const ofOne = themesOf.get(one[e] ?? -1) ?? [];
    const ofOther = themesOf.get(other[e] ?? -1) ?? [];
    for (const t of new Set([...ofOne, ...ofOther])) {
      link.push(e);
      theme.push(t);
      inside.push(ofOne.includes(t) && ofOther.includes(t) ? 1 : 0);
    }
  }
  return {link: link.toArray(), theme: theme.toArray(), inside: Uint8Array.from(inside.toArray())};
}

interface Counts {
  papers: ArrayLike<number>;
  weights: ArrayLike<number>;
}

function measure(
  themes: readonly {terms: readonly number[]}[],
  {one, other}: CoWords,
  {link, theme, inside}: Memberships,
  {papers, weights}: Counts
): {centrality: number; density: number}[] {
  const within = new Float64Array(themes.length);
  const outward = new Float64Array(themes.length);
  for (let m = 0; m < link.length; ++m) {
    const e = link[m] ?? 0;
    const both = weights[e] ?? 0;
    if (both === 0) continue;
    const strength = equivalenceIndex(both, papers[one[e] ?? 0] ?? 0, papers[other[e] ?? 0] ?? 0);
    const sums = inside[m] === 1 ? within : outward;
    const t = theme[m] ?? 0;
    sums[t] = (sums[t] ?? 0) + strength;
  }
  return themes.map(({terms}, t) => ({
    centrality: callonCentrality([outward[t] ?? 0]),
    density: callonDensity([within[t] ?? 0], terms.length)
  }));
}

function bootstrap(
  themes: readonly {terms: readonly number[]}[],
  network: CoWords,
  memberships: Memberships,
  termsOf: readonly (readonly number[])[],
  seed: number
): {centrality: number; density: number}[][] {
  const random = randomLcg(seed);
  const {offsets, terms, pairs, pairOffsets} = flattened(network, termsOf);
  const draws = termsOf.length > manyPapers ? fewDraws : manyDraws;
  const papers = new Int32Array(network.nodes);
  const weights = new Int32Array(network.weights.length);
  return Array.from({length: draws}, () => {
    papers.fill(0);
    weights.fill(0);
    for (let k = 0; k < termsOf.length; ++k) {
      const paper = Math.floor(random() * termsOf.length);
      const lastTerm = offsets[paper + 1] ?? 0;
      for (let i = offsets[paper] ?? 0; i < lastTerm; ++i) {
        const term = terms[i] ?? 0;
        papers[term] = (papers[term] ?? 0) + 1;
      }
      const lastPair = pairOffsets[paper + 1] ?? 0;
      for (let i = pairOffsets[paper] ?? 0; i < lastPair; ++i) {
        const pair = pairs[i] ?? 0;
        weights[pair] = (weights[pair] ?? 0) + 1;
      }
    }
    return measure(themes, network, memberships, {papers, weights});
  });
}

/** The terms and the pairs of the network that each paper has, one paper after the other. */
function flattened({nodes, one, other, weights}: CoWords, termsOf: readonly (readonly number[])[]) {
  const index = new Map<number, number>();
  for (let e = 0; e < weights.length; ++e) index.set((one[e] ?? 0) * nodes + (other[e] ?? 0), e);
  const offsets = new Int32Array(termsOf.length + 1);
  const pairOffsets = new Int32Array(termsOf.length + 1);
  const terms = new Integers();
  const pairs = new Integers();
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

function interval(value: number, sample: readonly number[]): Measured {
  if (sample.length === 0) return {value, lower: null, upper: null};
  const sorted = [...sample].sort((a, b) => a - b);
  return {
    value,
    lower: quantileSorted(sorted, 0.025) ?? null,
    upper: quantileSorted(sorted, 0.975) ?? null
  };
}
