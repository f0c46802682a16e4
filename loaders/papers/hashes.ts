import {hash} from "../text/identity.js";
import {sha256} from "../text/sha256.js";

const space = 32;
const lineFeed = 10;
const carriageReturn = 13;
const lineEnd = Uint8Array.of(lineFeed);
const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * The SHA-256 of the lines of a hub's pages, in hex: without line ends, blank lines, white space
 * around a line, and byte-order marks. So it is the same for a text that was pasted or saved anew,
 * and for pages put together in one file.
 */
export function linesHash(pages: readonly Uint8Array[]): string {
  const digest = sha256();
  for (const page of pages) {
    const hasMark = byteOrderMark.every((byte, i) => page[i] === byte);
    let at = hasMark ? byteOrderMark.length : 0;
    while (at < page.length) {
      let start = at;
      while (at < page.length && page[at] !== lineFeed && page[at] !== carriageReturn) at += 1;
      let end = at;
      at += 1;
      while (start < end && (page[start] ?? 0) <= space) start += 1;
      while (start < end && (page[end - 1] ?? 0) <= space) end -= 1;
      if (start === end) continue;
      digest.update(page.subarray(start, end));
      digest.update(lineEnd);
    }
  }
  return digest.hex();
}

/** The hash of a hub's text: one page hashes as its bytes, several as the list of their hashes. */
export function textHash(pages: readonly Uint8Array[]): string {
  const hashes = pages.map((bytes) => hash(bytes));
  return hashes.length === 1 && hashes[0] !== undefined ? hashes[0] : hash(hashes.join("\n"));
}
