import {timesColumns, timesRows} from "../latent-dimensions.js";
import {leadingVectors} from "../leading-vectors.js";
import type {Vectors} from "../vectors.js";

/**
 * Factors to start a non-negative factorisation from: of each leading pair of singular vectors the
 * positive or the negative side, whichever has more weight (NNDSVD), with the entries that would
 * be 0 set a little above it.
 * @see Boutsidis, C. & Gallopoulos, E. (2008). SVD based initialization. Pattern Recognition 41,
 * 1350–1362.
 */
export function nonNegativeStart(
  vectors: Vectors,
  k: number,
  seed: number
): {papers: Float64Array; features: Float64Array} {
  const {rows, values: entries} = vectors;
  const width = vectors.features.length;
  const {values, vectors: left} = leadingVectors(
    (vector) => timesRows(vectors, timesColumns(vectors, vector)),
    rows,
    k,
    {rounds: 8, seed}
  );
  const mean = entries.reduce((sum, value) => sum + value, 0) / Math.max(1, rows * width);
  const papers = new Float64Array(rows * k).fill(mean);
  const features = new Float64Array(width * k).fill(mean);
  left.forEach((ofPapers, c) => {
    const singular = Math.sqrt(values[c] ?? 0);
    if (singular === 0) return;
    const ofFeatures = timesColumns(vectors, ofPapers).map((value) => value / singular);
    const [up, down] = [1, -1].map((sign) => length(ofPapers, sign) * length(ofFeatures, sign));
    const sign = (up ?? 0) >= (down ?? 0) ? 1 : -1;
    spread(
      papers,
      ofPapers,
      sign,
      c,
      Math.sqrt((singular * length(ofFeatures, sign)) / length(ofPapers, sign))
    );
    spread(
      features,
      ofFeatures,
      sign,
      c,
      Math.sqrt((singular * length(ofPapers, sign)) / length(ofFeatures, sign))
    );
  });
  return {papers, features};

  function spread(
    into: Float64Array,
    from: Float64Array,
    sign: number,
    c: number,
    scale: number
  ): void {
    from.forEach((value, i) => {
      if (value * sign > 0) into[i * k + c] = value * sign * scale;
    });
  }
}

function length(vector: Float64Array, sign: number): number {
  return Math.sqrt(
    vector.reduce((sum, value) => (value * sign > 0 ? sum + value * value : sum), 0)
  );
}
