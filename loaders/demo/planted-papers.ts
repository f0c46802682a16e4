import {shuffler} from "d3-array";
import {randomLcg} from "d3-random";
import type {PaperText} from "../text/corpus.js";
import {
  type Draft,
  madeUpWords,
  phraseStock,
  type PhraseStock,
  type Piece,
  piecesOf,
  skewed,
  wordsOfPiece,
  writeDraft
} from "./made-up-texts.js";

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
function draftPapers(papers: number, random: () => number): Draft[] {
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

interface PlantedOptions {
  papers: number;
  groups?: number;
  /**
   * What the papers of a group share: eight words as often one as the other, or the sixty of a
   * realistic topic, drawn by the law of Zipf and Mandelbrot; eight by default.
   */
  topic?: "eight words" | "sixty words";
  /** The most that words special to a group may be of the words of all texts; 0.15 by default. */
  share?: number;
  seed?: number;
}

/** Papers in groups: paper i is of group `labels[i]`; `special` are the words of one group only. */
interface PlantedPapers {
  papers: PaperText[];
  labels: number[];
  special: ReadonlySet<string>;
}

const sizesOfTopics = {"eight words": 8, "sixty words": 60} as const;
const longestOfGroup = 2;

/**
 * Generates papers in groups of equal size, give or take one: texts as those of `topicFreePapers`,
 * where some phrases give way to phrases of one or two words that only the paper's group uses, as
 * long as the words of these stay below their share of the paper's words, or are brought up to it
 * by later papers.
 */
export function plantedPapers({
  papers,
  groups = 4,
  topic = "eight words",
  share = 0.15,
  seed = 1
}: PlantedOptions): PlantedPapers {
  const wordsOfGroup = sizesOfTopics[topic];
  const random = randomLcg(seed);
  const drafts = draftPapers(papers, random);
  const used = new Set(drafts.flatMap(allPieces).flatMap(({words}) => words));
  const fresh = madeUpWords(used.size + groups * wordsOfGroup, random)
    .filter((word) => !used.has(word))
    .slice(0, groups * wordsOfGroup);
  const stocks = Array.from({length: groups}, (_, group) => {
    const words = fresh.slice(group * wordsOfGroup, (group + 1) * wordsOfGroup);
    return phraseStock(words, wordsOfGroup, random, longestOfGroup).phrases;
  });
  const labels = drafts.map((_, paper) => paper % groups);
  const counts = {special: 0, all: 0};
  return {
    papers: drafts.map((draft, paper) => {
      const phrases = stocks[labels[paper] ?? 0] ?? [];
      return writeDraft(
        plant(draft, phrases, {share, random, counts, isEven: topic === "eight words"})
      );
    }),
    labels,
    special: new Set(fresh)
  };
}

interface Planting {
  /** Whether the phrases are drawn as often one as the other. */
  isEven: boolean;
  share: number;
  random: () => number;
  /** The words so far: special ones, and all. */
  counts: {special: number; all: number};
}

function plant(
  draft: Draft,
  phrases: readonly (readonly string[])[],
  {share, random, counts, isEven}: Planting
): Draft {
  const drawn = () =>
    isEven ? Math.floor(random() * phrases.length) : skewed(phrases.length, random);
  const pieces = [...allPieces(draft)];
  const places = [...pieces.keys()];
  counts.all += pieces.reduce((sum, one) => sum + wordsOfPiece(one), 0);
  while (places.length > 0) {
    const [place = 0] = places.splice(Math.floor(random() * places.length), 1);
    const old = pieces[place];
    const words = phrases[drawn()];
    if (old === undefined || words === undefined) break;
    const all = counts.all + words.length - old.words.length;
    const special = counts.special + words.length;
    if (special > share * all) break;
    pieces[place] = {joint: old.joint, words};
    counts.all = all;
    counts.special = special;
  }
  const title = pieces.slice(0, draft.title.length);
  return {title, summary: draft.summary === null ? null : pieces.slice(title.length)};
}

function allPieces({title, summary}: Draft): readonly Piece[] {
  return [...title, ...(summary ?? [])];
}
