import {sha256} from "@noble/hashes/sha2.js";
import {bytesToHex, utf8ToBytes} from "@noble/hashes/utils.js";

/** The first `digits` hex digits of the SHA-256 of a text (as UTF-8) or of bytes; 64 by default. */
export function hash(content: string | Uint8Array, digits = 64): string {
  const bytes = typeof content === "string" ? utf8ToBytes(content.toWellFormed()) : content;
  return bytesToHex(sha256(bytes)).slice(0, digits);
}
