import {sha256 as portable} from "@noble/hashes/sha2.js";
import {bytesToHex} from "@noble/hashes/utils.js";

/** A SHA-256 of bytes that are given in pieces. */
export interface Digest {
  update(bytes: Uint8Array): void;
  /** Its 64 hex digits; nothing is given after that. */
  hex(): string;
}

const node =
  "process" in globalThis && "getBuiltinModule" in process
    ? process.getBuiltinModule("node:crypto")
    : null;

/** Begins a SHA-256: that of Node where it runs, which is ten times as fast, and else that of `@noble/hashes`. */
export function sha256(): Digest {
  if (node === null) {
    const digest = portable.create();
    return {update: (bytes) => void digest.update(bytes), hex: () => bytesToHex(digest.digest())};
  }
  const digest = node.createHash("sha256");
  return {update: (bytes) => void digest.update(bytes), hex: () => digest.digest("hex")};
}
