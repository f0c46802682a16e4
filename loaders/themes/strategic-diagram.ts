import {median} from "d3-array";
import {randomLcg} from "d3-random";
import {
  callonCentrality,
  callonDensity,
  equivalenceEstimate,
  type Quadrant,
  quadrantOf
} from "../statistics/co-word-measures.js";
import {subsamplingInterval} from "../statistics/intervals.js";
import {append, Int32List} from "../text/lists.js";
import type {CoWords} from "./co-words.js";

/** A measure and its 95 % interval; null ends where there are too few papers for one. */
interface Measured {
  value: number;
  lower: number | null;
  upper: number | null;
}

/** Where a theme stands in the strategic diagram. */
export interface Placed {
  centrality: Measured;
  density: Measured;
  /** Null where an interval does not stand clear of the median of its measure, or there is none. */
  quadrant: Quadrant | null;
}

const fewestPapers = 10;
const fewestThemes = 4;

/**
 * Places themes in the strategic diagram: Callon's centrality and density over the equivalence
 * indices of the co-word network, estimated without the lift of rare terms, with 95 % intervals from
 * halves of the papers (200 of them, 50 above 2,000 papers; seeded), unless `intervals` is false. A
 * theme has a quadrant where both intervals stand clear of the medians, and there are four themes.
 * `termsOf[p]` are the terms of paper p that are in the network, ascending.
 * @see Callon, Courtial & Laville (1991).
 */
export function strategicDiagram(
  themes: readonly {terms: readonly number[]}[],
  network: CoWords,
  termsOf: readonly (readonly number[])[],
  {seed = 1, intervals = true}: {seed?: number; intervals?: boolean} = {}
): Placed[] {
  return runToCompletion(strategicDiagramInSteps(themes, network, termsOf, {seed, intervals}));
}

/** The same with intervals, in steps between which a caller may do something else. */
export function* strategicDiagramInSteps(
  themes: readonly {terms: readonly number[]}[],
  network: CoWords,
  termsOf: readonly (readonly number[])[],
  {seed = 1, intervals = true}: {seed?: number; intervals?: boolean} = {}
): Generator<undefined, Placed[]> {
  const memberships = membershipsOf(themes, network, (both) => both > 1);
  const total = termsOf.length;
  const values = measureThemes(themes, network, memberships, {...network, total});
  const unseen = unseenVariances(themes, network);
  const samples: ThemeMeasures[][] = [];
  if (intervals && total >= fewestPapers) {
    for (const sample of halvedThemes(themes, network, memberships, termsOf, seed)) {
      samples.push(sample);
      yield;
    }
  }
  const middleCentrality = median(values.map(({centrality}) => centrality));
  const middleDensity = median(values.map(({density}) => density));
  return values.map((value, t) => {
    const centrality = measured(
      value.centrality,
      samples.map((sample) => sample[t]?.centrality ?? 0),
      unseen[t]?.centrality ?? 0
    );
    const density = measured(
      value.density,
      samples.map((sample) => sample[t]?.density ?? 0),
      unseen[t]?.density ?? 0
    );
    const isCentral = sideOf(centrality, middleCentrality ?? 0);
    const isDense = sideOf(density, middleDensity ?? 0);
    const isKnown = themes.length >= fewestThemes && isCentral !== null && isDense !== null;
    return {centrality, density, quadrant: isKnown ? quadrantOf(isCentral, isDense) : null};
  });
}

/** Whether a measure is above a median; null where its interval does not stand clear of that. */
function sideOf({value, lower, upper}: Measured, middle: number): boolean | null {
  if (lower === null || upper === null || (lower <= middle && middle <= upper)) return null;
  return value > middle;
}

function measured(value: number, samples: readonly number[], unseen: number): Measured {
  const found = subsamplingInterval(value, samples, {unseen});
  const {lower, upper} = found ?? {lower: null, upper: null};
  return {value, lower, upper};
}

interface ThemeMeasures {
  centrality: number;
  density: number;
}

/** How many papers there are, how many have each term of a network, and both terms of each of its pairs. */
interface Counts {
  total: number;
  papers: ArrayLike<number>;
  weights: ArrayLike<number>;
}

/**
 * Which links of so many papers count for which themes: membership m ties link `link[m]` to theme `theme[m]`, inside
 * it (`inside[m]` 1) or from it to the outside (0).
 */
interface Memberships {
  link: Int32Array;
  theme: Int32Array;
  inside: Uint8Array;
}

function membershipsOf(
  themes: readonly {terms: readonly number[]}[],
  {one, other, weights}: CoWords,
  counts: (papers: number) => boolean
): Memberships {
  const themesOf = new Map<number, number[]>();
  themes.forEach(({terms}, t) => {
    for (const term of terms) append(themesOf, term, t);
  });
  const ofEnds = (e: number) =>
    [themesOf.get(one[e] ?? -1) ?? none, themesOf.get(other[e] ?? -1) ?? none] as const;
  let most = 0;
  for (let e = 0; e < weights.length; ++e) {
    if (!counts(weights[e] ?? 0)) continue;
    const [ofOne, ofOther] = ofEnds(e);
    most += ofOne.length + ofOther.length;
  }
  const link = new Int32Array(most);
  const theme = new Int32Array(most);
  const inside = new Uint8Array(most);
  let m = 0;
  for (let e = 0; e < weights.length; ++e) {
    if (!counts(weights[e] ?? 0)) continue;
    const [ofOne, ofOther] = ofEnds(e);
    for (let i = 0; i < ofOne.length; ++i) add(e, ofOne[i] ?? -1, has(ofOther, ofOne[i] ?? -1));
    for (let i = 0; i < ofOther.length; ++i) {
      if (!has(ofOne, ofOther[i] ?? -1)) add(e, ofOther[i] ?? -1, false);
    }
  }
  return {link: link.subarray(0, m), theme: theme.subarray(0, m), inside: inside.subarray(0, m)};

  function add(e: number, t: number, isInside: boolean): void {
    link[m] = e;
    theme[m] = t;
    inside[m] = isInside ? 1 : 0;
    m += 1;
  }
}

const none: readonly number[] = [];

function has(list: readonly number[], value: number): boolean {
  for (let i = 0; i < list.length; ++i) if (list[i] === value) return true;
  return false;
}

/** Measures themes by the equivalence indices of the pairs, as `counts` gives them. */
function measureThemes(
  themes: readonly {terms: readonly number[]}[],
  {one, other}: CoWords,
  {link, theme, inside}: Memberships,
  {total, papers, weights}: Counts
): ThemeMeasures[] {
  const within = new Float64Array(themes.length);
  const outward = new Float64Array(themes.length);
  let last = -1;
  let strength = 0;
  for (let m = 0; m < link.length; ++m) {
    const e = link[m] ?? 0;
    if (e !== last) {
      const both = weights[e] ?? 0;
      const ofBoth = [papers[one[e] ?? 0] ?? 0, papers[other[e] ?? 0] ?? 0] as const;
      strength = both < 2 ? 0 : equivalenceEstimate(both, ...ofBoth, total);
      last = e;
    }
    if (strength === 0) continue;
    const sums = inside[m] === 1 ? within : outward;
    const t = theme[m] ?? 0;
    sums[t] = (sums[t] ?? 0) + strength;
  }
  return themes.map(({terms}, t) => ({
    centrality: callonCentrality([outward[t] ?? 0]),
    density: callonDensity([within[t] ?? 0], terms.length)
  }));
}

const another = {within: 0.14, outward: 0.04};

/**
 * The variance of themes' measures that halves of the papers do not show: of pairs that stand
 * together once, which count nothing, a few would stand together twice in other papers. How many was
 * fixed on made-up papers of known measures. Where no pair stands together twice in a large part of the
 * draws, the measure is 0 there and this is all that its interval has, so that the interval holds the
 * true value in all of these or in none: its coverage goes from below .9 to above .98 at a step, and at
 * another number of such pairs in designs of 31 than of 300 papers. So it may be above .98 there.
 */
function unseenVariances(
  themes: readonly {terms: readonly number[]}[],
  network: CoWords
): ThemeMeasures[] {
  const {one, other, papers} = network;
  const {link, theme, inside} = membershipsOf(themes, network, (both) => both === 1);
  const within = new Float64Array(themes.length);
  const outward = new Float64Array(themes.length);
  for (let m = 0; m < link.length; ++m) {
    const e = link[m] ?? 0;
    const rest = ((papers[one[e] ?? 0] ?? 0) - 1) * ((papers[other[e] ?? 0] ?? 0) - 1);
    const [sums, chance] =
      inside[m] === 1 ? ([within, another.within] as const) : ([outward, another.outward] as const);
    const t = theme[m] ?? 0;
    sums[t] = (sums[t] ?? 0) + (2 * chance) / Math.max(1, rest) ** 2;
  }
  return themes.map(({terms}, t) => ({
    centrality: callonCentrality([1]) ** 2 * (outward[t] ?? 0),
    density: callonDensity([1], terms.length) ** 2 * (within[t] ?? 0)
  }));
}

const manyPapers = 2_000;
const manyDraws = 200;
const fewDraws = 50;

/**
 * The measures of themes in halves of the papers, drawn without replacement by a seeded generator:
 * 200 of them, and 50 above 2,000 papers, each drawn when it is asked for. `termsOf[p]` are the terms
 * of paper p that are in the network, ascending.
 */
function* halvedThemes(
  themes: readonly {terms: readonly number[]}[],
  network: CoWords,
  memberships: Memberships,
  termsOf: readonly (readonly number[])[],
  seed: number
): Generator<ThemeMeasures[], void> {
  const random = randomLcg(seed);
  const {offsets, terms, pairs, pairOffsets} = flattened(network, memberships, termsOf);
  const draws = termsOf.length > manyPapers ? fewDraws : manyDraws;
  const papers = new Int32Array(network.nodes);
  const weights = new Int32Array(network.weights.length);
  const order = Int32Array.from(termsOf.keys());
  const half = Math.floor(order.length / 2);
  for (let draw = 0; draw < draws; ++draw) {
    papers.fill(0);
    weights.fill(0);
    for (let k = 0; k < half; ++k) {
      const place = k + Math.floor(random() * (order.length - k));
      const paper = order[place] ?? 0;
      order[place] = order[k] ?? 0;
      order[k] = paper;
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
    yield measureThemes(themes, network, memberships, {total: half, papers, weights});
  }
}

/** The terms that each paper has, one paper after the other, and those pairs that count for themes. */
function flattened(
  {nodes, one, other}: CoWords,
  {link}: Memberships,
  termsOf: readonly (readonly number[])[]
) {
  const index = new Map<number, number>();
  for (const e of link) index.set((one[e] ?? 0) * nodes + (other[e] ?? 0), e);
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

/** Runs steps one after the other, without a pause, and gives what the last one returns. */
export function runToCompletion<Result>(steps: Iterator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
