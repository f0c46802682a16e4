import type {Lexicon} from "../text/lexicon.js";
import {keysOf, type SpelledOut} from "../text/corpus.js";

/** An abbreviation, and what it stands for in which papers, what the most papers say first. */
export interface AbbreviationExpansion {
  short: string;
  senses: Sense[];
}

/** What an abbreviation stands for, in its most frequent form, and the papers that say so. */
interface Sense {
  long: string;
  papers: Set<number>;
}

/**
 * What abbreviations stand for, those that the most papers spell out alike first. Forms that end in
 * the same word, as `language models` and `pre-trained language models`, are one sense.
 */
export function abbreviationExpansion(
  abbreviations: readonly SpelledOut[],
  lexicon: Lexicon
): AbbreviationExpansion[] {
  const found = new Map<string, Map<string, Sense>>();
  for (const {short, long, paper} of abbreviations) {
    const forms = found.get(short) ?? new Map<string, Sense>();
    const key = keysOf(long, lexicon).join(" ");
    const {papers, long: first} = forms.get(key) ?? {long, papers: new Set<number>()};
    found.set(short, forms.set(key, {long: first, papers: papers.add(paper)}));
  }
  return [...found]
    .map(([short, forms]) => ({short, senses: sensesOf(forms)}))
    .sort((a, b) => most(b) - most(a) || (a.short < b.short ? -1 : 1));
}

function sensesOf(forms: ReadonlyMap<string, Sense>): Sense[] {
  const senses = new Map<string, Sense>();
  for (const [key, {long, papers}] of [...forms].sort(byPapers)) {
    const head = key.slice(key.lastIndexOf(" ") + 1);
    const sense = senses.get(head);
    if (sense === undefined) senses.set(head, {long, papers: new Set(papers)});
    else for (const paper of papers) sense.papers.add(paper);
  }
  return [...senses].sort(byPapers).map(([, sense]) => sense);
}

function byPapers([a, one]: [string, Sense], [b, other]: [string, Sense]): number {
  return other.papers.size - one.papers.size || (a < b ? -1 : 1);
}

function most({senses: [first]}: AbbreviationExpansion): number {
  return first?.papers.size ?? 0;
}
