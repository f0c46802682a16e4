import {kruskalStress} from "../../statistics/map-quality.js";
import {leadingVectors} from "../latent-dimensions.js";
import {cosinesTo, rowsWithFeatures, timesColumns, timesRows, type Vectors} from "../vectors.js";

/** Where papers stand on a map, one unit in both directions; NaN for papers that stand nowhere. */
export interface Positions {
  x: Float64Array;
  y: Float64Array;
}

/** What rounding leaves of squared distances and of eigenvalues where there is nothing. */
const rounding = 1e-12;

/**
 * Principal coordinates (classical multidimensional scaling) of papers by the distance of their
 * vectors, √(2 − 2 cos), in two dimensions. Papers without features stand nowhere. Deterministic;
 * of each direction the sign is such that the paper farthest out is on the positive side.
 * @title Principal coordinates (PCoA)
 * @formula B=-\tfrac12 J D^{(2)} J,\qquad d_{ij}=\sqrt{2-2\cos(x_i,x_j)}
 * @see Gower, J. C. (1966). Some distance properties of latent root and vector methods used in
 * multivariate analysis. Biometrika 53, 325–338.
 */
export function pcoa(vectors: Vectors): Positions & {stress: number} {
  const has = rowsWithFeatures(vectors);
  const {x, y} = principalCoordinates(vectors);
  const members = has.flatMap((one, row) => (one ? [row] : []));
  const distances: number[] = [];
  const shown: number[] = [];
  for (const [i, one] of members.entries()) {
    const cosines = cosinesTo(vectors, one);
    for (const other of members.slice(i + 1)) {
      distances.push(distanceOf(cosines[other] ?? 0));
      shown.push(Math.hypot((x[one] ?? 0) - (x[other] ?? 0), (y[one] ?? 0) - (y[other] ?? 0)));
    }
  }
  return {x, y, stress: kruskalStress(distances, shown)};
}

/**
 * The coordinates alone, without the stress, whose time grows with the square of the papers; fewer
 * `rounds` are enough for a layout to start from.
 */
export function principalCoordinates(
  vectors: Vectors,
  {rounds = 200}: {rounds?: number} = {}
): Positions {
  const has = rowsWithFeatures(vectors);
  const count = has.filter(Boolean).length;
  const centred = (given: Float64Array): Float64Array => {
    const mean = given.reduce((sum, value, i) => (has[i] ? sum + value : sum), 0) / (count || 1);
    return given.map((value, i) => (has[i] ? value - mean : 0));
  };
  const {values, vectors: found} = leadingVectors(
    (vector) => centred(timesRows(vectors, timesColumns(vectors, centred(vector)))),
    vectors.rows,
    2,
    {rounds}
  );
  const coordinate = (i: number) => {
    const value = values[i] ?? 0;
    const scale = value > rounding * count ? Math.sqrt(value) : 0;
    return Float64Array.from(has, (one, row) => (one ? scale * (found[i]?.[row] ?? 0) : NaN));
  };
  return {x: coordinate(0), y: coordinate(1)};
}

/** The distance of two vectors of length 1. */
function distanceOf(cosine: number): number {
  const square = 2 - 2 * cosine;
  return square > rounding ? Math.sqrt(square) : 0;
}
