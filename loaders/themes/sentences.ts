/** A sentence of a text, by the offsets of its first unit and of the unit after its last. */
export interface Sentence {
  from: number;
  to: number;
}

const segmenter = new Intl.Segmenter("en", {granularity: "sentence"});

/** The sentences of an English text, by Unicode's rules, without the white space around them. */
export function sentences(text: string): Sentence[] {
  return Array.from(segmenter.segment(text), ({segment, index}) => {
    const from = index + segment.length - segment.trimStart().length;
    return {from, to: from + segment.trim().length};
  }).filter(({from, to}) => to > from);
}
