import {clusterNames, type ClusterTerm, clusterTerms, type TermCounts} from "./cluster-terms.js";
import {labelClusters, type NamedGroup} from "./curated-groups.js";
import {type ClusterIdentity, matchClusters, type MatchedClusters, membersOf} from "./match.js";
import type {Clustering, ClusterInput, ClusterMethod} from "./methods/method.js";
import {isLink} from "../tables/clusters.js";
import type {Specification, SpecificationGrid} from "./specification-grid.js";
import {margins, type PaperMargin} from "./validation/margins.js";

/** A specification that was carried out. */
export interface Solution {
  specification: Specification;
  input: ClusterInput;
  clustering: Clustering;
}

interface SolveOptions {
  methods: readonly ClusterMethod[];
  /** The default solution, which is known already. */
  first: Clustering;
  /** Hears of each vocabulary and method before it starts. */
  told?: (stage: string) => void;
}

/**
 * Carries the specifications of a multiverse out, in their order. A method that is not in the list
 * is an error.
 */
export function solve(
  {specifications, standard}: SpecificationGrid,
  inputOf: (vocabulary: Specification["vocabulary"]) => ClusterInput,
  {methods, first, told = () => {}}: SolveOptions
): Solution[] {
  let stage = "";
  return specifications.map((specification) => {
    const {vocabulary, method: name, asked} = specification;
    const method = methods.find((one) => one.name === name);
    if (method === undefined) throw new Error(`there is no cluster method ${name}`);
    const before = stage;
    stage = `clusters by ${name} on ${vocabulary}`;
    if (stage !== before) told(stage);
    const input = inputOf(vocabulary);
    const isFirst = specification === standard && name !== "identity";
    const clustering = isFirst ? first : method.cluster(input, {seed: 1, k: asked});
    return {specification, input, clustering};
  });
}

/** A solution with the identities of its clusters, what they are called, and their papers' places. */
export interface NamedSolution extends Solution {
  ids: readonly number[];
  kept: readonly (number | null)[];
  names: readonly {name: string; origin: "label" | "terms" | "none"}[];
  terms: readonly (readonly ClusterTerm[])[];
  margins: readonly PaperMargin[];
}

interface NamingOptions {
  counts: TermCounts;
  labels: readonly NamedGroup[];
  /** The clusters that keep their ids from build to build. */
  known: readonly ClusterIdentity[];
}

/**
 * Gives the clusters of all solutions their ids, names, terms and margins, in the solutions' order.
 * Ids are given to the default solution first, then from those like it to those least like it: the
 * same vocabulary before others, then the same method, then the nearest granularity.
 */
export function nameSolutions(
  solutions: readonly Solution[],
  standard: Specification,
  {counts, labels, known}: NamingOptions
): NamedSolution[] {
  let identities = known;
  const matched = new Map<Solution, MatchedClusters>();
  for (const solution of byLikeness(solutions, standard)) {
    const {labels: of, k} = solution.clustering;
    const found = matchClusters(membersOf(of, k), identities);
    matched.set(solution, found);
    identities = found.identities;
  }
  return solutions.map((solution): NamedSolution => {
    const {labels: of, k} = solution.clustering;
    const members = membersOf(of, k);
    const terms = clusterTerms(of, k, counts);
    const named = clusterNames(of, terms, counts);
    const labelled = labelClusters(members, labels);
    const {ids = [], kept = []} = matched.get(solution) ?? {};
    return {
      ...solution,
      ids,
      kept,
      names: named.map((name, cluster) => {
        const label = labelled[cluster]?.name;
        if (label !== undefined) return {name: label, origin: "label"};
        if (name !== null) return {name, origin: "terms"};
        return {name: `cluster ${String(ids[cluster] ?? 0)}`, origin: "none"};
      }),
      terms,
      margins: margins(solution.input.vectors, solution.clustering)
    };
  });
}

function byLikeness(solutions: readonly Solution[], standard: Specification): Solution[] {
  const unlike = ({specification: one}: Solution) => [
    one === standard ? 0 : 1,
    one.vocabulary === standard.vocabulary ? 0 : 1,
    one.method === standard.method ? 0 : 1,
    Math.abs(one.asked - standard.asked)
  ];
  return [...solutions].sort((a, b) => {
    const other = unlike(b);
    return unlike(a).reduce((sum, value, i) => sum || value - (other[i] ?? 0), 0);
  });
}

/**
 * The labels of the solutions by words that have clusters: one without any, such as that of a
 * vocabulary that leaves no word, says nothing of what belongs together, and one by links says it on
 * other grounds.
 */
export function labelsWithClusters(
  solutions: readonly Pick<Solution, "clustering" | "specification">[]
): Int32Array[] {
  return solutions.flatMap(({clustering: {labels, k}, specification: {vocabulary}}) =>
    k > 0 && !isLink(vocabulary) ? [labels] : []
  );
}
