/** A sentence of a text, by the offsets of its first unit and of the unit after its last. */
export interface Sentence {
  from: number;
  to: number;
}

const segmenter = new Intl.Segmenter("en", {granularity: "sentence"});
const beforeNumber = /(?<=[.!?]\s+)(?=\((?:[ivx]+|[a-z]|\d+)\)\s)/u;

/**
 * The sentences of an English text, by Unicode's rules, without the white space around them; a
 * numbered one, `(ii) The …`, is one of its own.
 */
export function sentences(text: string): Sentence[] {
  return Array.from(segmenter.segment(text), ({segment, index}) => {
    let end = index;
    return segment.split(beforeNumber).map((written) => {
      const start = end;
      end += written.length;
      const from = start + written.length - written.trimStart().length;
      return {from, to: from + written.trim().length};
    });
  })
    .flat()
    .filter(({from, to}) => to > from);
}
