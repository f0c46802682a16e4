import {foldText, type PaperRow} from "npm:hubscope";

/**
 * The place of each paper's title among all folded titles, in the order of their code points; equal
 * titles have one place, and a paper without a title has none. DuckDB-WASM sorts texts that begin
 * with another letter than a to z first, so papers are sorted by this instead.
 */
export function titleRanks(papers: readonly Pick<PaperRow, "title">[]): (number | null)[] {
  const titles = papers.map(({title}) => (title === null ? null : foldText(title)));
  const inOrder = [...new Set(titles)].filter((title) => title !== null).sort(compareCodePoints);
  const ranks = new Map(inOrder.map((title, rank) => [title, rank]));
  return titles.map((title) => (title === null ? null : (ranks.get(title) ?? null)));
}

function compareCodePoints(a: string, b: string): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x, y] = [rankOfUnit(a.charCodeAt(i)), rankOfUnit(b.charCodeAt(i))];
    if (x !== y) return x - y;
  }
  return a.length - b.length;
}

/** Puts surrogates, which stand for the highest code points, after all other units. */
function rankOfUnit(unit: number): number {
  return unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit;
}

/** The title and the summary of a paper as a search looks at them. */
export function foldedPaper({title, summary}: Pick<PaperRow, "title" | "summary">): string {
  return `${foldText(title ?? "")}\n${foldText(summary ?? "")}`;
}
