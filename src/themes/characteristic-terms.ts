import type {PapersOfTerms} from "./paper-sets.js";

const fewest = 2;

/**
 * The terms that tell some papers most from the others of a hub of `total` papers: those whose share
 * of these papers is furthest above their share of the rest, at least two of these papers having
 * them, and none being a part of another. At most `most` (2 by default), the most telling first; terms that `known` has are left out.
 */
export function characteristicTerms(
  papers: readonly string[],
  termPapers: PapersOfTerms,
  {total, most = 2, known = new Set()}: {total: number; most?: number; known?: ReadonlySet<string>}
): string[] {
  const others = Math.max(1, total - papers.length);
  const own = new Set(papers);
  const ranked = [...termPapers].flatMap(([term, having]) => {
    let inside = 0;
    for (const id of having.keys()) if (own.has(id)) inside++;
    if (inside < Math.min(fewest, papers.length)) return [];
    return {term, lead: inside / papers.length - (having.size - inside) / others, inside};
  });
  ranked.sort((a, b) => b.lead - a.lead || b.inside - a.inside || (a.term < b.term ? -1 : 1));
  const told: string[] = [];
  for (const {term} of ranked) {
    if (told.length === most) break;
    if (![...told, ...known].some((other) => isPart(term, other) || isPart(other, term))) {
      told.push(term);
    }
  }
  return told;
}

function isPart(part: string, whole: string): boolean {
  return ` ${whole} `.includes(` ${part} `);
}
