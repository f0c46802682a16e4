import type {FoundClusters} from "../cluster-solutions.js";
import type {ClusterMethod} from "../methods/method.js";
import {methods} from "../methods/index.js";
import type {NamedSolution} from "../solutions.js";
import {differentPapers} from "../structure-test/shuffled-phrases.js";
import {structureTest, type StructureTest} from "../structure-test/structure-test.js";
import {termsHad, themeTest, type ThemeTest} from "../structure-test/theme-test.js";
import {type PropWord, propWords} from "./prop-words.js";
import {
  clusterResamples,
  notDrawn,
  nullStability,
  type NullStability,
  settingsOf,
  stability,
  type Stability,
  type Way
} from "./stability.js";

/** What the validation of a hub found. */
export interface Validation {
  structure: StructureTest;
  stability: HubStability;
  /** How many papers are versions of another one: tests count them once. */
  versions: number;
  propWords: readonly PropWord[];
  /** What the test says of the themes; null where there are too few papers, or no shuffles. */
  themes: ThemeTest | null;
}

/** What may be set for the validation. */
export interface ValidationOptions {
  /** Hears of each stage before it starts. */
  told?: (stage: string) => void;
  /** How much is done; by default that goes by the hub's size. */
  effort?: Partial<Effort>;
  /** How many shuffles the structure is tested with; by default that goes by the hub's size. */
  nulls?: number;
}

/**
 * Puts the clusters of a hub to the test: its structure against shuffled phrases, the stability of
 * the solutions, and the words that prop the default one up. How much is done goes by its size.
 */
export function validateClusters(
  found: FoundClusters,
  {told = () => {}, effort: given = {}, nulls}: ValidationOptions = {}
): Validation {
  const {phrased, standard} = found;
  const effort = {...effortFor(phrased.papers.length), ...given};
  told("structure against shuffled phrases");
  const structure = structureTest(phrased, nulls === undefined ? {} : {nulls});
  told("stability in resamples");
  const stability = stabilityOfHub(found, effort);
  told("influential terms");
  const method = methodOf(standard);
  const most = effort.propWords;
  const props = method === undefined ? [] : propWords(phrased, standard.clustering, {method, most});
  told("themes against shuffled phrases");
  const {resolution, papers, terms, paper_terms: places, ...ofThemes} = found.ofThemes;
  const themes = themeTest(
    phrased,
    {...ofThemes, terms, having: termsHad(papers, terms, places)},
    {
      nulls: Math.min(effort.themeNulls, nulls ?? Infinity),
      resamples: effort.themeResamples,
      resolution
    }
  );
  return {structure, stability, versions: stability.versions, propWords: props, themes};
}

interface MeasuredStability extends Stability {
  nulls: NullStability | null;
}

/**
 * The stability of a hub's solutions, by the ids of their specifications, and what it was read
 * from.
 */
interface HubStability {
  measured: ReadonlyMap<string, MeasuredStability>;
  /** The labels of all papers in each resample, by every method at the default granularity. */
  runs: readonly Int32Array[];
  /** How many papers are versions of another one. */
  versions: number;
}

/** How much is done to measure the stability of some solutions. */
interface Measured {
  seed: number;
  resamples: number;
  shuffles: number;
  nullResamples: number;
}

interface Tested {
  solution: NamedSolution;
  way: Way;
}

/**
 * The stability of the solutions of the default vocabulary; of those at the default granularity also
 * beside shuffled phrases, clustered in the same way. Versions of one work are drawn as one.
 */
function stabilityOfHub(
  {phrased, solutions, standard}: FoundClusters,
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
  const {once, firstOf} = differentPapers(phrased);
  const places = new Int32Array(once.papers.length).fill(-1);
  firstOf.forEach((place, paper) => {
    if (places[place] === -1) places[place] = paper;
  });

  const measure = (list: readonly Tested[], {seed, ...counts}: Measured) => {
    if (list.length === 0) return [];
    const ways = list.map(({way}) => way);
    const runs = clusterResamples(once, ways, {count: counts.resamples, seed});
    const each = list.map(({solution: {clustering}}, i) => {
      const labels = Int32Array.from(places, (paper) => clustering.labels[paper] ?? -1);
      return stability({labels, k: clustering.k}, runs[i] ?? []);
    });
    const nulls = nullStability(once, ways, {
      shuffles: counts.shuffles,
      resamples: counts.nullResamples,
      reached: each.map((found) => Math.max(0, ...(found?.clusters ?? [])))
    });
    list.forEach(({solution: {specification}}, i) => {
      const found = each[i] ?? null;
      if (found !== null) measured.set(specification.id, {...found, nulls: nulls[i] ?? null});
    });
    return runs.flat().map((run) => firstOf.map((place) => run[place] ?? notDrawn));
  };
  const most = {
    resamples: effort.methodResamples,
    shuffles: effort.methodNulls,
    nullResamples: effort.methodNullResamples
  };
  const methodsBeside = usual
    .filter((one) => !first.includes(one))
    .map(({solution, way}) => ({solution, way: {...way, most}}));
  const runs = measure([...first, ...methodsBeside], {
    seed: 1,
    resamples: effort.resamples,
    shuffles: effort.stabilityNulls,
    nullResamples: effort.nullResamples
  });
  measure(others, {seed: 2, resamples: effort.otherResamples, shuffles: 0, nullResamples: 0});
  return {
    measured,
    runs,
    versions: phrased.papers.length - once.papers.length
  };
}

/** The method of a solution, if it is one that can be tested: the identity holds always. */
function methodOf({specification}: NamedSolution): ClusterMethod | undefined {
  return methods.find(({name}) => name === specification.method && name !== "identity");
}

/** How much of the validation a hub of some size has, the test of its structure aside. */
interface Effort {
  /** Resamples of the default clustering. */
  resamples: number;
  /** Resamples of the other methods at the default granularity. */
  methodResamples: number;
  /** Resamples of all methods at the other granularities. */
  otherResamples: number;
  /** The most shuffles for the stability of clusters, of the default clustering and of the other methods. */
  stabilityNulls: number;
  methodNulls: number;
  /** The resamples of each shuffle, of the default clustering and of the other methods. */
  nullResamples: number;
  methodNullResamples: number;
  /** The most terms that are left out in turn. */
  propWords: number;
  /** Shuffles that the themes are tested with, and resamples for their stability. */
  themeNulls: number;
  themeResamples: number;
}

const small: Effort = {
  resamples: 50,
  methodResamples: 20,
  otherResamples: 10,
  stabilityNulls: 19,
  methodNulls: 19,
  nullResamples: 25,
  methodNullResamples: 4,
  propWords: 30,
  themeNulls: 39,
  themeResamples: 30
};

const medium: Effort = {
  resamples: 10,
  methodResamples: 3,
  otherResamples: 0,
  stabilityNulls: 19,
  methodNulls: 0,
  nullResamples: 4,
  methodNullResamples: 0,
  propWords: 10,
  themeNulls: 39,
  themeResamples: 10
};

const larger: Effort = {...medium, stabilityNulls: 3, nullResamples: 3};

const large: Effort = {
  resamples: 3,
  methodResamples: 1,
  otherResamples: 0,
  stabilityNulls: 1,
  methodNulls: 0,
  nullResamples: 3,
  methodNullResamples: 0,
  propWords: 3,
  themeNulls: 39,
  themeResamples: 5
};

/** No validation but the tests of structure and of themes, which look at 2,000 papers at most. */
export const noEffort: Effort = {
  resamples: 0,
  methodResamples: 0,
  otherResamples: 0,
  stabilityNulls: 0,
  methodNulls: 0,
  nullResamples: 0,
  methodNullResamples: 0,
  propWords: 0,
  themeNulls: 39,
  themeResamples: 0
};

/** How much is done for the validation of a hub of so many papers; nothing above 5,000. */
export function effortFor(papers: number): Effort {
  if (papers <= 200) return small;
  if (papers <= 1000) return medium;
  if (papers <= 2000) return larger;
  return papers <= 5000 ? large : noEffort;
}
