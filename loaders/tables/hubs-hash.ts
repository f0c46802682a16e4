import {hash} from "../text/identity.js";

/**
 * The SHA-256 of the data of several hubs: of the SHA-256 of their texts, sorted, one a line; of one
 * hub that of its text.
 */
export function hubsHash(textHashes: readonly string[]): string {
  const [first] = textHashes;
  return first !== undefined && textHashes.length === 1
    ? first
    : hash(
        textHashes
          .toSorted()
          .map((one) => `${one}\n`)
          .join("")
      );
}
