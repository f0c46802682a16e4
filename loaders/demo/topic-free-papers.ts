import {shuffler} from "d3-array";
import {randomLcg} from "d3-random";
import type {PaperText} from "../text/corpus.js";
import {piecesOf, writeDraft, type Draft} from "./draft.js";
import {madeUpWords} from "./made-up-words.js";
import {phraseStock, skewed, type PhraseStock} from "./phrase-stock.js";

/** What to generate: how many papers, from which seed. */
export interface TopicFreeOptions {
  papers: number;
  seed?: number;
}

const vocabulary = 1200;
const stockSize = 800;
const freshShare = 0.45;
const titleOnlyShare = 0.1;
const repeatedShare = 0.6;

/**
 * Generates papers without topics: every paper draws its phrases from one stock, whoever wrote it.
 * As in real texts, phrases are nested, some are used by one paper alone, texts are of unequal
 * length, one in ten papers has no summary, and a summary takes up phrases of its title: as they
 * are, shortened, or with another word beside them. The same seed gives the same papers.
 */
export function topicFreePapers({papers, seed = 1}: TopicFreeOptions): PaperText[] {
  return draftPapers(papers, randomLcg(seed)).map(writeDraft);
}

/** The papers of `topicFreePapers` before they are written out. */
export function draftPapers(papers: number, random: () => number): Draft[] {
  const stock = phraseStock(madeUpWords(vocabulary, random), stockSize, random);
  return Array.from({length: papers}, () => draftPaper(stock, random));
}

function draftPaper(stock: PhraseStock, random: () => number): Draft {
  const some = (count: number) => Array.from({length: count}, () => draw(stock, random));
  const title = some(2 + Math.floor(random() * 4));
  if (random() < titleOnlyShare) return {title: piecesOf(title, random), summary: null};
  const repeated = title
    .filter(() => random() < repeatedShare)
    .map((phrase) => vary(phrase, stock, random));
  const own = some(3 + Math.floor(12 * random() ** 2));
  return {
    title: piecesOf(title, random),
    summary: piecesOf(shuffler(random)([...repeated, ...own]), random)
  };
}

function draw({words, phrases}: PhraseStock, random: () => number): readonly string[] {
  if (random() >= freshShare) return phrases[skewed(phrases.length, random)] ?? [];
  const length = 1 + Math.floor(random() * 3);
  return Array.from({length}, () => words[skewed(words.length, random)] ?? "");
}

function vary(
  phrase: readonly string[],
  {words}: PhraseStock,
  random: () => number
): readonly string[] {
  const kind = random();
  const beside = words[skewed(words.length, random)] ?? "";
  if (kind < 0.4) return phrase;
  if (kind < 0.6 && phrase.length > 1) return phrase.slice(1);
  return kind < 0.8 ? [beside, ...phrase.slice(-1)] : [...phrase, beside];
}
