/**
 * Adjusts p-values for a false discovery rate: the result at i, compared with a rate q, says whether
 * test i is rejected. Same order as given, each between 0 and 1 and not below its p-value.
 * @title Benjamini–Hochberg adjustment
 * @formula \tilde p_{(i)} = \min_{j \ge i}\,\min\!\left(1,\ \frac{m\,p_{(j)}}{j}\right)
 * @see Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate. JRSS B 57(1).
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => (pValues[b] ?? 0) - (pValues[a] ?? 0));
  const adjusted = [...pValues];
  let least = 1;
  order.forEach((i, k) => {
    const rank = pValues.length - k;
    least = Math.min(least, (pValues[i] ?? 0) * (pValues.length / rank));
    adjusted[i] = least;
  });
  return adjusted;
}
