import {count, digits} from "../page/words.js";
import type {SelfCitations} from "./who-counts.js";

/** How many papers cite the work of their own authors, in a sentence, and what that rests on. */
export function selfCitationsWords(found: SelfCitations | null): string {
  if (found === null)
    return "Self-citations are not told: they take the authors of the cited work and of its citing papers. “npm run get” brings both, or a file of OpenAlex and one that ends in “.hub.json”.";
  const {papers, covered} = found;
  const own = papers.length === 0 ? "none" : digits(papers.length);
  return `Of ${count(covered, "listed paper")} with authors, ${own} ${papers.length < 2 ? "has" : "have"} an author of the surname and first initial of an author of the cited work: self-citations, as far as names tell, which different people may share.`;
}

/** Why nothing is told of who cites a work, and which file would. */
export function whoRefusal(): string {
  return "Who cites it is not told: a file of OpenAlex, Scopus or PubMed would bring authors and venues.";
}

/** What names of people are, beside their bars. */
export const namesReading =
  "Names are as the first source writes them: one may be of several people, and one person may have several.";
