import type {TermPlaces} from "./term-places.js";

/** The terms of each paper, each once, without those that only stand inside longer ones. */
export function termsOfPapers({paper, term, nested}: TermPlaces, papers: number): number[][] {
  const sets = Array.from({length: papers}, () => new Set<number>());
  for (let i = 0; i < term.length; ++i) {
    if (nested[i] === 0) sets[paper[i] ?? 0]?.add(term[i] ?? 0);
  }
  return sets.map((set) => [...set].sort((a, b) => a - b));
}
