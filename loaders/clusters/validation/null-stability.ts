import {quantileSorted} from "d3-array";
import {randomLcg} from "d3-random";
import type {Background} from "../../vocabulary/background.js";
import {clusterInput} from "../cluster-input.js";
import type {ClusterMethod} from "../methods/index.js";
import {shuffleUnits} from "../structure-test/shuffle-units.js";
import {shuffledPhrases} from "../structure-test/shuffled-phrases.js";
import type {PhrasedPapers} from "../phrased-papers.js";
import {clusterResamples, settingsOf} from "./resamples.js";
import {stability} from "./stability.js";

/** How clusters of shuffled phrases hold in resamples. */
export interface NullStability {
  /** The mean of their Jaccard indices, and what 19 of 20 of them stay below or reach. */
  mean: number;
  upper: number;
  /** How many shuffles there were. */
  nulls: number;
}

/** How the stability of shuffled phrases is measured. */
export interface NullStabilityOptions {
  background: Background;
  /** How many shuffles, and how many resamples of each. */
  shuffles: number;
  resamples: number;
  seed?: number;
}

/**
 * How stable clusters are where phrases are shuffled over the papers and all features made anew, for
 * each method and number of clusters; null where there are no shuffles or no clusters.
 */
export function nullStability(
  phrased: PhrasedPapers,
  ways: readonly {method: ClusterMethod; k: number}[],
  {background, shuffles, resamples, seed = 3}: NullStabilityOptions
): (NullStability | null)[] {
  const random = randomLcg(seed);
  const units = shuffles === 0 ? [] : shuffleUnits(phrased);
  const jaccards = ways.map((): number[] => []);
  for (let shuffle = 0; shuffle < shuffles; ++shuffle) {
    const shuffled = shuffledPhrases(phrased, random, units);
    const input = clusterInput(shuffled, {background});
    const made = ways.map(({method, k}) => {
      const clustering = method.cluster(input, {seed: 1, k});
      return {clustering, way: {method, options: settingsOf(clustering)}};
    });
    const runs = clusterResamples(
      shuffled,
      made.map(({way}) => way),
      {background, count: resamples, seed: 100 + shuffle}
    );
    made.forEach(({clustering}, i) => {
      jaccards[i]?.push(...(stability(clustering, runs[i] ?? [])?.clusters ?? []));
    });
  }
  return jaccards.map((found) => {
    if (found.length === 0) return null;
    const sorted = found.sort((a, b) => a - b);
    return {
      mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
      upper: quantileSorted(sorted, 0.95) ?? 1,
      nulls: shuffles
    };
  });
}
