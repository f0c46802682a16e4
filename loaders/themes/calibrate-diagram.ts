import {mean} from "d3-array";
import {coWords} from "./co-words.js";
import {strategicDiagram} from "./strategic-diagram.js";

/** Made-up papers whose themes have measures that are known. */
export interface DiagramCase {
  papers: number;
  themes: readonly {terms: readonly number[]}[];
  /** How many draws of papers, and the seed of the first. */
  draws: number;
  firstSeed: number;
  /** Callon's measures of each theme in papers without limit. */
  centrality: number;
  density: number;
  make: (seed: number) => readonly (readonly number[])[];
}

/** How a measure of themes is estimated: its mean over its true value, how often it is covered, and how often it is 0. */
interface Estimated {
  ratio: number;
  coverage: number;
  /** In which share of the draws it is 0: no pair of terms stands together in two papers. */
  zero: number;
}

/** Estimates themes from draws of papers of which the measures are known. */
export function calibrateDiagram(given: DiagramCase): {centrality: Estimated; density: Estimated} {
  const terms = given.themes.reduce((sum, theme) => sum + theme.terms.length, 0);
  const placed = Array.from({length: given.draws}, (_, draw) => {
    const termsOf = given.make(given.firstSeed + draw);
    return strategicDiagram(given.themes, coWords(termsOf, terms), termsOf, {seed: draw + 1});
  }).flat();
  const of = (measure: "centrality" | "density"): Estimated => {
    const found = placed.map((theme) => theme[measure]);
    const truth = given[measure];
    return {
      zero: mean(found, ({value}) => Number(value === 0)) ?? NaN,
      ratio: (mean(found, ({value}) => value) ?? NaN) / truth,
      coverage:
        mean(found, ({lower, upper}) =>
          (lower ?? Infinity) <= truth && truth <= (upper ?? -Infinity) ? 1 : 0
        ) ?? NaN
    };
  };
  return {centrality: of("centrality"), density: of("density")};
}
