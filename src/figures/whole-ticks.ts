/**
 * Ticks of a scale from 0 to a whole number of papers, about `wanted` of them: round whole numbers,
 * and the total itself; those too near to the total are left out.
 */
export function wholeTicks(total: number, wanted = 5): number[] {
  if (total === 0) return [0];
  const rough = total / wanted;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step = [1, 2, 5, 10].map((m) => m * power).find((size) => size >= rough) ?? power * 10;
  const ticks: number[] = [];
  for (let tick = 0; tick <= total - step * 0.6; tick += step) ticks.push(tick);
  return [...ticks, total];
}
