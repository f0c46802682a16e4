import type {PaperMargin} from "../../clusters/validation/margins.js";

/** The papers of a cluster, those most similar to the rest of it first. */
export function byRank(members: ReadonlySet<number>, margins: readonly PaperMargin[]): number[] {
  const similarity = (paper: number) => margins[paper]?.similarity ?? -1;
  return [...members].sort((a, b) => similarity(b) - similarity(a) || a - b);
}

/** The papers of a cluster that are nearest to another one; none where there is no other. */
export function byMargin(members: ReadonlySet<number>, margins: readonly PaperMargin[]): number[] {
  const margin = (paper: number) => margins[paper]?.margin ?? null;
  return [...members]
    .filter((paper) => margin(paper) !== null)
    .sort((a, b) => (margin(a) ?? 0) - (margin(b) ?? 0) || a - b);
}
