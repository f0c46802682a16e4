import {
  associationStrength,
  equivalenceIndex,
  inclusionIndex,
  jaccardIndex,
  saltonCosine
} from "../../statistics/co-word-measures.js";
import type {ThemeLinkRow} from "../../tables/themes.js";
import type {ThemeAnalysis} from "./analysis.js";

/** The rows of `theme_links`, each pair by all five normalisations. */
export function linkRows(
  hub_id: string,
  {terms, network}: Pick<ThemeAnalysis, "network"> & {terms: readonly {id: string}[]}
): ThemeLinkRow[] {
  return Array.from(network.weights, (both, e) => {
    const one = network.one[e] ?? 0;
    const other = network.other[e] ?? 0;
    const ofOne = network.papers[one] ?? 0;
    const ofOther = network.papers[other] ?? 0;
    return {
      hub_id,
      one: terms[one]?.id ?? "",
      other: terms[other]?.id ?? "",
      papers: both,
      association_strength: associationStrength(both, ofOne, ofOther),
      inclusion: inclusionIndex(both, ofOne, ofOther),
      jaccard: jaccardIndex(both, ofOne, ofOther),
      salton: saltonCosine(both, ofOne, ofOther),
      equivalence: equivalenceIndex(both, ofOne, ofOther)
    };
  });
}
