import {
  hubsAtOnce,
  libraryTable,
  readTable,
  searchWords,
  unpackedPlaces,
  wordsTable,
  type LakePages,
  type LibraryOrder,
  type LibraryRow,
  type Slices,
  type Table,
  type WordSlices
} from "npm:hubscope";
import {lakeFiles, lakePages} from "./lake.js";

/** The hubs that a search finds. */
export interface FoundHubs {
  /** Their places in the order of papers. */
  places: readonly number[];
  /** The words that were looked for. */
  words: readonly string[];
  /** A beginning that too many words have: it was looked for as a word. */
  common: string | null;
}

/** The list of the hubs of a lake. */
export interface LakeHubs {
  /** What the lake is, as pages know it. */
  pages: Promise<LakePages>;
  /** The hubs of a page of the list, by its number from 0, in an order or from its end. */
  page(order: LibraryOrder, number: number, fromEnd?: boolean): Promise<LibraryRow[]>;
  /** Reads the index of words, which the first search waits for. */
  prepareSearch(): Promise<void>;
  /** The hubs whose title or themes have all words of a text, the last also as a beginning. */
  search(text: string): Promise<FoundHubs>;
  /** The hubs at some places in the order of papers. */
  at(places: readonly number[]): Promise<LibraryRow[]>;
}

/** How many slices of words with one beginning are read. */
const mostSlices = 6;

/**
 * Opens the list of the hubs of the lake at an address. What is read is what pages read first, the
 * index of an order or of the words, and the slices of it that are asked for, each once. What cannot
 * be read rejects with a `FileError`.
 */
export function lakeHubs(address: string, files = lakeFiles(address)): LakeHubs {
  const pages = lakePages(files);
  pages.catch(() => undefined);
  const index = remembered((file) => files.json<Slices>(file));
  const wordIndex = remembered((file) => files.json<WordSlices>(file));
  const slice = async <Row>(stored: Slices, number: number, table: Table<Row>): Promise<Row[]> => {
    const [from, to] = stored.places.slice(number);
    if (from === undefined || to === undefined) return [];
    return readTable(files.range(stored.file, from, to), table);
  };
  const hubsOf = remembered(async (key: string) => {
    const [file = "", number] = key.split(" ");
    return slice(await index(file), Number(number), libraryTable);
  });
  const wordsOf = remembered(async (number: string) =>
    slice(await wordIndex((await pages).library.words), Number(number), wordsTable)
  );
  const at = async (order: LibraryOrder, places: readonly number[]): Promise<LibraryRow[]> => {
    const file = (await pages).library.orders[order];
    const rows = places.map(async (place) => {
      const found = await hubsOf(`${file} ${String(Math.floor(place / hubsAtOnce))}`);
      return found[place % hubsAtOnce] ?? [];
    });
    return (await Promise.all(rows)).flat();
  };
  /** The rows of a word, or of all words with a beginning; null where these are too many. */
  const rowsOf = async (word: string, isBeginning: boolean) => {
    const {first} = await wordIndex((await pages).library.words);
    const after = first.findIndex((one) => one > word);
    const start = Math.max(0, (after < 0 ? first.length : after) - 1);
    const next = first.findIndex((one, i) => i > start && !(isBeginning && one.startsWith(word)));
    const end = next < 0 ? first.length : next;
    if (end - start > mostSlices) return null;
    const numbers = Array.from({length: end - start}, (_, i) => String(start + i));
    const rows = (await Promise.all(numbers.map(wordsOf))).flat();
    return rows.filter((row) => (isBeginning ? row.word.startsWith(word) : row.word === word));
  };
  return {
    pages,
    async page(order, number, fromEnd = false) {
      const {hubs} = (await pages).library;
      const from = number * hubsAtOnce;
      const places = Array.from({length: Math.min(hubsAtOnce, hubs - from)}, (_, i) => from + i);
      return at(order, fromEnd ? places.map((place) => hubs - 1 - place) : places);
    },
    async prepareSearch() {
      await wordIndex((await pages).library.words);
    },
    async search(text) {
      const words = searchWords(text);
      const isOpen = /[\p{L}\p{M}\p{N}]$/u.test(text);
      let common: string | null = null;
      const found = words.map(async (word, i) => {
        const isBeginning = isOpen && i === words.length - 1;
        const rows = await rowsOf(word, isBeginning);
        if (rows === null) common = word;
        const read = rows ?? (await rowsOf(word, false)) ?? [];
        return new Set(read.flatMap(({places}) => unpackedPlaces(places)));
      });
      const [one = new Set(), ...others] = (await Promise.all(found)).sort(
        (a, b) => a.size - b.size
      );
      const places = [...one].filter((place) => others.every((other) => other.has(place)));
      return {places: places.sort((a, b) => a - b), words, common};
    },
    at: (places) => at("papers", places)
  };
}

/** Reads what is asked for under each key once; what could not be read is read again. */
function remembered<Value>(read: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const reading = read(key);
    kept.set(key, reading);
    reading.catch(() => kept.delete(key));
    return reading;
  };
}
