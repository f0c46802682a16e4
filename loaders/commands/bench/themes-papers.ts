import {randomLcg} from "d3-random";
import type {PaperText} from "../../text/corpus.js";

const syllables = "ba co di fu ga le mi no pra que ri sto tu ve xa".split(" ");
const vocabulary = 20_000;
const phrases = 4_000;
const functionWords = ["the", "of", "and", "in", "with", "for"];

/**
 * Papers of made-up words to measure with, as natural text has them: words and phrases of two or
 * three words by Zipf's law, function words between them, nine summaries in ten papers. The same
 * seed gives the same papers.
 */
export function themesPapers(papers: number, {seed = 1}: {seed?: number} = {}): PaperText[] {
  const random = randomLcg(seed);
  const zipf = (count: number) => Math.floor(count ** random()) - 1;
  const known = Array.from({length: phrases}, (_, i) =>
    Array.from({length: 2 + (i % 2)}, () => word(zipf(vocabulary))).join(" ")
  );
  const text = (pieces: number) =>
    Array.from({length: pieces}, () => {
      const kind = random();
      if (kind < 0.35) return functionWords[Math.floor(random() * functionWords.length)] ?? "";
      return kind < 0.55 ? (known[zipf(phrases)] ?? "") : word(zipf(vocabulary));
    }).join(" ");
  return Array.from({length: papers}, (_, i) => ({
    title: text(6 + Math.floor(random() * 5)),
    summary: i % 10 === 9 ? null : `${text(16 + Math.floor(random() * 10))}.`
  }));
}

/** The word of a rank: the rank in base 15, a syllable a digit, so that no two ranks share one. */
function word(rank: number): string {
  let left = rank + syllables.length ** 2;
  let made = "";
  while (left > 0) {
    made = `${syllables[left % syllables.length] ?? ""}${made}`;
    left = Math.floor(left / syllables.length);
  }
  return made;
}
