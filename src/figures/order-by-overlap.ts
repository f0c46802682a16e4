/**
 * Orders sets so that each stands beside the one it shares most with: the largest first, then always
 * the set with the highest Jaccard index to the one before it; ties go by the order given. Returns
 * indices.
 */
export function orderByOverlap(sets: readonly ReadonlySet<string>[]): number[] {
  const left = sets.map((_, i) => i);
  const order: number[] = [];
  const size = (i: number) => sets[i]?.size ?? 0;
  while (left.length > 0) {
    const before = order.at(-1);
    const score = (i: number) => (before === undefined ? size(i) : overlap(sets[before], sets[i]));
    const best = left.reduce((a, b) => (score(b) > score(a) ? b : a));
    left.splice(left.indexOf(best), 1);
    order.push(best);
  }
  return order;
}

function overlap(
  a: ReadonlySet<string> = new Set<string>(),
  b: ReadonlySet<string> = new Set<string>()
): number {
  const both = [...a].filter((item) => b.has(item)).length;
  const either = a.size + b.size - both;
  return either === 0 ? 0 : both / either;
}

/**
 * Orders rows of yes and no so that the yeses form blocks: by the first column that has one, then by
 * the next columns, rows without any last; ties keep the order given. Returns indices.
 */
export function blockOrder(rows: readonly (readonly boolean[])[]): number[] {
  const keys = rows.map((row) => row.map((yes) => (yes ? "0" : "1")).join(""));
  return rows.map((_, i) => i).sort((a, b) => compare(keys[a] ?? "", keys[b] ?? "") || a - b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
