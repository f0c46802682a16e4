import type {ClusterMergeRow} from "npm:hubscope";

/** A paper, or a group of papers that a step of a hierarchy makes. */
export interface Branch {
  /** The paper where it is one. */
  paperId: string | null;
  /** The step that made it; 0 for a paper. */
  step: number;
  /** The distance at which its parts merged; 0 for a paper. */
  height: number;
  papers: readonly string[];
  parts: readonly Branch[];
}

/** The hierarchy of a vocabulary, the last step on top; undefined where there is none. */
export function hierarchyOf(
  merges: readonly ClusterMergeRow[],
  vocabulary: string
): Branch | undefined {
  const steps = merges
    .filter((row) => row.vocabulary === vocabulary)
    .sort((a, b) => a.step - b.step);
  const made = new Map<number, Branch>();
  const open = new Map<number, Branch>();
  const side = (paperId: string | null, step: number | null): Branch | undefined => {
    if (paperId !== null) return {paperId, step: 0, height: 0, papers: [paperId], parts: []};
    open.delete(step ?? 0);
    return made.get(step ?? 0);
  };
  for (const row of steps) {
    const parts = [
      side(row.one_paper_id, row.one_step),
      side(row.other_paper_id, row.other_step)
    ].filter((part) => part !== undefined);
    const branch = {
      paperId: null,
      step: row.step,
      height: row.height,
      papers: parts.flatMap(({papers}) => papers),
      parts
    };
    made.set(row.step, branch);
    open.set(row.step, branch);
  }
  const tops = [...open.values()];
  const [first] = tops;
  if (tops.length < 2 || first === undefined) return first;
  return {
    paperId: null,
    step: (steps.at(-1)?.step ?? 0) + 1,
    height: Math.max(...tops.map(({height}) => height)),
    papers: tops.flatMap(({papers}) => papers),
    parts: tops
  };
}

/** Every branch of a hierarchy, parts before wholes. */
export function branchesOf(top: Branch): Branch[] {
  return [...top.parts.flatMap(branchesOf), top];
}

/** The height at which a line cuts a hierarchy into so many groups; null where none does. */
export function cutHeight(top: Branch, groups: number): number | null {
  const heights = branchesOf(top)
    .filter(({paperId}) => paperId === null)
    .map(({height}) => height)
    .sort((a, b) => b - a);
  if (groups < 2 || groups > heights.length) return null;
  const [above, below] = [heights[groups - 2] ?? 0, heights[groups - 1] ?? 0];
  return (above + below) / 2;
}

/** A hierarchy whose lowest branches are closed until at most `most` ends are left. */
export function closed(top: Branch, most: number): Branch {
  const kept = new Set<number>();
  const ends: Branch[] = [top];
  while (ends.length < most) {
    ends.sort((a, b) => b.height - a.height || b.step - a.step);
    const [next] = ends;
    if (next === undefined || next.parts.length === 0) break;
    kept.add(next.step);
    ends.splice(0, 1, ...next.parts);
  }
  const close = (branch: Branch): Branch =>
    branch.parts.length === 0
      ? branch
      : {...branch, parts: kept.has(branch.step) ? branch.parts.map(close) : []};
  return close(top);
}
