import type {Lexicon} from "../text/lexicon.js";
import {mask} from "../text/mask.js";
import {tokenBuffer, tokenise} from "../text/tokenise.js";

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
