import fc from "fast-check";
import {phrasedPapers, type PhrasedPapers} from "../../../loaders/clusters/phrased-papers.js";
import {curated} from "../themes/curated.js";

/** Papers of titles alone as phrases, without curation. */
export function phrasedTitles(...titles: string[]): PhrasedPapers {
  return phrasedPapers(
    titles.map((title) => ({title, summary: null})),
    {own: curated(), shared: curated()}
  );
}

const word = fc.constantFrom("alpha", "beta", "gamma", "delta", "kappa", "sigma", "omega", "theta");

/** Titles of a few words that come again, some of them empty or alike. */
export const titlesOfFewWords = fc.array(
  fc
    .array(fc.tuple(word, fc.constantFrom(" ", " of ", ", ")), {maxLength: 7})
    .map((parts) => parts.flat().join("")),
  {maxLength: 25}
);

/**
 * Titles of four subjects in turn, each with words of its own and some that all share, joined by `of`:
 * two words that come again are a set phrase, unless another `joint` stands between them.
 */
export function titlesOfSubjects(papers: number, joint = " of "): string[] {
  const subjects = [
    ["retina", "cornea", "glaucoma", "eyelid"],
    ["kidney", "dialysis", "nephron", "urine"],
    ["galaxy", "redshift", "quasar", "nebula"],
    ["enzyme", "protein", "peptide", "ligand"]
  ];
  const common = ["growth", "structure", "change"];
  return Array.from({length: papers}, (_, i) => {
    const own = subjects[i % 4] ?? [];
    const at = Math.floor(i / 4);
    return [own[at % 4], own[(at + 1) % 4], own[(at + 2) % 4], common[i % 3]].join(joint);
  });
}
