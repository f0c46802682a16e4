import type {Phrases} from "./phrases.js";

const fewestPlaces = 3;
const leastShare = 0.1;

/**
 * The single words that only describe others, as `deep` does in `deep network`: of three places or
 * more, fewer than a tenth are the end of a phrase. Terms are nouns (Frantzi, Ananiadou & Mima take
 * only sequences that end in one), and in English a noun can end its phrase; so this needs no list of
 * adjectives, and takes the field's own use of a word.
 */
export function describingWords({words, standing: [single], endsRun}: Phrases): Set<number> {
  const places = new Int32Array(words.length);
  const ends = new Int32Array(words.length);
  single?.forEach((phrase, at) => {
    if (phrase < 0) return;
    places[phrase] = (places[phrase] ?? 0) + 1;
    if (endsRun(at, 1)) ends[phrase] = (ends[phrase] ?? 0) + 1;
  });
  return new Set(
    Array.from(places.keys()).filter((phrase) => {
      const count = places[phrase] ?? 0;
      return count >= fewestPlaces && (ends[phrase] ?? 0) < leastShare * count;
    })
  );
}
