import type {Place} from "../messages/diagnostic.js";
import type {Lexicon} from "../text/lexicon.js";
import type {Curation} from "../vocabulary/curation.js";
import {keysOf} from "../text/corpus.js";

/**
 * The place of the first line that leaves a phrase out as a whole: a stop word, or a variant that is
 * merged with nothing; null where there is none. Lower case in a line matches any case.
 */
export function excludingLine(
  phrase: string,
  curations: readonly Pick<Curation, "stopWords" | "merges">[],
  lexicon: Lexicon
): Place | null {
  const keys = keysOf(phrase, lexicon);
  if (keys.length === 0) return null;
  const matches = (written: string) => {
    const others = keysOf(written, lexicon);
    return (
      others.length === keys.length &&
      keys.every((key, i) => others[i] === key || others[i] === key.toLowerCase())
    );
  };
  for (const {stopWords, merges} of curations) {
    const stop = stopWords.find(({term}) => matches(term));
    if (stop !== undefined) return stop.place;
    const merge = merges.find(({variant, preferred}) => preferred === null && matches(variant));
    if (merge !== undefined) return merge.place;
  }
  return null;
}
