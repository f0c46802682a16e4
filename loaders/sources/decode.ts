import {type Content, contentOf, type LargeSource, type Source} from "./hub-input.js";

/** How the text of a source is encoded. */
export type Encoding = "UTF-8" | "UTF-16 LE" | "UTF-16 BE" | "Windows-1252";

const labels = {
  "UTF-8": "utf-8",
  "UTF-16 LE": "utf-16le",
  "UTF-16 BE": "utf-16be",
  "Windows-1252": "windows-1252"
} as const satisfies Record<Encoding, string>;

const utf8 = new TextDecoder("utf-8", {ignoreBOM: true});
const sampled = 2 ** 20;
const usualPiece = 2 ** 22;

/**
 * The text of a source as UTF-8, whatever it was encoded in, read in pieces. Offsets are bytes of
 * that text; `fileOffsets` gives those of the file.
 */
export class SourceText {
  readonly path: string;
  readonly encoding: Encoding;
  /** How many bytes the text has. */
  readonly size: number;
  /** The first byte after a byte-order mark. */
  readonly start: number;
  /** How many bytes are read at a time where all are. */
  readonly pieceSize: number;
  readonly #content: Content;
  readonly #fileSize: number;

  constructor(source: Source | LargeSource) {
    const content = contentOf(source);
    const sample = content.read(0, Math.min(content.size, sampled));
    this.path = source.path;
    this.pieceSize = content.pieceSize ?? usualPiece;
    this.#fileSize = content.size;
    this.encoding = encodingOf(sample, sample.length < content.size);
    this.#content = this.encoding === "UTF-8" ? content : asUtf8(content, this.encoding);
    this.size = this.#content.size;
    this.start = startsWithMark(this.bytes(0, 3)) ? 3 : 0;
  }

  /** Whether a source is UTF-8, so that its text is read in pieces and nothing of it is held. */
  static isUtf8(source: Source | LargeSource): boolean {
    const content = contentOf(source);
    const sample = content.read(0, Math.min(content.size, sampled));
    return encodingOf(sample, sample.length < content.size) === "UTF-8";
  }

  /** The bytes from `start` (inclusive) to `end` (exclusive), as they stand; not to be changed. */
  bytes(start: number, end: number): Uint8Array {
    return this.#content.read(start, Math.min(end, this.size));
  }

  /** The text from one byte to another; what is not UTF-8 is U+FFFD. */
  text(start: number, end: number): string {
    return utf8.decode(this.bytes(start, end));
  }

  /** The bytes from `start` on in order, in pieces. */
  *pieces(start = this.start): Generator<Uint8Array> {
    for (let at = start; at < this.size; at += this.pieceSize)
      yield this.bytes(at, at + this.pieceSize);
  }

  /** A function from offsets in the text, which have to grow from call to call, to bytes of the file. */
  fileOffsets(): (offset: number) => number {
    if (this.encoding === "UTF-8") return (offset) => offset;
    const bytesOf = this.encoding === "Windows-1252" ? () => 1 : (wide: boolean) => (wide ? 4 : 2);
    let known = 0;
    let ofFile = 0;
    return (offset) => {
      for (const byte of this.bytes(known, offset)) {
        if ((byte & 0xc0) !== 0x80) ofFile += bytesOf(byte >= 0xf0);
      }
      known = offset;
      return offset === this.size ? this.#fileSize : Math.min(ofFile, this.#fileSize);
    };
  }
}

/** The text of the first bytes of a source, without a byte-order mark; `isCut` says that more follow. */
export function decodeStart(bytes: Uint8Array, isCut: boolean): string {
  const encoding = encodingOf(bytes, isCut);
  return new TextDecoder(labels[encoding]).decode(bytes, {stream: isCut});
}

/**
 * How bytes are encoded: by their byte-order mark, by the zeros of UTF-16, as UTF-8 where more of
 * what is not ASCII is UTF-8 than is not, else as Windows-1252. Bytes that are cut may end within a
 * character.
 */
export function encodingOf(bytes: Uint8Array, isCut: boolean): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "UTF-16 LE";
  if (first === 0xfe && second === 0xff) return "UTF-16 BE";
  const wide = wideEncoding(bytes);
  if (wide !== null) return wide;
  const text = utf8.decode(bytes, {stream: isCut});
  if (isCut) utf8.decode();
  let replaced = 0;
  let others = 0;
  for (let i = 0; i < text.length; ++i) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) replaced += 1;
    else if (unit > 0x7f) others += 1;
  }
  const endsWithin = replaced === 1 && text.endsWith("\ufffd");
  return replaced <= others || endsWithin ? "UTF-8" : "Windows-1252";
}

const mostLooked = 256;

/** UTF-16 without a byte-order mark, where most of the first characters are ASCII. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  const looked = bytes.subarray(0, mostLooked);
  const zeros = [0, 0];
  looked.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = Math.max(2, looked.length / 3);
  return odd > many && even === 0 ? "UTF-16 LE" : even > many && odd === 0 ? "UTF-16 BE" : null;
}

function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function asUtf8({size, read}: Content, encoding: Encoding): Content {
  const text = new TextDecoder(labels[encoding], {ignoreBOM: true}).decode(read(0, size));
  const bytes = new TextEncoder().encode(text);
  return {size: bytes.length, read: (start, end) => bytes.subarray(start, end)};
}
