import {sourceName} from "../evidence/evidence-words.js";
import {agree, count, digits} from "../page/words.js";
import type {CitingSentence} from "./sentences.js";

/** How many citing sentences are known, of how many papers, in a sentence. */
export function sentencesFinding(sentences: readonly CitingSentence[], papers: number): string {
  const own = new Set(sentences.map(({paper}) => paper.paper_id)).size;
  const labelled = sentences.filter(({labels}) => labels.length > 0).length;
  const all = sentences.length;
  const some = labelled === 0 ? "none" : labelled === all ? "all" : digits(labelled);
  const told = `${some} ${labelled === 0 ? "has" : agree(labelled, "has", "have")} a label`;
  return `How ${digits(own)} of ${count(papers, "citing paper")} ${agree(own, "cites", "cite")} it is known in ${count(all, "sentence")}; ${told}.`;
}

/** How many sentences are shown, of how many papers, in a sentence. */
export function shownWords(shown: readonly CitingSentence[], all: number): string {
  if (shown.length === 0) return `None of ${count(all, "sentence")} is of that kind.`;
  const papers = new Set(shown.map(({paper}) => paper.paper_id)).size;
  const some =
    shown.length === all
      ? count(all, "sentence")
      : `${digits(shown.length)} of ${count(all, "sentence")}`;
  return `${some}, of ${count(papers, "listed paper")}.`;
}

/** What is known of a sentence beside its words and labels, in short. */
export function sentenceFacts({
  paper: {year},
  section,
  source,
  confidence
}: CitingSentence): string {
  return [
    year === null ? "" : String(year),
    section ?? "",
    sourceName(source),
    confidence === null ? "" : `confidence ${confidence.toFixed(2)}`
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
