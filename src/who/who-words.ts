import {count, digits} from "../page/words.js";
import type {Covered, SelfCitations} from "./who-counts.js";

/** How many papers cite the work of their own authors, in a sentence, and what that rests on. */
export function selfCitationsWords(found: SelfCitations | null): string {
  if (found === null)
    return "Self-citations are not told: they take the authors of the cited work and of its citing papers. “npm run get” brings both, or a file of OpenAlex and one that ends in “.hub.json”.";
  const {papers, covered} = found;
  const known = digits(papers.length);
  const all = covered.all + covered.some;
  const some = covered.some > 0 && papers.length < all ? `at least ${known}` : known;
  const none = covered.some > 0 ? "none is known to have" : "none has";
  const own = papers.length === 0 ? none : `${some} ${papers.length === 1 ? "has" : "have"}`;
  return `Of ${count(all, "listed paper")} with authors, ${own} an author of the surname and first initial of an author of the cited work: self-citations, as far as names tell, which different people may share.`;
}

/**
 * Of how many papers only some authors are named, and what that means for the papers counted an
 * author; empty where all are named of each.
 */
export function authorsCoveredWords({all, some}: Covered): string {
  if (some === 0) return "";
  return `Only some authors, such as the first, are named of ${count(some, "paper")}, and all of ${digits(all)}: an author may have more papers than are counted.`;
}

/** Why nothing is told of who cites a work, and which file would. */
export function whoRefusal(): string {
  return "Who cites it is not told: a file of OpenAlex, Scopus or PubMed would bring authors and venues.";
}

/** What names of people are, beside their bars. */
export const namesReading =
  "Names are as the first source writes them: one may be of several people, and one person may have several.";
