import {closeSync, fstatSync, openSync, readSync} from "node:fs";
import type {Content} from "../sources/hub-input.js";

const windowSize = 2 ** 20;
const windows = 3;

/**
 * What `read` makes of the bytes of a file, which it reads in pieces, and which is closed after it.
 */
export function readInPieces<Result>(path: string, read: (content: Content) => Result): Result {
  const file = openSync(path, "r");
  try {
    return read(contentOfFile(file));
  } finally {
    closeSync(file);
  }
}

/** The bytes of an open file; of those asked for last, some windows are kept. */
function contentOfFile(file: number): Content {
  const {size} = fstatSync(file);
  const kept: {start: number; bytes: Uint8Array}[] = [];
  return {
    size,
    read: (from, to) => {
      const end = Math.min(to, size);
      const held = kept.find(({start, bytes}) => start <= from && end <= start + bytes.length);
      if (held !== undefined) return held.bytes.subarray(from - held.start, end - held.start);
      if (end - from > windowSize) return bytesOf(file, from, end);
      const bytes = bytesOf(file, from, Math.min(from + windowSize, size));
      kept.unshift({start: from, bytes});
      kept.splice(windows);
      return bytes.subarray(0, end - from);
    }
  };
}

function bytesOf(file: number, start: number, end: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, end - start));
  let read = 0;
  while (read < bytes.length) {
    const count = readSync(file, bytes, read, bytes.length - read, start + read);
    if (count === 0)
      throw new Error(`the file ends at byte ${String(start + read)} while it is read`);
    read += count;
  }
  return bytes;
}
