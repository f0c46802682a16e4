import type {TermPlaces} from "./term-places.js";

/** How many papers have each term, and how often it stands in them, titles counted twice. */
export function countPlaces(
  {paper, term, inTitle}: TermPlaces,
  terms: number
): {papers: number; occurrences: number}[] {
  const counts = Array.from({length: terms}, () => ({papers: 0, occurrences: 0, last: -1}));
  for (let i = 0; i < term.length; ++i) {
    const count = counts[term[i] ?? 0];
    if (count === undefined) continue;
    count.occurrences += 1 + (inTitle[i] ?? 0);
    if (count.last === paper[i]) continue;
    count.last = paper[i] ?? -1;
    count.papers += 1;
  }
  return counts.map(({papers, occurrences}) => ({papers, occurrences}));
}
