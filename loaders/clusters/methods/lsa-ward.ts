import {latentDimensions} from "../latent-dimensions.js";
import {rowsWithFeatures} from "../vectors.js";
import {clustering} from "./clustering.js";
import {defaultClusters} from "./default-clusters.js";
import type {ClusterMethod} from "./method.js";
import {keepDuplicatesTogether} from "./keep-duplicates-together.js";
import {cut, ward} from "./ward.js";

const mostDimensions = 50;

/**
 * A hierarchy: papers in the latent dimensions of their terms, scaled to length 1, merged by Ward's
 * method, and cut where there are k clusters. Untold, k goes by `defaultClusters`. Its time grows
 * with the square of the papers, so it is meant for 5,000 of them at most.
 * @title LSA and Ward’s method
 * @see Ward, J. H. (1963). Hierarchical grouping to optimize an objective function. Journal of the
 * American Statistical Association 58(301), 236–244. Deerwester, S., Dumais, S. T., Furnas, G. W.,
 * Landauer, T. K. & Harshman, R. (1990). Indexing by latent semantic analysis. Journal of the American
 * Society for Information Science 41(6), 391–407.
 */
export const lsaWard: ClusterMethod = keepDuplicatesTogether({
  name: "lsa-ward",
  title: "LSA and Ward",
  meaning: "Ward’s hierarchy on latent dimensions of the terms",
  cited: "Ward’s method (Ward 1963) on latent semantic dimensions (Deerwester et al. 1990)",
  reads: "vectors",
  needsK: true,
  mostPapers: 5000,
  cluster({vectors}, {seed = 1, k = defaultClusters(vectors.rows)} = {}) {
    const has = rowsWithFeatures(vectors);
    const papers = has.flatMap((one, paper) => (one ? [paper] : []));
    const dimensions = latentDimensions(vectors, defaultDimensions(papers.length), {seed});
    const lengths = has.map((_, i) => Math.hypot(...dimensions.map((values) => values[i] ?? 0)));
    const points = dimensions.map((values) =>
      Float64Array.from(papers, (i) => (values[i] ?? 0) / (lengths[i] || 1))
    );
    const merges = ward(points, papers.length);
    const raw = new Int32Array(has.length).fill(-1);
    cut(merges, papers.length, k).forEach((label, i) => (raw[papers[i] ?? 0] = label));
    return {...clustering(raw), merges: merges.map(ofPapers)};

    function ofPapers({one, other, height}: {one: number; other: number; height: number}) {
      const name = (id: number) =>
        id < papers.length ? (papers[id] ?? 0) : has.length + id - papers.length;
      return {one: name(one), other: name(other), height};
    }
  }
});

/** How many latent dimensions so many papers are looked at in. */
function defaultDimensions(papers: number): number {
  return Math.max(1, Math.min(mostDimensions, Math.round(Math.sqrt(papers))));
}
