import {shuffler} from "d3-array";
import {randomLcg} from "d3-random";
import type {PaperText} from "../text/corpus.js";
import {madeUpWords} from "./made-up-texts.js";
import {topicFreePapers, type TopicFreeOptions} from "./planted-papers.js";

/** Writes the boilerplate of one paper; `pair` is the number of the two papers that it is one of. */
type Writer = (random: () => number, pair: number) => string;

const consent = "Written consent was obtained from guardians under the Helsinki declaration.";
const years = (random: () => number) => String(2015 + Math.floor(8 * random()));
const one = (random: () => number, list: readonly string[]) =>
  list[Math.floor(list.length * random())] ?? "";
const inAnyOrder = (random: () => number, sentences: readonly string[]) =>
  shuffler(random)([...sentences]).join(" ");

const paraphrases = [
  "Guardians gave written consent under the Helsinki declaration.",
  "Under the Helsinki declaration, consent in writing was obtained of guardians.",
  "In accordance with the declaration of Helsinki, guardians consented in writing.",
  "We obtained consent from all guardians, as the Helsinki declaration asks.",
  "The study followed the Helsinki declaration, and guardians gave their consent.",
  "Consent of guardians was written and followed the declaration of Helsinki."
];

/** What boilerplate papers may have: sentences that say nothing of what they are about. */
export const boilerplateKinds = {
  "a sentence word for word": () => consent,
  "copyright lines of two publishers": (random) =>
    one(random, [
      `(C) ${years(random)} Elsevier Ltd. All rights reserved.`,
      `Copyright ${years(random)} Wiley Periodicals, Inc.`
    ]),
  "a sentence with a word of its own in each paper": (random) =>
    `Supplementary tables of ${madeUpWords(1, random).join("")} are available from the journal website.`,
  "a sentence that two papers share": (_, pair) => {
    const [first = "", second = "", third = ""] = madeUpWords(3, randomLcg(1000 + pair));
    return `Written ${first} was obtained from ${second} under the ${third} declaration.`;
  },
  "labels and sentences with numbers of their own": (random) => {
    const number = () => String(10 + Math.floor(400 * random()));
    return `Methods: ${number()} patients of ${number()} hospitals were enrolled. Results: follow-up was ${number()} months.`;
  },
  "short sentences in another order in each paper": (random) =>
    inAnyOrder(random, ["Code is available.", "Funding: no grant.", "Ethics approval was waived."]),
  "a sentence in one of six wordings": (random) => one(random, paraphrases)
} as const satisfies Record<string, Writer>;

export type BoilerplateKind = keyof typeof boilerplateKinds;

/** The kinds by their names, each of which is calibrated with seeds of its own. */
export const boilerplateNames: readonly BoilerplateKind[] = [
  "a sentence word for word",
  "copyright lines of two publishers",
  "a sentence with a word of its own in each paper",
  "a sentence that two papers share",
  "labels and sentences with numbers of their own",
  "short sentences in another order in each paper",
  "a sentence in one of six wordings"
];

/**
 * The papers of `topicFreePapers` with boilerplate of a `kind` at the end of the summaries of a `share`
 * of them, drawn at random.
 */
export function boilerplatePapers({
  papers,
  kind,
  share,
  seed = 1
}: TopicFreeOptions & {kind: BoilerplateKind; share: number}): PaperText[] {
  const random = randomLcg(seed);
  const write: Writer = boilerplateKinds[kind];
  let written = 0;
  return topicFreePapers({papers, seed}).map(({title, summary}) => {
    if (random() >= share) return {title, summary};
    const said = write(random, Math.floor(written / 2));
    written += 1;
    return {title, summary: summary === null ? said : `${summary} ${said}`};
  });
}
