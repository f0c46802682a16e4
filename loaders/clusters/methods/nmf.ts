import {rowsWithFeatures} from "../vectors.js";
import {keepDuplicatesTogether, withMemberships} from "./clustering.js";
import {factorise} from "./factorise.js";
import {ownNumber} from "./leiden.js";
import type {ClusterMethod} from "./method.js";

/**
 * Non-negative matrix factorisation: each paper is a mixture of k parts, and in the cluster of its
 * largest one. Parts are compared at one length, so memberships are shares of what makes up the
 * paper. Untold, k is the number that Leiden finds by itself.
 * @title Non-negative matrix factorisation (NMF)
 * @formula \min_{W,H\ge 0}\lVert X-WH\rVert_F^2
 * @see Lee, D. D. & Seung, H. S. (1999). Learning the parts of objects by non-negative matrix
 * factorization. Nature 401, 788–791.
 */
export const nmf: ClusterMethod = keepDuplicatesTogether({
  name: "nmf",
  title: "NMF",
  meaning: "factors of the table of papers by terms",
  cited: "non-negative matrix factorisation (Lee & Seung 1999)",
  reads: "vectors",
  needsK: true,
  cluster({vectors, graph}, {seed = 1, k = ownNumber({graph})} = {}) {
    const width = Math.max(1, Math.min(k, vectors.rows, vectors.features.length));
    const {papers, features} = factorise(vectors, width, {seed});
    const lengths = new Float64Array(width);
    features.forEach(
      (value, i) => (lengths[i % width] = (lengths[i % width] ?? 0) + value * value)
    );
    const shares = papers.map((value, i) => value * Math.sqrt(lengths[i % width] ?? 0));
    const raw = rowsWithFeatures(vectors).map((has, paper) =>
      has ? largest(shares, paper * width, width) : -1
    );
    return withMemberships(raw, shares, width);
  }
});

function largest(values: Float64Array, from: number, count: number): number {
  let best = 0;
  for (let i = 1; i < count; ++i) {
    if ((values[from + i] ?? 0) > (values[from + best] ?? 0)) best = i;
  }
  return best;
}
