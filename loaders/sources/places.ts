import type {Place} from "../messages/diagnostic.js";
import type {SourceText} from "./decode.js";

const lineFeed = 10;
const carriageReturn = 13;
const piece = 2 ** 20;

/** Finds the places of bytes of a text, which have to grow from call to call, reading each byte once. */
export class Places {
  readonly #text: SourceText;
  #known: number;
  #line = 1;
  #column = 1;
  #afterReturn = false;

  constructor(text: SourceText) {
    this.#text = text;
    this.#known = text.start;
  }

  /** Where a byte stands: its line, and its column in UTF-16 units, both from 1. */
  of(offset: number): Place {
    for (; this.#known < offset; this.#known = Math.min(offset, this.#known + piece)) {
      this.#pass(this.#text.bytes(this.#known, Math.min(offset, this.#known + piece)));
    }
    return {path: this.#text.path, line: this.#line, column: this.#column};
  }

  /**
   * Passes the lines that end in bytes without a carriage return, and says where the last begins.
   */
  #passLines(bytes: Uint8Array): number {
    let start = 0;
    if (this.#afterReturn && bytes[0] === lineFeed) start = 1;
    for (let at = bytes.indexOf(lineFeed, start); at >= 0; at = bytes.indexOf(lineFeed, start)) {
      this.#line += 1;
      this.#column = 1;
      start = at + 1;
    }
    if (bytes.length > 0) this.#afterReturn = false;
    return start;
  }

  #pass(bytes: Uint8Array): void {
    const from = bytes.includes(carriageReturn) ? 0 : this.#passLines(bytes);
    for (let i = from; i < bytes.length; ++i) {
      const byte = bytes[i] ?? 0;
      if (byte === lineFeed && this.#afterReturn) {
        this.#afterReturn = false;
        continue;
      }
      this.#afterReturn = byte === carriageReturn;
      if (byte === lineFeed || this.#afterReturn) {
        this.#line += 1;
        this.#column = 1;
      } else if ((byte & 0xc0) !== 0x80) this.#column += byte >= 0xf0 ? 2 : 1;
    }
  }
}
