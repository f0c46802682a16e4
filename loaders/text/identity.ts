import {utf8ToBytes} from "@noble/hashes/utils.js";
import {append} from "./lists.js";
import {lettersAndDigits, normalise} from "./normalise.js";
import {sha256} from "./sha256.js";

/**
 * The key of a work: 16 hex digits of the SHA-256 of its title in compatibility form (NFKC), lower
 * case, letters and digits only, so that the same title has the same key in every hub whatever its
 * spacing, hyphens and case. A title without letters or digits is hashed as written. Null for none.
 */
export function workKey(title: string | null): string | null {
  return title === null ? null : hash(foldedTitle(title), 16);
}

/** The letters and digits of a title in compatibility form and lower case; as written where it has none. */
export function foldedTitle(title: string): string {
  return lettersAndDigits(normalise(title, "NFKC").toLowerCase()) || title;
}

/** What a paper's id is made of: its title, its summary, and the rest of what is known of it. */
export interface Identified {
  title: string | null;
  summary: string | null;
  details: string;
}

/**
 * The ids of the papers of one hub, in their order: the work key (or `untitled`), eight hex digits
 * of the summary's SHA-256 (or `title-only`), and a number from 2 on where both are equal. An id
 * does not depend on where the paper stands: papers alike in both are numbered by their title as
 * written and their details, and those alike in everything cannot be told apart.
 */
export function paperIds(papers: readonly Identified[]): string[] {
  const stems = papers.map(
    ({title, summary}) =>
      `${workKey(title) ?? "untitled"}-${summary === null ? "title-only" : hash(summary, 8)}`
  );
  const alike = new Map<string, number[]>();
  stems.forEach((stem, i) => append(alike, stem, i));
  const ids = [...stems];
  for (const [stem, indices] of alike) {
    if (indices.length === 1) continue;
    indices
      .map((i) => ({i, key: sortKey(papers[i])}))
      .sort((a, b) => compare(a.key, b.key) || a.i - b.i)
      .forEach(({i}, k) => (ids[i] = k === 0 ? stem : `${stem}-${String(k + 1)}`));
  }
  return ids;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sortKey(paper: Identified | undefined): string {
  return JSON.stringify([paper?.title, paper?.details]);
}

/** The first `digits` hex digits of the SHA-256 of a text (as UTF-8) or of bytes; 64 by default. */
export function hash(content: string | Uint8Array, digits = 64): string {
  const bytes = typeof content === "string" ? utf8ToBytes(content.toWellFormed()) : content;
  const digest = sha256();
  digest.update(bytes);
  return digest.hex().slice(0, digits);
}
