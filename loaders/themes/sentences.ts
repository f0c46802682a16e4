/** A sentence of a text, by the offsets of its first unit and of the unit after its last. */
export interface Sentence {
  from: number;
  to: number;
}

const segmenter = new Intl.Segmenter("en", {granularity: "sentence"});
const beforeNumber = /[.!?]\s+(?=\((?:[ivx]+|[a-z]|\d+)\)\s)/gu;
const shortest = 500;
const fewest = 3;

/**
 * The sentences of an English text, by Unicode's rules, without the white space around them; a
 * numbered one, `(ii) The …`, is one of its own.
 */
export function sentences(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const end of segmentEnds(text)) {
    const segment = text.slice(start, end);
    const numbers = Array.from(
      segment.matchAll(beforeNumber),
      ({0: {length}, index}) => index + length
    );
    let from = 0;
    for (const to of [...numbers, segment.length]) {
      const written = segment.slice(from, to);
      const shown = written.trim();
      const at = start + from + written.length - written.trimStart().length;
      if (shown !== "") found.push({from: at, to: at + shown.length});
      from = to;
    }
    start = end;
  }
  return found;
}

/**
 * Where the segments of a text end. The time of every step of the segmenter grows with the text that
 * it is given, so it is given parts: each from the start of a segment on, of which all count but the
 * last two, as what follows may join them. A part that holds no segment is doubled, and read only
 * until it does.
 */
function* segmentEnds(text: string): Generator<number> {
  let size = shortest;
  for (let start = 0; start < text.length;) {
    const starts: number[] = [];
    for (const {index} of segmenter.segment(text.slice(start, start + size))) {
      starts.push(start + index);
      if (size > shortest && starts.length > fewest) break;
    }
    const isWhole = start + size >= text.length && (size === shortest || starts.length <= fewest);
    const ends = isWhole ? [...starts.slice(1), text.length] : starts.slice(1, -1);
    yield* ends;
    size = ends.length === 0 ? size * 2 : shortest;
    start = ends.at(-1) ?? start;
  }
}
