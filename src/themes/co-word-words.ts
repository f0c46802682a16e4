import type {TermRow} from "npm:hubscope";
import {normalisations, type CoWordNetwork, type Normalisation} from "./co-words.js";
import type {Sentence} from "../page/page-words.js";
import {agree, capitalised, count, digits, inWords, listed, quoted} from "../page/words.js";

const fewestPapers = 2;

/** Of how many terms at most the finding says that they stand with the most others. */
const mostNamed = 3;

/** The terms that stand with the most others. */
function topTerms(linked: CoWordNetwork["linked"]): TermRow[] {
  const most = linked.reduce((max, {others}) => Math.max(max, others), 0);
  return linked.filter(({others}) => others === most).map(({term}) => term);
}

/** The terms that the finding names; none where no few stand out. */
export function namedTerms({linked}: Pick<CoWordNetwork, "linked">): TermRow[] {
  const top = topTerms(linked);
  return top.length <= mostNamed ? top : [];
}

/** Which term stands with most others, in a sentence. */
export function coWordFinding({
  linked,
  minPapers
}: Pick<CoWordNetwork, "linked" | "minPapers">): string {
  const all = minPapers <= fewestPapers;
  const terms = `terms of at least ${count(minPapers, "paper")}`;
  if (linked.length === 0) {
    return all
      ? "No two terms stand together in a paper, so there is no co-word network."
      : `No two ${terms} stand together in a paper, so there is no network of them.`;
  }
  if (linked.length === 2) {
    const both = listed(linked.map(({term}) => quoted(term.term)));
    return `${both} are the only two ${all ? "terms" : terms} that stand together.`;
  }
  const most = linked.reduce((max, {others}) => Math.max(max, others), 0);
  const top = topTerms(linked).map(({term}) => quoted(term));
  const others = `${digits(most)} of ${digits(linked.length - 1)}`;
  const among = all ? "" : `Among ${terms}, `;
  if (top.length === 1) {
    return `${among}${top[0] ?? ""} occurs together with the most other terms: ${others}.`;
  }
  return top.length <= mostNamed
    ? `${among}${listed(top)} occur together with the most other terms: ${others} each.`
    : `${capitalised(inWords(linked.length))} ${all ? "terms" : terms} are linked and none stands out: ${digits(top.length)} of them occur together with ${others} others each.`;
}

/** How many terms are drawn and how many of those are labelled; empty where all are. */
export function drawnWords({terms, linked}: CoWordNetwork, labelled: number): Sentence {
  const drawn = terms.length;
  const some =
    drawn < linked.length
      ? `${digits(drawn)} of ${count(linked.length, "linked term")} are drawn, those of the most papers`
      : "";
  const hidden =
    labelled < drawn
      ? `${digits(labelled)} of the ${digits(drawn)} drawn ${agree(labelled, "has", "have")} a label`
      : "";
  const parts = [some, hidden].filter((part) => part !== "");
  if (parts.length === 0) return [];
  const pointing = hidden === "" ? [] : [{page: "; point at the others to read theirs"}];
  return [capitalised(parts.join("; ")), ...pointing, "."];
}

/** How to read the network, in a line; `open` says whether some circles drawn are of no theme. */
export function coWordReading(normalisation: Normalisation, {open}: {open: boolean}): string {
  const colour = `in the colour of its theme${open ? ", open where it has none" : ""}`;
  return `A circle is a term, sized by its papers and ${colour}; a line joins terms of one paper and is thicker the higher their ${normalisations[normalisation]}; the strongest three of each term are drawn. What often stands together is near each other.`;
}

/** Which links a network shows in the place of those that an address states and it has not. */
export function linksInstead({
  normalisation,
  minPapers
}: {
  normalisation: Normalisation;
  minPapers: number;
}): string {
  return `they are by ${normalisations[normalisation]}, of terms of at least ${count(minPapers, "paper")}`;
}
