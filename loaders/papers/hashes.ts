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
    const [nextFeed, nextReturn] = [finder(page, lineFeed), finder(page, carriageReturn)];
    let at = hasMark ? byteOrderMark.length : 0;
    while (at < page.length) {
      let start = at;
      let end = Math.min(nextFeed(at), nextReturn(at));
      at = end + 1;
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

/** A function to the next place of a byte, from places that grow from call to call. */
function finder(bytes: Uint8Array, byte: number): (from: number) => number {
  let known = -1;
  return (from) => {
    if (known < from) {
      known = bytes.indexOf(byte, from);
      if (known < 0) known = bytes.length;
    }
    return known;
  };
}
