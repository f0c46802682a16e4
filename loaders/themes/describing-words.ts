import type {Phrases} from "./phrases.js";

const fewestPlaces = 3;
const leastShare = 0.1;

/**
 * The single words that only describe others, as `deep` does in `deep network`: of three places or
 * more, fewer than a tenth are the end of a phrase. Terms are nouns (Frantzi, Ananiadou & Mima take
 * only sequences that end in one), and in English a noun can end its phrase; so this needs no list of
 * adjectives, and takes the field's own use of a word.
 */
export function describingWords({forEach, endsRun}: Phrases): Set<number> {
  const places = new Map<number, number>();
  const ends = new Map<number, number>();
  forEach((at, words, phrase) => {
    if (words !== 1) return;
    places.set(phrase, (places.get(phrase) ?? 0) + 1);
    if (endsRun(at, 1)) ends.set(phrase, (ends.get(phrase) ?? 0) + 1);
  });
  return new Set(
    [...places].flatMap(([phrase, count]) =>
      count >= fewestPlaces && (ends.get(phrase) ?? 0) < leastShare * count ? [phrase] : []
    )
  );
}
