import {eng} from "stopword";
import type {Abbreviation} from "../text/abbreviations.js";
import {type Corpus, settledCorpus, type TokenisedPapers, wordsOf} from "../text/corpus.js";
import {innerWords} from "../text/function-words.js";
import type {Lexicon} from "../text/lexicon.js";
import {keyOf} from "../text/word-key.js";
import type {Curations} from "../vocabulary/read-curation.js";
import {applyThesaurus, rulesOf} from "./apply-thesaurus.js";
import {bindWords} from "./bind-words.js";
import {bindable} from "./bindable-words.js";
import {compoundSpellings} from "./compound-spellings.js";
import {papersOfPhrases} from "./term-places.js";
import {type TermRule, termRules} from "./term-rules.js";
import {wordKinds} from "./word-kinds.js";

/** The words of papers with what an analyst curated applied. */
export interface CuratedCorpus {
  corpus: Corpus;
  /** What each of its words is at its place, as `wordKinds` says. */
  kinds: Uint8Array;
  rules: readonly TermRule[];
  /** How often each rule was used. */
  uses: readonly number[];
  /** For each word that is known by now, 1 if it says nothing of what a paper is about. */
  stopFlags: () => Uint8Array;
  /** Whether some paper has a phrase as it is written, in any case where that is lower. */
  isWritten: (text: string) => boolean;
  /** The words of a phrase as they stand in the corpus, with the rules applied. */
  phrase: (text: string) => number[];
}

const capitals = /\p{Lu}\P{Lu}*\p{Lu}/u;

/**
 * Applies the stop words, the thesaurus and the abbreviations that the texts spell out to papers as
 * they were read, which stay as they are.
 */
export function curatedCorpus(
  {tokens, abbreviations}: TokenisedPapers,
  curations: Curations
): CuratedCorpus {
  const lexicon = tokens.lexicon.copy(acronyms(abbreviations, curations));
  const read = settledCorpus(tokens, lexicon);
  // Words that are only looked for are in no lexicon that what follows counts and draws by.
  const asked = {...read, lexicon: lexicon.copy(new Set())};
  const own = curations.own.stopWords.map(({term}) => term);
  const shared = curations.shared.stopWords.map(({term}) => term);
  const written = termRules(abbreviations, curations, lexicon, {
    papersWith: (words) => papersWith(words, asked),
    spellings: compoundSpellings(read, new Set([...own, ...shared].map(keyOf)))
  });
  const settled = lexicon.settled();
  const rules = written.map(({preferred, ...rule}) => ({
    ...rule,
    preferred: preferred?.map((word) => settled[word] ?? word) ?? null
  }));
  const {corpus: merged, uses} = applyThesaurus(read, rules);
  const ofAll = rulesOf(rules);
  const isStop = stopFlags(lexicon, [...own, ...shared]);
  const mayBind = bindable(lexicon.keys, new Set(shared.map(keyOf)), new Set(own.map(keyOf)));
  const alone = wordKinds(merged, isStop, mayBind);
  const {corpus, kinds} = bindWords(merged, {kinds: alone, isStop, mayBind});
  const times = new Int32Array(lexicon.keys.length);
  for (const word of read.words) times[word] = (times[word] ?? 0) + 1;
  const phrase = (text: string) => {
    const words = wordsOf(text, lexicon).map((word) =>
      lexicon
        .inAnyCase(word)
        .reduce((best, other) => ((times[other] ?? 0) > (times[best] ?? 0) ? other : best))
    );
    return [...applyThesaurus(corpusOf(words, lexicon), ofAll).corpus.words];
  };
  return {
    corpus,
    kinds,
    rules,
    uses,
    stopFlags: () => stopFlags(lexicon, [...own, ...shared]),
    isWritten: (text) =>
      papersOfPhrases(read, lexicon.phraseInAnyCase(wordsOf(text, lexicon))).size > 0,
    phrase
  };
}

/**
 * The papers that have one of the words, by their indices, in any case; a word with hyphens stands for
 * several side by side.
 */
function papersWith(near: readonly string[], corpus: Corpus): Set<number> {
  const {lexicon} = corpus;
  const sought = near.flatMap((word) => lexicon.phraseInAnyCase(wordsOf(word, lexicon)));
  return new Set([...papersOfPhrases(corpus, sought).values()].flatMap(({papers}) => papers));
}

/** The names in capitals that texts spell out or that curation files have. */
function acronyms(spelledOut: readonly Abbreviation[], {own, shared}: Curations): Set<string> {
  const written = [own, shared].flatMap(({stopWords, merges, themeTerms}) => [
    ...stopWords.map(({term}) => term),
    ...merges.flatMap(({variant, preferred}) => [variant, preferred ?? ""]),
    ...themeTerms.map(({term}) => term)
  ]);
  const spelled = spelledOut.map(({short}) => short);
  const words = written
    .filter((text) => capitals.test(text))
    .flatMap((text) => text.split(/[\s-]+/u));
  return new Set([...words, ...spelled].filter((word) => capitals.test(word)).map(keyOf));
}

function corpusOf(words: readonly number[], lexicon: Lexicon): Corpus {
  const places = Int32Array.from(words, (_, i) => 2 * i);
  return {
    lexicon,
    words: Int32Array.from(words),
    from: places,
    to: places.map((place) => place + 1),
    starts: new Uint8Array(words.length),
    bracketed: new Uint8Array(words.length),
    bound: new Uint8Array(words.length),
    inTitle: new Uint8Array(words.length),
    papers: Int32Array.of(0, words.length),
    languages: ["English"]
  };
}

const english = new Set(eng.map(keyOf));
const shortName = /^[A-Z]+$/u;
const noWord =
  /^(?:[\d.,+#-]*|(?!\d+-?d$)[\d.]+-?\p{L}{0,2}|\p{L}|i{2,3}|i[vx]|vi{0,3}|I{2,3}|I[VX]|VI{0,3})$/u;

/** Function words that are names in capitals: the World Health Organization, information technology. */
const namesLikeWords = new Set("WHO IT US CAN ALL AS AM ME HE".split(" "));
const longestName = 4;

/**
 * Whether each word of a lexicon is a stop word, as 1 or 0: English function words (of the package
 * `stopword`), the curated words, numbers with or without a unit but for dimensions (`3d`), Roman
 * numbers up to nine, and single letters. A name in capitals is none though
 * the word is (`WHO`, `ART`): one of up to four letters, and of function words the few that are names.
 */
export function stopFlags({keys}: Lexicon, curated: Iterable<string>): Uint8Array {
  const words = new Set(Array.from(curated, keyOf));
  const isStop = (key: string) => {
    const lower = keyOf(key.toLowerCase());
    if (words.has(key) || noWord.test(key)) return true;
    if (innerWords.has(key)) return true;
    if (key === lower) return english.has(key);
    if (english.has(lower)) return !namesLikeWords.has(key);
    return words.has(lower) && (key.length > longestName || !shortName.test(key));
  };
  return Uint8Array.from(keys, (key) => (isStop(key) ? 1 : 0));
}
