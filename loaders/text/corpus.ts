import {Integers} from "../integers.js";
import {Lexicon} from "./lexicon.js";
import {maskLatex} from "./mask-latex.js";
import {startsPhrase, tokenBuffer, tokenise} from "./tokenise.js";

/** The text of a paper: its title, and its summary where there is one. */
export interface PaperText {
  title: string | null;
  summary: string | null;
}

const inTitle = 2;

/**
 * The words of papers in order. Word i has the id `words[i]`, stands from `from[i]` to `to[i]` in
 * the title (`inTitle[i]` 1) or summary (0) of its paper, and `starts[i]` is 1 where no phrase runs
 * across what stands before it. The words of paper p are those from `papers[p]` to `papers[p + 1]`.
 */
export interface Corpus {
  lexicon: Lexicon;
  words: Int32Array;
  from: Int32Array;
  to: Int32Array;
  starts: Uint8Array;
  inTitle: Uint8Array;
  papers: Int32Array;
}

/** Reads the words of papers. */
export function readCorpus(papers: readonly PaperText[], lexicon = new Lexicon()): Corpus {
  const words = new Integers();
  const from = new Integers();
  const to = new Integers();
  const flags = new Integers();
  const offsets = new Int32Array(papers.length + 1);
  let buffer = tokenBuffer();

  const read = (text: string | null, titleFlag: number) => {
    if (text === null) return;
    const masked = maskLatex(text);
    buffer = tokenise(masked, buffer);
    for (let i = 0; i < buffer.count; ++i) {
      const start = buffer.from[i] ?? 0;
      let first = ((buffer.flags[i] ?? 0) & startsPhrase) | titleFlag;
      for (const word of lexicon.words(masked.slice(start, buffer.to[i]))) {
        words.push(word.id);
        from.push(start + word.from);
        to.push(start + word.to);
        flags.push(first);
        first &= ~startsPhrase;
      }
    }
  };
  papers.forEach(({title, summary}, i) => {
    read(title, inTitle);
    read(summary, 0);
    offsets[i + 1] = words.length;
  });

  const settled = lexicon.settled();
  return {
    lexicon,
    words: words.toArray().map((id) => settled[id] ?? id),
    from: from.toArray(),
    to: to.toArray(),
    starts: Uint8Array.from(flags.toArray(), (flag) => flag & startsPhrase),
    inTitle: Uint8Array.from(flags.toArray(), (flag) => (flag & inTitle) >> 1),
    papers: offsets
  };
}

/** How often words stand in a corpus, all together, titles counted twice. */
export function occurrencesOfAll({words, inTitle: titles}: Corpus): number {
  return titles.reduce((sum, flag) => sum + flag, words.length);
}
