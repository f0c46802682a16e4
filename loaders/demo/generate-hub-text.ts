import {randomLcg} from "d3-random";
import {words} from "./words.js";

/** What to generate: how many papers, from which seed, in which extraction of the page. */
export interface GenerateOptions {
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

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
