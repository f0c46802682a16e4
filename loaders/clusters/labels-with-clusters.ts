import type {Solution} from "./solutions.js";

/**
 * The labels of the solutions that have clusters: one without any, such as that of a vocabulary that
 * leaves no word, says nothing of what belongs together.
 */
export function labelsWithClusters(
  solutions: readonly Pick<Solution, "clustering">[]
): Int32Array[] {
  return solutions.flatMap(({clustering: {labels, k}}) => (k > 0 ? [labels] : []));
}
