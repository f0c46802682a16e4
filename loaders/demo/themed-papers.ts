import {randomLcg} from "d3-random";

/** Papers with the terms of themes: one theme a paper, its terms often and others now and then. */
export interface ThemedDesign {
  papers: number;
  themes: number;
  /** How many terms each theme has. */
  terms: number;
  /** How likely a paper has a term of its theme, and one of another theme. */
  inside: number;
  outside: number;
}

/** Draws the terms of papers: term t is of theme ⌊t / terms⌋. The same seed gives the same papers. */
export function themedPapers(
  {papers, themes, terms, inside, outside}: ThemedDesign,
  seed: number
): number[][] {
  const random = randomLcg(seed);
  return Array.from({length: papers}, () => {
    const theme = Math.floor(random() * themes);
    return Array.from({length: themes * terms}, (_, term) => term).filter(
      (term) => random() < (Math.floor(term / terms) === theme ? inside : outside)
    );
  });
}

/** Callon's centrality and density of each theme of a design in papers without limit. */
export function measuresOfDesign({themes, terms, inside, outside}: Omit<ThemedDesign, "papers">): {
  centrality: number;
  density: number;
} {
  const own = 1 / themes;
  const single = own * inside + (1 - own) * outside;
  const same = own * inside ** 2 + (1 - own) * outside ** 2;
  const different = 2 * own * inside * outside + (1 - 2 * own) * outside ** 2;
  const pairs = (terms * (terms - 1)) / 2;
  return {
    centrality: 10 * terms ** 2 * (themes - 1) * (different / single) ** 2,
    density: (100 * pairs * (same / single) ** 2) / terms
  };
}

/** Ten designs, from few papers and rare terms to many papers and common ones. */
export const themedDesigns: readonly ThemedDesign[] = [
  {papers: 31, themes: 4, terms: 4, inside: 0.35, outside: 0.03},
  {papers: 31, themes: 4, terms: 6, inside: 0.3, outside: 0.03},
  {papers: 40, themes: 4, terms: 4, inside: 0.6, outside: 0.08},
  {papers: 60, themes: 4, terms: 6, inside: 0.3, outside: 0.03},
  {papers: 60, themes: 4, terms: 8, inside: 0.25, outside: 0.02},
  {papers: 100, themes: 4, terms: 5, inside: 0.5, outside: 0.05},
  {papers: 120, themes: 4, terms: 8, inside: 0.2, outside: 0.02},
  {papers: 120, themes: 4, terms: 10, inside: 0.15, outside: 0.02},
  {papers: 300, themes: 4, terms: 10, inside: 0.07, outside: 0.008},
  {papers: 300, themes: 4, terms: 10, inside: 0.12, outside: 0.02}
];
