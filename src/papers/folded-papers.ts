import {foldText, searchedColumns, type PaperRow} from "npm:hubscope";

/**
 * The place of each paper's text in a column among all of its folded texts, in the order of their
 * code points; equal texts have one place, and a paper without one has none. DuckDB-WASM sorts texts
 * that begin with another letter than a to z first, so papers are sorted by this instead.
 */
export function ranksOf<Column extends keyof PaperRow>(
  papers: readonly Pick<PaperRow, Column>[],
  column: Column
): (number | null)[] {
  const texts = papers.map(({[column]: text}) => (text === null ? null : foldText(String(text))));
  const inOrder = [...new Set(texts)].filter((text) => text !== null).sort(compareCodePoints);
  const ranks = new Map(inOrder.map((text, rank) => [text, rank]));
  return texts.map((text) => (text === null ? null : (ranks.get(text) ?? null)));
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

/** A paper with the texts that a search looks at. */
export type SearchedPaper = Pick<PaperRow, keyof typeof searchedColumns>;

/** The texts of a paper as a search looks at them, one a line. */
export function foldedPaper(paper: SearchedPaper): string {
  return columns.map((column) => foldText(paper[column] ?? "")).join("\n");
}

const columns = Object.keys(searchedColumns).filter((column): column is keyof SearchedPaper =>
  Object.hasOwn(searchedColumns, column)
);
