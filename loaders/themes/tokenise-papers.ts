import {abbreviations, type Abbreviation} from "../text/abbreviations.js";
import {readTokens, type Corpus, type PaperText} from "../text/corpus.js";

/** Papers as they were read, before anything that an analyst curated: what can be used again. */
export interface TokenisedPapers {
  papers: readonly PaperText[];
  /** Their words as they are written. */
  tokens: Corpus;
  /** The abbreviations that the papers, and then the hub, spell out, in the order of the texts. */
  abbreviations: SpelledOut[];
}

/** An abbreviation and the paper that spells it out, by its index; that after the last is the hub. */
export interface SpelledOut extends Abbreviation {
  paper: number;
}

/** Reads papers, and what the hub's own title and abstract spell out. */
export function tokenisePapers(papers: readonly PaperText[], hub?: PaperText): TokenisedPapers {
  const texts = hub === undefined ? papers : [...papers, hub];
  return {
    papers,
    tokens: readTokens(papers),
    abbreviations: texts.flatMap(({title, summary}, paper) =>
      [title, summary].flatMap((text) =>
        text === null ? [] : abbreviations(text).map((found) => ({...found, paper}))
      )
    )
  };
}
