import {hash} from "../text/hash.js";

/** The hash of a hub's text: one page hashes as its bytes, several as the list of their hashes. */
export function textHash(pages: readonly Uint8Array[]): string {
  const hashes = pages.map((bytes) => hash(bytes));
  return hashes.length === 1 && hashes[0] !== undefined ? hashes[0] : hash(hashes.join("\n"));
}
