import {type Corpus, noStart, toLeft, toRight, withHyphen} from "../text/corpus.js";
import {innerWords} from "../text/function-words.js";
import {isFunctionWord, tagsOf} from "../text/word-tags.js";
import {bindsBoth, cardinal, english, months, numerals, opensNames} from "./bindable-words.js";
import {modifier, noun, other} from "./word-kinds.js";

const fewestPapers = 2;
const leastShare = 0.5;
const leastAssociation = 0.55;
const leastOfTwo = 0.75;
const leastOf = 1 / 3;
const leastOthers = 0.6;
const fewestOpened = 3;
const leastOpened = 0.9;

const prepositions = new Set([
  ..."of in on at to from for by with under".split(" "),
  ...innerWords
]);
const articles = new Set(["the"]);

/**
 * Set phrases of Latin that describe a noun and are written as two words or with a hyphen, by their
 * keys.
 */
const latinPhrases: ReadonlySet<string> = new Set(
  `in vitro,in vivo,in silico,in situ,in utero,in ovo,in planta,in operando,in extremis,in absentia,
  de novo,de facto,de jure,ad hoc,ad libitum,ad hominem,ad interim,a priori,a posteriori,post hoc,
  post mortem,post partum,ex vivo,ex situ,ex ante,ex post,ex ovo,per capita,per se,per os,per diem,
  pro bono,pro rata,pro forma,ab initio,sui generis,prima facie,ceteris paribus,inter alia,
  bona fide,mala fide,pari passu,locum tenens,post festum,ante mortem,ante partum,sub judice`
    .split(",")
    .map((phrase) => phrase.trim())
);

const [latinOpenings, latinEndings] = [0, 1].map(
  (word) => new Set(Array.from(latinPhrases, (phrase) => phrase.split(" ")[word] ?? ""))
);

/** Nouns that say nothing before a preposition, whatever follows: `role of oxytocin`. */
const emptyHeads = new Set(
  `use role effect impact influence importance study analysis application evaluation investigation
  comparison review overview survey development implication lack presence absence variety range kind
  type amount majority part aspect example introduction series number result approach method case
  understanding assessment prediction determination detection estimation identification
  minute hour day week month year`
    .trim()
    .split(/\s+/u)
);

/**
 * Binds words that say nothing alone to the phrase they are part of, where papers use them
 * together: `analysis` in `meta analysis`, `2` in `type 2 diabetes`, `C` in `vitamin C`, and a
 * preposition between two nouns, `quality of life`. A stop word and its neighbour belong together
 * where at least two papers have both side by side, and these are half of the places of one of
 * them, or their normalised pointwise mutual information is .55 or more (.75 for two stop words),
 * but a gerund only to the word before it (`decision making`, not `making decisions`); a
 * preposition where what follows it is a third of all that follows it after that noun (six in ten
 * for others than `of`). What such a phrase ends in is a noun, also where another follows (`chain
 * of thought prompting`). An adjective that counts or orders opens the phrase of a word that it
 * stands before in nine of ten of its places, three at least (`New Zealand`, `next generation`).
 * Set phrases of Latin (`in vitro`) are bound wherever they stand, start a phrase and describe its
 * noun; a numeral is bound to what a hyphen joins to it, and a word of grammar to all that hyphens
 * join it with in two papers (`in-context learning`). Returns the corpus with what it binds, and
 * what each word is then.
 */
export function bindWords(
  corpus: Corpus,
  {isStop, mayBind, kinds: read}: {isStop: Uint8Array; mayBind: Uint8Array; kinds: Uint8Array}
): {corpus: Corpus; kinds: Uint8Array} {
  const {words, starts, papers, lexicon} = corpus;
  const size = lexicon.keys.length;
  const kinds = Uint8Array.from(read);
  const bound = Uint8Array.from(corpus.bound);
  const begins = Uint8Array.from(starts);
  const breaks = Uint8Array.from(starts);
  for (const end of papers) if (end < words.length) breaks[end] = 1;
  const isOf = lexicon.keys.map((key) => prepositions.has(key));
  const isArticle = lexicon.keys.map((key) => articles.has(key));
  const isNumber = lexicon.keys.map((key) => cardinal.test(key));
  const isMonth = lexicon.keys.map((key) => months.has(key));
  const isGerund = lexicon.keys.map((key) => tagsOf(key)?.[0] === "VBG");
  const isEmpty = lexicon.keys.map((key) => emptyHeads.has(key));
  const isOfAlone = lexicon.keys.map((key) => key === "of" || innerWords.has(key));

  const isLight = (at: number) => mayBind[words[at] ?? 0] === bindsBoth;
  const opensOnly = (at: number) => mayBind[words[at] ?? 0] === opensNames;
  const isContent = (at: number) => isStop[words[at] ?? 0] !== 1 && kinds[at] !== other;
  const stands = (at: number) => at < words.length && (isContent(at) || isLight(at));

  const times = new Int32Array(size);
  for (const word of words) times[word] = (times[word] ?? 0) + 1;
  const pairs = new Tally();
  const heads = new Tally();
  const tails = new Tally();
  for (let paper = 0; paper + 1 < papers.length; ++paper) {
    const end = papers[paper + 1] ?? 0;
    for (let at = papers[paper] ?? 0; at + 1 < end; ++at) {
      if (!stands(at) || breaks[at + 1] === 1) continue;
      if (stands(at + 1) && (isLight(at) || isLight(at + 1))) pairs.add(pair(at, at + 1), paper);
      const tail = tailOf(at, end);
      if (tail < 0) continue;
      heads.add(pair(at, at + 1), paper);
      tails.add(`${String(pair(at, at + 1))} ${String(words[tail] ?? 0)}`, paper);
    }
  }
  for (let paper = 0; paper + 1 < papers.length; ++paper) {
    const end = papers[paper + 1] ?? 0;
    for (let at = papers[paper] ?? 0; at + 1 < end; ++at) {
      if (!stands(at) || breaks[at + 1] === 1) continue;
      if (stands(at + 1) && (isLight(at) || isLight(at + 1)) && belong(at)) bind(at, at + 1);
      const tail = tailOf(at, end);
      if (tail < 0 || !isSet(at, tail)) continue;
      for (let k = at; k < tail; ++k) bind(k, k + 1);
      kinds[tail] = noun;
    }
  }
  const opened = new Tally();
  const openings: number[] = [];
  for (let paper = 0; paper + 1 < papers.length; ++paper) {
    const end = papers[paper + 1] ?? 0;
    for (let at = papers[paper] ?? 0; at + 1 < end; ++at) {
      if (!opensOnly(at) || breaks[at + 1] === 1 || !isContent(at + 1)) continue;
      openings.push(at);
      opened.add(pair(at, at + 1), paper);
    }
  }
  for (const at of openings) {
    const {papers: having, places} = opened.of(pair(at, at + 1));
    const least = Math.max(fewestOpened, leastOpened * (times[words[at + 1] ?? 0] ?? 0));
    if (having < fewestPapers || places < least) continue;
    bind(at, at + 1);
    kinds[at] = modifier;
  }
  const isGrammar = lexicon.keys.map((key) => english.has(key) || isFunctionWord(key));
  const compounds = new Tally();
  const runs: {at: number; end: number; key: string}[] = [];
  for (let paper = 0; paper + 1 < papers.length; ++paper) {
    const last = papers[paper + 1] ?? 0;
    for (let at = papers[paper] ?? 0, end = at; at < last; at = end) {
      end = at + 1;
      while (end < last && ((bound[end] ?? 0) & withHyphen) !== 0) end += 1;
      const run = words.subarray(at, end);
      if (run.length === 1 || !run.some((word) => isGrammar[word] === true)) continue;
      if (!run.some((_, i) => stands(at + i))) continue;
      const key = run.join(" ");
      compounds.add(key, paper);
      runs.push({at, end, key});
    }
  }
  for (const {at, end, key} of runs) {
    if (compounds.of(key).papers < fewestPapers) continue;
    if (isGrammar[words[at] ?? -1] === true) kinds[at] = modifier;
    for (let next = at + 1; next < end; ++next) {
      bind(next - 1, next);
      bound[next] = (bound[next] ?? 0) | noStart;
    }
  }
  const counts = lexicon.keys.map((key) => numerals.has(key));
  for (let at = 0; at + 1 < words.length; ++at) {
    const next = bound[at + 1] ?? 0;
    if (counts[words[at] ?? -1] !== true || (next & withHyphen) === 0 || !stands(at + 1)) continue;
    bind(at, at + 1);
    bound[at + 1] = next | toLeft | noStart;
  }
  const opens = lexicon.keys.map((key) => latinOpenings?.has(key));
  const closes = lexicon.keys.map((key) => latinEndings?.has(key));
  for (let at = 0; at + 1 < words.length; ++at) {
    if (opens[words[at] ?? -1] !== true || closes[words[at + 1] ?? -1] !== true) continue;
    if (breaks[at + 1] === 1) continue;
    if (!latinPhrases.has(lexicon.phraseKey(words.subarray(at, at + 2)))) continue;
    bind(at, at + 1);
    begins[at] = 1;
    kinds.fill(modifier, at, at + 2);
  }
  return {corpus: {...corpus, bound, starts: begins}, kinds};

  function pair(one: number, two: number): number {
    return (words[one] ?? 0) * size + (words[two] ?? 0);
  }

  function bind(one: number, two: number): void {
    bound[one] = (bound[one] ?? 0) | toRight;
    bound[two] = (bound[two] ?? 0) | toLeft;
  }

  /** The place of the word after a noun, a preposition and an article, or -1. */
  function tailOf(at: number, end: number): number {
    const preposition = words[at + 1] ?? -1;
    if (isOf[preposition] !== true || kinds[at] !== noun || isEmpty[words[at] ?? -1]) return -1;
    let tail = at + 2;
    if (tail < end && breaks[tail] !== 1 && isArticle[words[tail] ?? -1]) tail += 1;
    const isWord = tail < end && breaks[tail] !== 1 && stands(tail);
    return isWord && !isNumber[words[tail] ?? -1] ? tail : -1;
  }

  function belong(at: number): boolean {
    const isNamed = kinds[at] === noun && isMonth[words[at] ?? -1] !== true;
    if (isNumber[words[at] ?? -1] || (isNumber[words[at + 1] ?? -1] && !isNamed)) return false;
    if (isLight(at) && isGerund[words[at] ?? -1] === true) return false;
    const {papers: having, places} = pairs.of(pair(at, at + 1));
    if (having < fewestPapers) return false;
    const hasHyphen = ((bound[at + 1] ?? 0) & withHyphen) !== 0;
    const areLight = isLight(at) && isLight(at + 1) && !hasHyphen;
    const one = times[words[at] ?? 0] ?? 0;
    const two = times[words[at + 1] ?? 0] ?? 0;
    if (places >= leastShare * Math.min(one, two) && !areLight) return true;
    const information = Math.log((places * words.length) / (one * two));
    const least = areLight ? leastOfTwo : leastAssociation;
    return information >= least * -Math.log(places / words.length);
  }

  function isSet(at: number, tail: number): boolean {
    const head = pair(at, at + 1);
    const both = tails.of(`${String(head)} ${String(words[tail] ?? 0)}`);
    if (both.papers < fewestPapers) return false;
    const share = both.places / heads.of(head).places;
    return (
      share >= (isOfAlone[words[at + 1] ?? -1] === true && !isLight(at) ? leastOf : leastOthers)
    );
  }
}

/** How many places and papers have each of some keys, which are told paper by paper. */
class Tally {
  readonly #counts = new Map<number | string, {places: number; papers: number; last: number}>();

  add(key: number | string, paper: number): void {
    const known = this.#counts.get(key);
    if (known === undefined) this.#counts.set(key, {places: 1, papers: 1, last: paper});
    else {
      known.places += 1;
      if (known.last !== paper) known.papers += 1;
      known.last = paper;
    }
  }

  of(key: number | string): {places: number; papers: number} {
    return this.#counts.get(key) ?? {places: 0, papers: 0};
  }
}
