/** Phrases to write texts of, as lists of words, the first being the most used. */
export interface PhraseStock {
  words: readonly string[];
  phrases: readonly (readonly string[])[];
}

/**
 * Makes a stock of phrases of one to `longest` words, most of them nested: a new phrase is a single
 * word, two words, or an earlier phrase with a word before or after it, as `mutual information` and
 * `mutual information estimation` are.
 */
export function phraseStock(
  words: readonly string[],
  count: number,
  random: () => number,
  longest = 4
): PhraseStock {
  const phrases: string[][] = [];
  const word = () => words[skewed(words.length, random)] ?? "";
  while (phrases.length < count) {
    const kind = random();
    const earlier = phrases[Math.floor(random() * phrases.length)] ?? [word()];
    if (kind < 0.3) phrases.push([word()]);
    else if (kind < 0.55 || earlier.length >= longest) phrases.push([word(), word()]);
    else phrases.push(kind < 0.8 ? [word(), ...earlier] : [...earlier, word()]);
  }
  return {words, phrases};
}

const flattening = 6;

/**
 * A random index below `length`, early ones more often: about as 1 / (rank + 6), the law of Zipf and
 * Mandelbrot.
 */
export function skewed(length: number, random: () => number): number {
  const drawn = flattening * (((length + flattening) / flattening) ** random() - 1);
  return Math.min(length - 1, Math.floor(drawn));
}
