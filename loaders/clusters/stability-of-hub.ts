import type {NamedSolution} from "./name-solutions.js";
import type {FoundClusters} from "./cluster-solutions.js";
import {methods, type ClusterMethod} from "./methods/index.js";
import type {Effort} from "./validation/effort.js";
import {nullStability, type NullStability} from "./validation/null-stability.js";
import {clusterResamples, settingsOf, type Way} from "./validation/resamples.js";
import {stability, type Stability} from "./validation/stability.js";

/** How a solution holds in resamples, beside clusterings of shuffled phrases. */
export interface MeasuredStability extends Stability {
  nulls: NullStability | null;
}

/**
 * The stability of a hub's solutions, by the ids of their specifications, and what it was read
 * from.
 */
export interface HubStability {
  measured: ReadonlyMap<string, MeasuredStability>;
  /** The labels of all papers in each resample, by every method at the default granularity. */
  runs: readonly Int32Array[];
}

interface Tested {
  solution: NamedSolution;
  way: Way;
}

/**
 * The stability of the solutions of the default vocabulary; of those at the default granularity also
 * beside shuffled phrases, clustered by the same method into as many clusters.
 */
export function stabilityOfHub(
  {phrased, background, solutions, standard}: FoundClusters,
  effort: Effort
): HubStability {
  const {vocabulary, asked} = standard.specification;
  const tested = solutions.flatMap((solution): Tested[] => {
    const method = methodOf(solution);
    return method !== undefined && solution.specification.vocabulary === vocabulary
      ? [{solution, way: {method, options: settingsOf(solution.clustering)}}]
      : [];
  });
  const first = tested.filter(({solution}) => solution === standard);
  const usual = tested.filter(({solution}) => solution.specification.asked === asked);
  const others = tested.filter((one) => !usual.includes(one));
  const measured = new Map<string, MeasuredStability>();

  const measure = (list: readonly Tested[], count: number, seed: number, shuffles: number) => {
    if (list.length === 0) return [];
    const ways = list.map(({way}) => way);
    const runs = clusterResamples(phrased, ways, {background, count, seed});
    const nulls = nullStability(
      phrased,
      list.map(({solution, way}) => ({method: way.method, k: solution.clustering.k})),
      {background, shuffles, resamples: effort.nullResamples}
    );
    list.forEach(({solution: {specification, clustering}}, i) => {
      const found = stability(clustering, runs[i] ?? []);
      if (found !== null) measured.set(specification.id, {...found, nulls: nulls[i] ?? null});
    });
    return runs.flat();
  };
  const ofFirst = measure(first, effort.resamples, 1, effort.stabilityNulls);
  const methodsBeside = usual.filter((one) => !first.includes(one));
  const ofMethods = measure(methodsBeside, effort.methodResamples, 1, effort.methodNulls);
  measure(others, effort.otherResamples, 2, 0);
  return {measured, runs: [...ofFirst, ...ofMethods]};
}

/** The method of a solution, if it is one that can be tested: the identity holds always. */
export function methodOf({specification}: NamedSolution): ClusterMethod | undefined {
  return methods.find(({name}) => name === specification.method && name !== "identity");
}
