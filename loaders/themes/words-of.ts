import type {Lexicon} from "../text/lexicon.js";
import {mask} from "../text/mask.js";
import {tokenise} from "../text/tokenise.js";

/** The words of a phrase, as ids of a lexicon. */
export function wordsOf(phrase: string, lexicon: Lexicon): number[] {
  const masked = mask(phrase);
  const {count, from, to} = tokenise(masked);
  return Array.from({length: count}, (_, i) => masked.slice(from[i], to[i])).flatMap((token) =>
    lexicon.words(token).map(({id}) => id)
  );
}
