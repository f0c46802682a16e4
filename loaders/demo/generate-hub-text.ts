import {randomLcg} from "d3-random";
import {capital} from "./made-up-texts.js";

/** What to generate: how many papers, from which seed, in which extraction of the page. */
interface GenerateOptions {
  papers: number;
  seed?: number;
  /** `stripped`: fused labels, no blank lines. `whole`: blank lines and metadata rows. */
  extraction?: "stripped" | "whole";
  title?: string;
}

const fields = ["cs.LG", "stat.ML", "cs.CL", "quant-ph"];
const verdicts = ["accept", "conditional", "unverdicted"];

/**
 * Generates hub text of made-up papers in the exact layout of a page: the same seed gives the same
 * text. Nine papers of ten have a summary, the first 24 are representative, and one of ten has a
 * role. The words are drawn at random and mean nothing.
 */
export function generateHubText({
  papers,
  seed = 1,
  extraction = "stripped",
  title = "A Synthetic Hub of Made-Up Papers"
}: GenerateOptions): string {
  const random = randomLcg(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  const phrase = (least: number, most: number) =>
    Array.from({length: least + Math.floor(random() * (most - least + 1))}, () => pick(words)).join(
      " "
    );
  const list = Array.from({length: papers}, (_, i) => ({
    title: capital(phrase(6, 11)),
    summary: i % 10 === 9 ? null : `${capital(phrase(16, 26))}.`,
    metadata: `${pick(fields)} · ${String(2021 + Math.floor(random() * 5))}-0${String(1 + Math.floor(random() * 9))}-15 · ${pick(verdicts)} · novelty ${(3 + random() * 6).toFixed(1)}`
  }));
  const summaries = list.flatMap(({summary}) => summary ?? []).slice(0, 24);
  const classified = Math.floor(papers / 10);
  const abstract = `${capital(phrase(80, 120))}.`;
  const header = `${String(papers)} Pith ${papers === 1 ? "paper" : "papers"} cite this work. Polarity classification is still indexing.`;
  if (extraction === "stripped") {
    return [
      ...summaries.slice(0, 1),
      "hub",
      title,
      header,
      "abstract",
      abstract,
      "hub tools",
      "citation-role summary",
      "citation-polarity summary",
      "roles",
      `background ${String(classified)}representative citing papers`,
      ...summaries.slice(1),
      "citing papers explorer",
      ...list.flatMap((paper) =>
        paper.summary === null ? [`- ${paper.title}`] : ["-", paper.title, paper.summary]
      )
    ].join("\n");
  }
  const blocks = (some: typeof list) =>
    some.flatMap((paper) => [
      paper.title,
      paper.metadata,
      ...(paper.summary === null ? [] : [paper.summary])
    ]);
  return [
    "pith. sign in",
    "hub",
    title,
    header,
    "abstract",
    abstract,
    "hub tools",
    "citation-role summary",
    `background ${String(classified)}`,
    "citation-polarity summary",
    "claims ledger",
    `  • abstract ${abstract.slice(0, 600)}`,
    "co-cited works",
    "representative citing papers",
    ...blocks(list.filter(({summary}) => summary !== null).slice(0, 24)),
    "citing papers explorer",
    ...blocks(list),
    ""
  ].join("\n\n");
}

const words: readonly string[] =
  "analysis network learning model representation entropy layer channel token bound sample training gradient structure method estimation information compression scaling law prior posterior kernel operator graph vertex community resolution stability signal noise filter sparse dense feature vector matrix tensor spectrum manifold curvature geometry topology metric distance similarity cluster theme corpus term phrase sentence document translation alignment calibration reward policy agent environment planning control robot vision image video audio speech language grammar semantics syntax parsing retrieval index query ranking memory attention head block encoder decoder transformer convolution pooling residual normalization dropout regularization optimizer schedule momentum convergence generalization overfitting benchmark dataset annotation label crowd protocol experiment hypothesis evidence inference causality intervention treatment effect cohort survival risk hazard dose response therapy protein sequence genome expression pathway receptor ligand membrane neuron synapse cortex rhythm oscillation coupling synchrony plasticity behaviour market price auction incentive equilibrium strategy game coalition voting fairness privacy security attack defense adversary robustness certificate quantum circuit qubit gate decoherence entanglement measurement lattice phase transition percolation diffusion turbulence vortex plasma collision orbit galaxy redshift lens cosmology particle detector trigger calorimeter neutrino symmetry anomaly renormalization duality string brane holography climate ocean glacier precipitation drought vegetation carbon flux aerosol cloud radiation forecast ensemble assimilation catchment river sediment polymer crystal alloy defect dislocation fracture fatigue corrosion catalyst electrode battery solvent adsorption zeolite nanotube under over with from toward across between within without against through among for and in on of by using via beyond".split(
    " "
  );
