import {memoise} from "../../text/memoise.js";
import {latentDimensions, rowsInside} from "../latent-dimensions.js";
import {rowsWithFeatures, type Vectors} from "../vectors.js";
import {clustering, keepDuplicatesTogether} from "./clustering.js";
import {ownNumber} from "./leiden.js";
import type {ClusterMethod, Merge} from "./method.js";

const mostDimensions = 50;

/**
 * A hierarchy: papers in the latent dimensions of their terms, scaled to length 1, merged by Ward's
 * method, and cut where there are k clusters. Papers that have no part in these dimensions have no
 * place among the others, and are in no cluster. Untold, k is the number that Leiden finds by itself. Its time grows
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
  cluster({vectors, graph}, {k = ownNumber({graph})} = {}) {
    const {papers, merges} = hierarchyOf(vectors);
    const raw = new Int32Array(vectors.rows).fill(-1);
    cut(merges, papers.length, k).forEach((label, i) => (raw[papers[i] ?? 0] = label));
    return {...clustering(raw), merges: merges.map(ofPapers)};

    function ofPapers({one, other, height}: Merge): Merge {
      const name = (id: number) =>
        id < papers.length ? (papers[id] ?? 0) : vectors.rows + id - papers.length;
      return {one: name(one), other: name(other), height};
    }
  }
});

/** The hierarchy of the papers that have a part in the latent dimensions: the same for every k. */
const hierarchyOf = memoise((vectors: Vectors): {papers: number[]; merges: Merge[]} => {
  const count = rowsWithFeatures(vectors).filter(Boolean).length;
  const dimensions = latentDimensions(vectors, defaultDimensions(count));
  const has = rowsInside(dimensions, vectors.rows);
  const papers = has.flatMap((one, paper) => (one ? [paper] : []));
  const lengths = has.map((_, i) => Math.hypot(...dimensions.map((values) => values[i] ?? 0)));
  const points = dimensions.map((values) =>
    Float64Array.from(papers, (i) => (values[i] ?? 0) / (lengths[i] ?? 1))
  );
  return {papers, merges: ward(points, papers.length)};
});

function defaultDimensions(papers: number): number {
  return Math.max(1, Math.min(mostDimensions, Math.round(Math.sqrt(papers))));
}

/**
 * Ward's hierarchy of points by nearest-neighbour chains, in time that grows with the square of
 * their number and without a table of distances. `points` holds one array a dimension. The height
 * of a merge of clusters of a and b points is √(2ab / (a + b)) × the distance of their centroids.
 * Merges are in the order of their heights; the i-th makes cluster n + i.
 * @title Height of a merge
 * @formula h(A,B)=\sqrt{\frac{2ab}{a+b}}\,\lVert\bar x_A-\bar x_B\rVert
 * @see Murtagh, F. & Legendre, P. (2014). Ward's hierarchical agglomerative clustering method. Journal
 * of Classification 31, 274–295. Müllner, D. (2011). Modern hierarchical, agglomerative clustering
 * algorithms. arXiv:1109.2378.
 */
export function ward(points: readonly Float64Array[], count: number): Merge[] {
  const width = points.length;
  const centres = new Float64Array(count * width);
  points.forEach((values, d) => {
    for (let i = 0; i < count; ++i) centres[i * width + d] = values[i] ?? 0;
  });
  const sizes = new Float64Array(count).fill(1);
  const active = Int32Array.from({length: count}, (_, i) => i);
  let left = count;
  const found: Merge[] = [];
  const chain: number[] = [];

  while (left > 1) {
    const top = chain.at(-1) ?? active[0] ?? 0;
    if (chain.length === 0) chain.push(top);
    const before = chain.at(-2) ?? -1;
    const {nearest, height} = nearestTo(top, before);
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    found.push({one: Math.min(top, nearest), other: Math.max(top, nearest), height});
    join(Math.min(top, nearest), Math.max(top, nearest));
  }
  return numbered(found, count);

  function nearestTo(one: number, before: number): {nearest: number; height: number} {
    let nearest = before;
    let least = before < 0 ? Infinity : gap(one, before, Infinity);
    for (let i = 0; i < left; ++i) {
      const other = active[i] ?? 0;
      if (other === one) continue;
      const distance = gap(one, other, least);
      if (distance < least) {
        least = distance;
        nearest = other;
      }
    }
    return {nearest, height: Math.sqrt(least)};
  }

  function gap(one: number, other: number, enough: number): number {
    const a = sizes[one] ?? 0;
    const b = sizes[other] ?? 0;
    const factor = (2 * a * b) / (a + b);
    let sum = 0;
    for (let d = 0; d < width; ++d) {
      const difference = (centres[one * width + d] ?? 0) - (centres[other * width + d] ?? 0);
      sum += difference * difference;
      if (factor * sum >= enough) break;
    }
    return factor * sum;
  }

  function join(one: number, other: number): void {
    const a = sizes[one] ?? 0;
    const b = sizes[other] ?? 0;
    for (let d = 0; d < width; ++d) {
      const value = a * (centres[one * width + d] ?? 0) + b * (centres[other * width + d] ?? 0);
      centres[one * width + d] = value / (a + b);
    }
    sizes[one] = a + b;
    const at = active.subarray(0, left).indexOf(other);
    active.copyWithin(at, at + 1, left);
    left -= 1;
  }
}

/** The labels of points after all but the last k - 1 merges. */
export function cut(merges: readonly Merge[], count: number, k: number): Int32Array {
  const root = Int32Array.from({length: count + merges.length}, (_, i) => i);
  const find = (node: number): number => {
    let at = node;
    while (root[at] !== at) at = root[at] ?? at;
    return at;
  };
  merges.slice(0, Math.max(0, count - k)).forEach(({one, other}, step) => {
    root[find(one)] = count + step;
    root[find(other)] = count + step;
  });
  return Int32Array.from({length: count}, (_, i) => find(i));
}

/** Merges named by a point of each part, as merges in the order of their heights. */
function numbered(found: readonly Merge[], count: number): Merge[] {
  const order = found.map((_, i) => i);
  order.sort((a, b) => (found[a]?.height ?? 0) - (found[b]?.height ?? 0) || a - b);
  const name = Int32Array.from({length: count}, (_, i) => i);
  return order.map((i, step) => {
    const {one = 0, other = 0, height = 0} = found[i] ?? {};
    const parts = [name[one] ?? 0, name[other] ?? 0].sort((a, b) => a - b);
    name[one] = count + step;
    return {one: parts[0] ?? 0, other: parts[1] ?? 0, height};
  });
}
