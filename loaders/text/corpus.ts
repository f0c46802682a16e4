import {type Abbreviation, abbreviations} from "./abbreviations.js";
import {Lexicon, opensWord, tellsApart, type Word} from "./lexicon.js";
import type {Language} from "./function-words.js";
import {languagesOf} from "./languages.js";
import {Int32List, Uint8List} from "./lists.js";
import {mask} from "./mask.js";
import {repeatedClauses} from "./repeated-clauses.js";
import {bodyOf, type PaperText} from "./paper-text.js";
import {keyOf} from "./word-key.js";
import {isFunctionWord} from "./word-tags.js";
import {inBrackets, joinsNext, startsPhrase, tokenBuffer, tokenise} from "./tokenise.js";

export type {PaperText};

const inTitle = 8;
const gluedFlag = 16;
const joinedFlag = 32;
const number = /^\p{N}/u;
const allCapitals = /^[A-Z]{2,}$/u;
const fewestCapitals = 3;
const conjunction = /^(?:and|or|nor|to|but|versus|vs|und)$/iu;

/**
 * The words of papers in order. Word i has the id `words[i]`, stands from `from[i]` to `to[i]` in
 * the title (`inTitle[i]` 1) or summary (0) of its paper, and `starts[i]` is 1 where no phrase runs
 * across what stands before it, `bracketed[i]` where that is an opening bracket. `bound[i]` says
 * whether the word belongs to its neighbours though it may say nothing alone, as the `C` of
 * `vitamin C`: `toLeft`, `toRight`, or both; and `withHyphen` where one joins it to the word before.
 * The words of paper p are those from `papers[p]` to
 * `papers[p + 1]`.
 */
export interface Corpus {
  lexicon: Lexicon;
  words: Int32Array;
  from: Int32Array;
  to: Int32Array;
  starts: Uint8Array;
  bracketed: Uint8Array;
  bound: Uint8Array;
  inTitle: Uint8Array;
  papers: Int32Array;
  /** The language of each paper, by its name in English. */
  languages: readonly Language[];
}

/** A hyphen joins a word to the word before it. */
export const withHyphen = 4;

/** No phrase starts at a word, as at `toed` in `three-toed`. */
export const noStart = 8;

/** A word belongs to the word before it. */
export const toLeft = 1;

/** A word belongs to the word after it. */
export const toRight = 2;

/** Reads the words of papers. */
export function readCorpus(papers: readonly PaperText[], lexicon = new Lexicon()): Corpus {
  return settledCorpus(readTokens(papers.map(maskedPaper), lexicon), lexicon);
}

/** A corpus whose words are those to use in their place by what a lexicon knows. */
export function settledCorpus(corpus: Corpus, lexicon: Lexicon): Corpus {
  const settled = lexicon.settled();
  return {...corpus, lexicon, words: corpus.words.map((id) => settled[id] ?? id)};
}

/** The texts of a paper as `mask` gives them. */
export type MaskedPaper = Pick<PaperText, "title" | "summary">;

function maskedPaper({title, summary}: PaperText): MaskedPaper {
  return {
    title: title === null ? null : mask(title),
    summary: summary === null ? null : mask(summary)
  };
}

/**
 * Reads the words of papers as they are written, before it is known which capitals are acronyms. A
 * word in capitals that its paper writes in lower case too is that word, with stress.
 */
function readTokens(masks: readonly MaskedPaper[], lexicon = new Lexicon()): Corpus {
  const languages = languagesOf(masks);
  let language = "English";
  const words = new Int32List();
  const from = new Int32List();
  const to = new Int32List();
  const flags = new Uint8List();
  const offsets = new Int32Array(masks.length + 1);
  let buffer = tokenBuffer();

  const add = (word: {id: number}, start: number, end: number, flag: number) => {
    words.push(word.id);
    from.push(start);
    to.push(end);
    flags.push(flag);
  };
  let capitals: {at: number; token: string}[] = [];
  let texts: string[] = [];
  const readEmphasis = (first: number) => {
    const written = new Set<string>();
    for (let at = first; at < words.length; ++at) {
      const text = texts[(flags.at(at) & inTitle) === 0 ? 0 : inTitle] ?? "";
      written.add(text.slice(from.at(at), to.at(at)));
    }
    for (const {at, token} of capitals) {
      const lower = token.toLowerCase();
      if (written.has(lower) && !isFunctionWord(lower)) words.set(at, lexicon.id(keyOf(lower)));
    }
  };
  const read = (masked: string | null, titleFlag: number) => {
    if (masked === null) return;
    texts[titleFlag] = masked;
    buffer = tokenise(masked, buffer);
    const isShouted = isInCapitals(masked, buffer);
    let broken = 0;
    for (let i = 0; i < buffer.count; ++i) {
      const start = buffer.from[i] ?? 0;
      const flag = buffer.flags[i] ?? 0;
      let first = (flag & (startsPhrase | inBrackets)) | titleFlag | broken;
      const token = masked.slice(start, buffer.to[i]);
      const goesOn = (flag & joinsNext) !== 0 && buffer.flags[i + 1] === 0 && i + 1 < buffer.count;
      const next = goesOn ? masked.slice(buffer.from[i + 1], buffer.to[i + 1]) : "";
      const joined = goesOn ? joinedWord(token, next, lexicon) : null;
      broken = goesOn && tellsApart(token) && !conjunction.test(next) ? gluedFlag : 0;
      if (joined !== null) {
        add(joined, start, buffer.to[i + 1] ?? 0, first);
        broken = 0;
        i += 1;
        continue;
      }
      const isName = !isShouted && allCapitals.test(token);
      if (isName) capitals.push({at: words.length, token});
      if (language !== "English" && !isShouted) {
        const others = lexicon.wordsOf(token, language);
        for (const word of others) {
          const flag = (word.glued ? gluedFlag : 0) | (word.broken ? startsPhrase : 0);
          add(word, start + word.from, start + word.to, first | broken | flag);
          first = titleFlag;
          broken = 0;
        }
        broken = others.length === 0 || endsBroken(others, token) ? startsPhrase : 0;
        continue;
      }
      for (const word of isShouted ? lexicon.shout(token) : lexicon.words(token)) {
        add(word, start + word.from, start + word.to, first | (word.glued ? gluedFlag : 0));
        first = titleFlag | joinedFlag;
      }
    }
  };
  masks.forEach(({title, summary}, i) => {
    const first = words.length;
    language = languages[i] ?? "English";
    capitals = [];
    texts = [];
    read(title, inTitle);
    read(summary, 0);
    offsets[i + 1] = words.length;
    if (capitals.length > 0) readEmphasis(first);
  });

  const flagsOf = flags.toArray();
  return {
    lexicon,
    words: words.toArray(),
    from: from.toArray(),
    to: to.toArray(),
    starts: flagged(flagsOf, startsPhrase),
    bracketed: flagged(flagsOf, inBrackets),
    bound: glued(flagsOf),
    inTitle: flagged(flagsOf, inTitle),
    papers: offsets,
    languages
  };
}

/** Whether something that says nothing stands at the end of a token of another language. */
function endsBroken(found: readonly Word[], token: string): boolean {
  return (found.at(-1)?.to ?? 0) < token.length;
}

/** Where words of one token are bound to each other, because a letter or a number is one of them. */
function glued(flags: Uint8Array): Uint8Array {
  const bound = new Uint8Array(flags.length);
  for (let i = 1; i < flags.length; ++i) {
    if (((flags[i] ?? 0) & joinedFlag) !== 0) bound[i] = withHyphen;
    if (((flags[i] ?? 0) & gluedFlag) === 0) continue;
    bound[i] = (bound[i] ?? 0) | toLeft;
    bound[i - 1] = (bound[i - 1] ?? 0) | toRight;
  }
  return bound;
}

/**
 * Whether a text is in capitals throughout, where they say nothing: six in seven of its letters
 * are.
 */
function isInCapitals(text: string, {count}: {count: number}): boolean {
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < text.length; ++i) {
    const code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) upper += 1;
    else if (code >= 97 && code <= 122) lower += 1;
  }
  return count > 1 && upper > fewestCapitals && upper > 6 * lower;
}

function flagged(flags: Uint8Array, flag: number): Uint8Array {
  const found = new Uint8Array(flags.length);
  for (let i = 0; i < flags.length; ++i) found[i] = ((flags[i] ?? 0) & flag) === 0 ? 0 : 1;
  return found;
}

/**
 * The one word that a token and the next make where the text breaks it after its hyphen, as in
 * `pre- training`; null where they are two (`task- aware`) or the hyphen stands for another word
 * (`pre- and post-training`).
 */
function joinedWord(token: string, next: string, lexicon: Lexicon): Word | null {
  if (conjunction.test(next) || !(opensWord(token) || number.test(next))) return null;
  const [word = null, ...more] = lexicon.words(`${token}-${next}`);
  return more.length === 0 ? word : null;
}

/**
 * How often words stand in a corpus, all together, titles counted twice; of its papers those `from`
 * a number `to` another, exclusive, all by default.
 */
export function occurrencesOfAll(
  {inTitle: titles, papers}: Corpus,
  {from = 0, to = papers.length - 1}: {from?: number; to?: number} = {}
): number {
  const own = titles.subarray(papers[from] ?? 0, papers[to] ?? 0);
  return own.reduce((sum, flag) => sum + flag, own.length);
}

/** A clause that several papers have word for word in their summaries: a phrase of a template. */
export interface RepeatedClause {
  text: string;
  papers: number;
  /** The first of them, by its index. */
  paper: number;
}

const {fewestWords, fewestPapers} = repeatedClauses;

/**
 * Leaves clauses of five words or more out of summaries where at least three papers have them word for
 * word: what stands between two marks of punctuation. They are of a template and say nothing of one
 * paper.
 */
function withoutRepeated(
  papers: readonly PaperText[],
  corpus: Corpus
): {corpus: Corpus; repeated: RepeatedClause[]} {
  const {words, starts, inTitle: titles, papers: offsets} = corpus;
  const clauses: {papers: number; last: number; paper: number; at: number; end: number}[] = [];
  const numbers = new Map<string, number>();
  const clauseAt = new Int32Array(words.length).fill(-1);
  for (let paper = 0; paper + 1 < offsets.length; ++paper) {
    const end = offsets[paper + 1] ?? 0;
    for (let at = offsets[paper] ?? 0; at < end;) {
      let next = at + 1;
      while (next < end && starts[next] === 0) next += 1;
      if (titles[at] === 0 && next - at >= fewestWords) {
        const key = words.subarray(at, next).join(" ");
        const number = numbers.get(key) ?? clauses.length;
        clauseAt[at] = number;
        const known = clauses[number] ?? {papers: 0, last: -1, paper, at, end: next};
        if (number === clauses.length) {
          numbers.set(key, number);
          clauses.push(known);
        }
        if (known.last !== paper) known.papers += 1;
        known.last = paper;
      }
      at = next;
    }
  }
  const repeated = clauses.filter((clause) => clause.papers >= fewestPapers);
  if (repeated.length === 0) return {corpus, repeated: []};
  const places = new Int32Array(words.length);
  let length = 0;
  const offsetsKept = new Int32Array(offsets.length);
  let paper = 0;
  for (let at = 0; at < words.length;) {
    while (at >= (offsets[paper + 1] ?? Infinity)) offsetsKept[++paper] = length;
    const clause = clauses[clauseAt[at] ?? -1];
    if (clause !== undefined && clause.papers >= fewestPapers) at += clause.end - clause.at;
    else places[length++] = at++;
  }
  while (paper + 1 < offsets.length) offsetsKept[++paper] = length;
  const keep = (values: Uint8Array) => taken(places, values, new Uint8Array(length));
  const keepNumbers = (values: Int32Array) => taken(places, values, new Int32Array(length));
  return {
    corpus: {
      lexicon: corpus.lexicon,
      words: keepNumbers(words),
      from: keepNumbers(corpus.from),
      to: keepNumbers(corpus.to),
      starts: keep(starts),
      bracketed: keep(corpus.bracketed),
      bound: keep(corpus.bound),
      inTitle: keep(titles),
      papers: offsetsKept,
      languages: corpus.languages
    },
    repeated: repeated.map(({papers: having, paper: first, at, end}) => ({
      text: (papers[first]?.summary ?? "").slice(corpus.from[at], corpus.to[end - 1]),
      papers: having,
      paper: first
    }))
  };
}

/** Fills a list with the values that stand at places of another. */
function taken<Values extends Int32Array | Uint8Array>(
  places: Int32Array,
  values: Values,
  into: Values
): Values {
  const list: Int32Array | Uint8Array = into;
  for (let i = 0; i < list.length; ++i) list[i] = values[places[i] ?? 0] ?? 0;
  return into;
}

/** Papers as they were read, before anything that an analyst curated: what can be used again. */
export interface TokenisedPapers {
  papers: readonly PaperText[];
  masked: readonly MaskedPaper[];
  /** Their words as they are written, without the clauses that several of them repeat. */
  tokens: Corpus;
  repeated: readonly RepeatedClause[];
  /** The abbreviations that the papers, and then the hub, spell out, in the order of the texts. */
  abbreviations: SpelledOut[];
}

/** An abbreviation and the paper that spells it out, by its index; that after the last is the hub. */
export interface SpelledOut extends Abbreviation {
  paper: number;
}

/**
 * Reads papers, and what the hub's own title and abstract spell out. The papers that it gives have
 * their abstracts behind their summaries, as one text.
 */
export function tokenisePapers(given: readonly PaperText[], hub?: PaperText): TokenisedPapers {
  const papers = given.map((paper) =>
    paper.abstract == null ? paper : {title: paper.title, summary: bodyOf(paper)}
  );
  const texts = hub === undefined ? papers : [...papers, hub];
  const masked = papers.map(maskedPaper);
  const {corpus, repeated} = withoutRepeated(papers, readTokens(masked));
  return {
    papers,
    masked,
    tokens: corpus,
    repeated,
    abbreviations: texts.flatMap(({title, summary}, paper) =>
      [title, summary].flatMap((text) =>
        text === null ? [] : abbreviations(text).map((found) => ({...found, paper}))
      )
    )
  };
}

let buffer = tokenBuffer();

/** The words of a phrase, as ids of a lexicon. */
export function wordsOf(phrase: string, lexicon: Lexicon): number[] {
  const masked = mask(phrase);
  buffer = tokenise(masked, buffer);
  const ids: number[] = [];
  for (let i = 0; i < buffer.count; ++i) {
    for (const {id} of lexicon.words(masked.slice(buffer.from[i], buffer.to[i]))) ids.push(id);
  }
  return ids;
}

/** The words of a phrase, by their keys, which are the same in every lexicon. */
export function keysOf(phrase: string, lexicon: Lexicon): string[] {
  return wordsOf(phrase, lexicon).map((id) => lexicon.keys[id] ?? "");
}
