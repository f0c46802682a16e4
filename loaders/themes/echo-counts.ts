/** A word or phrase of a sentence, and the papers that have it. */
export interface Said {
  key: string;
  papers: readonly number[];
  isPhrase: boolean;
  /** Whether it is too common here to tell of an echo alone. */
  isCommon: boolean;
}

const phrase = 2;
const word = 1;
const enough = 2;

/**
 * Counts how many of the papers that have each word or phrase of a sentence, by its key, echo the
 * sentence: those that have a phrase of it or two of its words, one of which is not common. `papers`
 * are all that there are; a sentence of the same words as one before is not counted again.
 */
export function echoCounter(
  papers: number
): (sentence: readonly Said[]) => ReadonlyMap<string, number> {
  const weights = new Uint8Array(papers);
  const telling = new Uint8Array(papers);
  const known = new Map<string, ReadonlyMap<string, number>>();
  return (sentence) => {
    const said = new Map(sentence.map((one) => [one.key, one]));
    const words = [...said.keys()].join(",");
    const counts = known.get(words) ?? count([...said.values()]);
    known.set(words, counts);
    return counts;
  };

  function count(said: readonly Said[]): Map<string, number> {
    for (const {papers: having, isPhrase, isCommon} of said) {
      for (const paper of having) {
        weights[paper] = Math.min(enough, (weights[paper] ?? 0) + (isPhrase ? phrase : word));
        if (!isCommon) telling[paper] = 1;
      }
    }
    const echoes = (paper: number) => weights[paper] === enough && telling[paper] === 1;
    const counts = new Map(
      said.map(({key, papers: having}) => [key, having.filter(echoes).length])
    );
    for (const {papers: having} of said) {
      for (const paper of having) {
        weights[paper] = 0;
        telling[paper] = 0;
      }
    }
    return counts;
  }
}
