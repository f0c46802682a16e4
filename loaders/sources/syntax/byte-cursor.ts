import type {SourceText} from "../decode.js";

/** Reads the bytes of a text one after the other, in pieces. */
export class ByteCursor {
  readonly #pieces: Iterator<Uint8Array>;
  #piece: Uint8Array = new Uint8Array();
  #at = 0;
  #base: number;

  constructor(text: SourceText, from: number) {
    this.#pieces = text.pieces(from);
    this.#base = from;
  }

  /** The offset of the next byte. */
  get offset(): number {
    return this.#base + this.#at;
  }

  /** The next byte, which stays the next; -1 at the end. */
  peek(): number {
    if (this.#at === this.#piece.length && !this.#fill()) return -1;
    return this.#piece[this.#at] ?? -1;
  }

  /** Goes on by one byte. */
  skip(): void {
    this.#at += 1;
  }

  /** Where the line ends that stands here, before its line feed; null where the piece ends before it. */
  endOfLine(): number | null {
    const at = this.#piece.indexOf(lineFeed, this.#at);
    return at < 0 ? null : this.#base + at;
  }

  /** Goes on to a byte of the piece. */
  goTo(offset: number): void {
    this.#at = offset - this.#base;
  }

  /** Goes on to the first byte that is not of these, at or after the next. */
  skipWhile(is: (byte: number) => boolean): number {
    for (let byte = this.peek(); ; byte = this.peek()) {
      if (byte < 0 || !is(byte)) return byte;
      this.#at += 1;
    }
  }

  /**
   * Goes past the value of JSON that starts here, by its brackets and quotes; false where the text, or
   * with `inLine` the line, ends before it does.
   */
  skipValue(inLine: boolean): boolean {
    let depth = 0;
    let inText = false;
    let isWord = false;
    let escaped = false;
    for (;;) {
      if (this.#at === this.#piece.length && !this.#fill()) return isWord && depth === 0;
      const piece = this.#piece;
      let at = this.#at;
      for (; at < piece.length; ++at) {
        const byte = piece[at] ?? 0;
        if (inText) {
          if (escaped) escaped = false;
          else if (byte === quote) {
            inText = false;
            if (depth === 0) {
              this.#at = at + 1;
              return true;
            }
          } else if (byte === backslash) escaped = true;
          else if (byte === lineFeed && inLine) {
            this.#at = at;
            return false;
          }
        } else if (byte === quote) inText = true;
        else if (byte === openBrace || byte === openBracket) depth += 1;
        else if (byte === closeBrace || byte === closeBracket) {
          if (isWord && depth === 0) {
            this.#at = at;
            return true;
          }
          depth -= 1;
          if (depth <= 0) {
            this.#at = at + 1;
            return depth === 0;
          }
        } else if (byte === lineFeed && inLine) {
          this.#at = at;
          return isWord && depth === 0;
        } else if (depth === 0) {
          if (byte > space && byte !== comma) isWord = true;
          else if (isWord) {
            this.#at = at;
            return true;
          }
        }
      }
      this.#at = at;
    }
  }

  #fill(): boolean {
    const {done, value} = this.#pieces.next();
    if (done === true) return false;
    this.#base += this.#piece.length;
    this.#piece = value;
    this.#at = 0;
    return value.length > 0;
  }
}

const lineFeed = 10;
const space = 32;
const quote = 34;
const comma = 44;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;
