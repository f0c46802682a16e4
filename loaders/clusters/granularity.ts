import {randomLcg} from "d3-random";
import type {WeightedNetwork} from "../networks/network.js";
import {adjustedRandIndex} from "../statistics/partitions.js";
import {granularitySettings} from "../tables/clusters.js";
import type {Clustering, ClusterInput} from "./methods/method.js";
import {clusterInput} from "./neighbours.js";
import type {PhrasedPapers} from "./phrased-papers.js";
import {differentPapers, shuffledPhrases, shuffleUnits} from "./structure-test/shuffled-phrases.js";
import {drawPapers} from "./validation/stability.js";

/** How firmly the papers of a hub fall into groups at one resolution. */
export interface Granularity {
  resolution: number;
  /** How many groups Leiden finds there. */
  groups: number;
  /** The mean adjusted Rand index of resamples with the whole; null where nothing is divided. */
  stability: number | null;
  /** The mean of that where phrases are shuffled over the papers. */
  nullStability: number;
  /** The first, corrected for the second: 0 as shuffled phrases, 1 the same groups always. */
  corrected: number | null;
}

/** Neighbouring resolutions at which groups hold alike, from the lowest to the highest. */
export interface Plateau {
  lowest: number;
  middle: number;
  highest: number;
}

/** The granularities of a hub, from coarse to fine, and those at which its groups hold best. */
export interface GranularityProfile {
  granularities: readonly Granularity[];
  /** Null where groups hold at none. */
  plateau: Plateau | null;
  /** How many resamples of the papers there were, and how many shuffles of their phrases. */
  resamples: number;
  nulls: number;
}

/** Finds the communities of a graph at a resolution, by a quick search. */
type Solve = (graph: WeightedNetwork, resolution: number) => Clustering;

interface ProfileEffort {
  resamples: number;
  shuffles: number;
  /** The resamples of each shuffle. */
  nullResamples: number;
}

/** How many resamples and shuffles the profile of a hub of so many papers is made with. */
export function profileEffort(papers: number): ProfileEffort {
  return papers <= 200
    ? {resamples: 20, shuffles: 10, nullResamples: 4}
    : {resamples: 5, shuffles: 2, nullResamples: 2};
}

/**
 * How many groups a hub has, from its own papers: at ten resolutions from coarse to fine the papers
 * are clustered, and so are resamples of 80 % of them, and their phrases shuffled over them. The
 * agreement of the resamples, an adjusted Rand index, is corrected for what shuffled phrases reach
 * at that resolution. The plateau is the run of neighbouring resolutions that are within 0.05 of the
 * highest value; its middle is chosen. Where no value reaches 0.6 there is none: the papers hold
 * together as one group at least as well as they divide. Versions of one work count once.
 * @title Number of groups
 * @formula \kappa(\gamma)=\frac{S(\gamma)-S_0(\gamma)}{1-S_0(\gamma)}
 * @see Lancichinetti, A. & Fortunato, S. (2012). Consensus clustering in complex networks.
 * Scientific Reports 2, 336. Traag, V. A., Krings, G. & Van Dooren, P. (2013). Significant scales in
 * community structure. Scientific Reports 3, 2930.
 */
export function granularityProfile(
  {phrased: all, graph: ofAll}: Pick<ClusterInput, "phrased" | "graph">,
  solve: Solve,
  {
    seed = 1,
    effort: {resamples, shuffles, nullResamples} = profileEffort(all.papers.length)
  }: {seed?: number; effort?: ProfileEffort} = {}
): GranularityProfile {
  const {resolutions} = granularitySettings;
  const {once: phrased} = differentPapers(all);
  const graph = phrased.papers.length < all.papers.length ? clusterInput(phrased).graph : ofAll;
  const random = randomLcg(seed);
  const whole = resolutions.map((resolution) => solve(graph, resolution));
  const found = agreements(phrased, whole, {solve, random, resamples});
  const nulls = whole.map(() => 0);
  const units = shuffleUnits(phrased);
  for (let shuffle = 0; shuffle < shuffles; ++shuffle) {
    const shuffled = shuffledPhrases(phrased, random, units);
    const {graph: of} = clusterInput(shuffled);
    const divided = resolutions.map((resolution) => solve(of, resolution));
    const held = agreements(shuffled, divided, {solve, random, resamples: nullResamples});
    whole.forEach(({k}, i) => {
      nulls[i] = (nulls[i] ?? 0) + (held[likeIn(divided, k, i)] ?? 0);
    });
  }
  const granularities = resolutions.map((resolution, i): Granularity => {
    const stability = found[i] ?? null;
    const nullStability = (nulls[i] ?? 0) / Math.max(1, shuffles);
    return {
      resolution,
      groups: whole[i]?.k ?? 0,
      stability,
      nullStability,
      corrected: stability === null ? null : correctedForChance(stability, nullStability)
    };
  });
  return {granularities, plateau: plateauOf(granularities), resamples, nulls: shuffles};
}

/** Which of some clusterings has most nearly k groups, two at least; of several the one nearest to place i. */
function likeIn(clusterings: readonly Clustering[], k: number, i: number): number {
  const far = (j: number) => {
    const groups = clusterings[j]?.k ?? 0;
    return groups < 2 ? Infinity : Math.abs(Math.log(groups / Math.max(1, k)));
  };
  return [...clusterings.keys()].reduce((best, j) =>
    far(j) < far(best) || (far(j) === far(best) && Math.abs(j - i) < Math.abs(best - i)) ? j : best
  );
}

/** How far a value is on the way from what chance gives to 1; 0 where chance gives 1. */
function correctedForChance(value: number, chance: number): number {
  return chance >= 1 ? 0 : (value - chance) / (1 - chance);
}

/** The plateau of a profile by the rule, and its middle, the coarser one of two. */
export function plateauOf(granularities: readonly Granularity[]): Plateau | null {
  const {leastCorrected, withinBest} = granularitySettings;
  const values = granularities.map(({corrected}) => corrected ?? -Infinity);
  const highest = Math.max(...values);
  if (!(highest >= leastCorrected)) return null;
  const near = (i: number) => (values[i] ?? -Infinity) >= highest - withinBest;
  let first = values.indexOf(highest);
  let last = first;
  while (near(first - 1)) first -= 1;
  while (near(last + 1)) last += 1;
  const at = (i: number) => granularities[i]?.resolution ?? 1;
  return {lowest: at(first), middle: at(Math.floor((first + last) / 2)), highest: at(last)};
}

interface AgreementOptions {
  solve: Solve;
  random: () => number;
  resamples: number;
}

/**
 * The mean adjusted Rand index of clusterings of a hub with those of resamples at the same
 * resolutions; 0 counts where a resample is not divided, and null stands where the hub is not.
 */
function agreements(
  {words, papers}: PhrasedPapers,
  whole: readonly Clustering[],
  {solve, random, resamples}: AgreementOptions
): (number | null)[] {
  const {resolutions, share} = granularitySettings;
  const sums = whole.map(() => 0);
  for (let resample = 0; resample < resamples; ++resample) {
    const drawn = drawPapers(papers.length, Math.round(share * papers.length), random);
    const {graph} = clusterInput({words, papers: drawn.map((paper) => papers[paper] ?? [])});
    whole.forEach(({labels, k}, i) => {
      if (k < 2) return;
      const part = solve(graph, resolutions[i] ?? 1);
      if (part.k < 2) return;
      const own = drawn.map((paper) => labels[paper] ?? -1);
      sums[i] = (sums[i] ?? 0) + adjustedRandIndex(own, part.labels);
    });
  }
  return sums.map((sum, i) => ((whole[i]?.k ?? 0) < 2 || resamples === 0 ? null : sum / resamples));
}
