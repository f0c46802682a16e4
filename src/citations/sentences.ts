import {labelMeaning, type HubRow} from "npm:hubscope";
import {colourOf, isStance} from "../evidence/evidence.js";
import type {Range} from "../marks/search-query.js";
import {themesOf, themesOfPapers} from "../themes/themes.js";
import {firstFamily, hubMention} from "./hub-mention.js";
import type {Paper, Tables} from "../tables/paper.js";

/** A label of a sentence, in the words of hub text where it has one there. */
export interface SentenceLabel {
  measure: "role" | "polarity";
  label: string;
  colour: string;
}

type UncolouredLabel = Omit<SentenceLabel, "colour">;

/** A sentence of a paper that cites the hub, as one source has it. */
export interface CitingSentence {
  paper: Paper;
  source: string;
  sentence: string;
  section: string | null;
  labels: readonly SentenceLabel[];
  /** The highest confidence that the source states for one of the labels. */
  confidence: number | null;
  /** Where the sentence mentions the hub. */
  mention: readonly Range[];
  /** The names of the themes of the paper. */
  themes: readonly string[];
}

/** What sentences are filtered by; "" lets all pass. */
export interface SentenceChoice {
  role: string;
  stance: string;
  section: string;
  theme: string;
  year: string;
}

/** The filters of sentences, in the order of the controls. */
export const sentenceFilters: Readonly<
  Record<keyof SentenceChoice, (sentence: CitingSentence) => readonly string[]>
> = {
  role: ({labels}) => labels.flatMap(({measure, label}) => (measure === "role" ? label : [])),
  stance: ({labels}) => labels.flatMap(({measure, label}) => (measure === "polarity" ? label : [])),
  section: ({section}) => (section === null ? [] : [section]),
  theme: ({themes}) => themes,
  year: ({paper: {year}}) => (year === null ? [] : [String(year)])
};

/** The tables that the citing sentences of a hub are read from. */
export type SentenceTables = Pick<
  Tables,
  "hubs" | "papers" | "citations" | "terms" | "themes" | "paper_themes"
>;

/**
 * The citing sentences of a hub, in the order of its papers: one that a source gives several times
 * stands once, with all its labels.
 */
export function sentencesOf(tables: SentenceTables): CitingSentence[] {
  const papers = new Map(tables.papers.map((paper) => [paper.paper_id, paper]));
  const carried = themesOfPapers(themesOf(tables));
  const family = familyOf(tables.hubs);
  const found = new Map<string, Omit<CitingSentence, "labels"> & {labels: UncolouredLabel[]}>();
  for (const {
    paper_id,
    source,
    sentence,
    section,
    role,
    polarity,
    confidence
  } of tables.citations) {
    const paper = papers.get(paper_id);
    if (sentence === null || paper === undefined) continue;
    const key = JSON.stringify([paper_id, source, sentence]);
    const one = found.get(key) ?? {
      ...{paper, source, sentence, section, labels: [], confidence: null},
      mention: hubMention(sentence, family),
      themes: (carried.get(paper_id) ?? []).map(({name}) => name)
    };
    for (const label of [...labelsOf(role, "role"), ...labelsOf(polarity, "polarity")])
      if (one.labels.every((own) => own.label !== label.label)) one.labels.push(label);
    if (confidence !== null) one.confidence = Math.max(one.confidence ?? 0, confidence);
    found.set(key, one);
  }
  const colours = coloursOf([...found.values()].flatMap(({labels}) => labels));
  const coloured = Array.from(found.values(), (one) => ({
    ...one,
    labels: one.labels.map((label) => ({...label, colour: colours.get(label.label) ?? ""}))
  }));
  return coloured.sort((a, b) => a.paper.position - b.paper.position);
}

function coloursOf(labels: readonly UncolouredLabel[]): Map<string, string> {
  const known = new Map(labels.map(({measure, label}) => [label, measure]));
  const roles = [...known].flatMap(([label, measure]) => (measure === "role" ? label : []));
  return new Map(Array.from(known, ([label, measure]) => [label, colourOf(label, measure, roles)]));
}

function familyOf([hub]: readonly HubRow[]): string | null {
  return firstFamily(hub?.authors ?? null);
}

function labelsOf(written: string | null, measure: "role" | "polarity"): UncolouredLabel[] {
  if (written === null || written.trim() === "") return [];
  const meaning = labelMeaning(written);
  const label = meaning?.role ?? meaning?.polarity ?? written.trim();
  const isOf = meaning?.role != null ? "role" : isStance(label) ? "polarity" : measure;
  return [{measure: isOf, label}];
}

/** The sentences that pass a choice. */
export function chosenSentences(
  sentences: readonly CitingSentence[],
  choice: SentenceChoice
): CitingSentence[] {
  return sentences.filter((sentence) =>
    filterNames.every(
      (name) => choice[name] === "" || sentenceFilters[name](sentence).includes(choice[name])
    )
  );
}

/** The names of the filters, in the order of the controls. */
export const filterNames: readonly (keyof SentenceChoice)[] = [
  "role",
  "stance",
  "section",
  "theme",
  "year"
];
