import {hubsTable} from "../tables/hubs.js";
import {listedStructureTable} from "../tables/library-index.js";
import {bytes, table, text, whole, type RowOf} from "../tables/table.js";
import {foldText} from "../text/normalise.js";
import type {Manifest} from "./manifest.js";

const {hub_id, path, synthetic, title, tier, label, declared, parsed} = hubsTable.columns;
const {with_summary, roles_classified, errors, warnings, notes} = hubsTable.columns;

/** A hub as the list of the hubs of a lake shows it. */
export type LibraryRow = RowOf<typeof libraryTable>;

export const libraryTable = table({
  name: "library",
  grain: "One row per hub, in one of the orders of the list of hubs.",
  columns: {
    ...{hub_id, path, synthetic, title, tier, label, declared, parsed, with_summary},
    ...{roles_classified, errors, warnings, notes},
    roles: text(
      "A JSON list of the roles that citing papers are known to have: label, null for papers with several, papers, known or not."
    ),
    themes: text("A JSON list of the themes and how many papers carry each, the largest first."),
    ...listedStructureTable.columns
  }
});

/** The hubs of a lake that have a word. */
export type WordRow = RowOf<typeof wordsTable>;

export const wordsTable = table({
  name: "words",
  grain: "One row per word of the titles and themes of hubs, in the order of the words.",
  columns: {
    word: text("The word, folded: lower case, without accents."),
    hubs: whole("How many hubs have it."),
    places: bytes(
      "Their places in the order of papers, from 0: the steps from one to the next, 7 bits a byte, the low ones first, with the high bit where more follow."
    )
  }
});

/** The orders of the list of hubs. */
export const libraryOrders = ["papers", "title", "roles", "theme"] as const;

export type LibraryOrder = (typeof libraryOrders)[number];

/** How many hubs stand together, to be read at once: a page of the list. */
export const hubsAtOnce = 25;

/** Rows that stand in slices of a file, each a Parquet file of its own, and where each starts. */
export interface Slices {
  file: string;
  /** The place of the first byte of each slice, and at the end that after the last. */
  places: number[];
}

/** The slices of words, with the first word of each. */
export interface WordSlices extends Slices {
  first: string[];
}

/** The list of the hubs of a lake: what all of them come to, and the files that say where rows stand. */
export interface LakeLibrary {
  hubs: number;
  /** How many of them are synthetic, of which no paper is counted here. */
  synthetic: number;
  citations: number;
  /** For how many of the citations a role is known; hubs with more roles than papers are left out. */
  known: number;
  orders: Record<LibraryOrder, string>;
  words: string;
}

/** The file that pages read first, which is written after the manifest. */
export const pagesFile = "pages.json";

/** What pages read of a lake first: the manifest without the names of the parts of its tables. */
export interface LakePages extends Pick<
  Manifest,
  "kit" | "hubs" | "refused" | "parts" | "index" | "curation"
> {
  library: LakeLibrary;
}

/** What pages read of a lake of this manifest. */
export function pagesOf(
  {kit, hubs, refused, parts, index, curation}: Manifest,
  library: LakeLibrary
): LakePages {
  return {kit, hubs, refused, parts, index, curation, library};
}

const longestWord = 40;
const alone = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu;
const word = /[\p{L}\p{M}\p{N}]+/gu;

/** The different words of a text, folded; of Chinese and Japanese each character is one. */
export function searchWords(searched: string): string[] {
  const found = foldText(searched).replace(alone, " $& ").match(word) ?? [];
  return [...new Set(found.map((one) => one.slice(0, longestWord)))];
}

/** Places, the smallest first, as the bytes of `places` in the table of words. */
export function packedPlaces(places: readonly number[]): Uint8Array {
  const packed: number[] = [];
  let before = -1;
  for (const place of places) {
    let step = place - before - 1;
    before = place;
    for (; step > 127; step = Math.floor(step / 128)) packed.push((step % 128) + 128);
    packed.push(step);
  }
  return Uint8Array.from(packed);
}

/** The places that such bytes say. */
export function unpackedPlaces(packed: Uint8Array): number[] {
  const places: number[] = [];
  let [before, step, unit] = [-1, 0, 1];
  for (const byte of packed) {
    step += (byte % 128) * unit;
    unit *= 128;
    if (byte > 127) continue;
    before += step + 1;
    places.push(before);
    [step, unit] = [0, 1];
  }
  return places;
}
