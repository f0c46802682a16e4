import type {SourceText} from "../decode.js";

/** A line of a text: its bytes with its terminator, and its text without. */
export interface TextLine {
  start: number;
  end: number;
  text: string;
}

const lineFeed = 10;
const carriageReturn = 13;

/** The lines of a text in order; a line ends in LF, CRLF or a lone CR. */
export function* textLines(text: SourceText, from = text.start): Generator<TextLine> {
  let start = from;
  let at = from;
  let endsInReturn = false;
  for (const piece of text.pieces(from)) {
    for (let i = 0; i < piece.length; ++i) {
      const byte = piece[i];
      const offset = at + i;
      if (endsInReturn) {
        endsInReturn = false;
        const end = byte === lineFeed ? offset + 1 : offset;
        yield lineOf(text, start, end);
        start = end;
        if (byte === lineFeed) continue;
      }
      if (byte === carriageReturn) endsInReturn = true;
      else if (byte === lineFeed) {
        yield lineOf(text, start, offset + 1);
        start = offset + 1;
      }
    }
    at += piece.length;
  }
  if (start < text.size) yield lineOf(text, start, text.size);
}

function lineOf(text: SourceText, start: number, end: number): TextLine {
  const written = text.text(start, end);
  let length = written.length;
  if (written.charCodeAt(length - 1) === lineFeed) length -= 1;
  if (written.charCodeAt(length - 1) === carriageReturn) length -= 1;
  return {start, end, text: written.slice(0, length)};
}
