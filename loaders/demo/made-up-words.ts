const onsets = ["b", "br", "d", "f", "g", "gr", "k", "l", "m", "n", "p", "r", "t", "tr", "v", "z"];
const vowels = ["a", "e", "i", "o", "u"];
const codas = ["k", "l", "m", "n", "r", "t"];
const irregularPlural = /men$/u;

/**
 * Makes up different words of three syllables that mean nothing, such as `bramodun`; none is the
 * plural of another. There are over two million of them. `random` gives numbers from 0 to 1.
 */
export function madeUpWords(count: number, random: () => number): string[] {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  const words = new Set<string>();
  while (words.size < count) {
    const word = `${syllable()}${syllable()}${syllable()}${pick(codas)}`;
    if (!irregularPlural.test(word)) words.add(word);
  }
  return [...words];

  function syllable(): string {
    return pick(onsets) + pick(vowels);
  }
}
