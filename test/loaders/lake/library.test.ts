import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {expect, test} from "vitest";
import * as fc from "fast-check";
import {copyLake} from "../../../loaders/lake/copy-lake.js";
import {tablesOfHubs} from "../../../loaders/lake/lake-tables.js";
import {libraryRowsOf} from "../../../loaders/lake/library.js";
import {
  hubsAtOnce,
  libraryTable,
  packedPlaces,
  pagesFile,
  searchWords,
  unpackedPlaces,
  wordsTable,
  type LakePages,
  type Slices,
  type WordSlices
} from "../../../loaders/lake/library-tables.js";
import {readPartIndex} from "../../../loaders/lake/manifest.js";
import {parquet} from "../../../loaders/store/parquet.js";
import {readTable} from "../../../loaders/store/read-table.js";
import {hashOfFiles} from "../../../loaders/store/files.js";
import type {Table} from "../../../loaders/tables/table.js";
import {folderOf, listedLake, makeLake, manifestOf, rowsOf, texts} from "./lake-folders.js";

const read = <Read>(lake: string, file: string): Read =>
  JSON.parse(readFileSync(join(lake, file), "utf8"));

/** The rows of each slice, read from its bytes alone. */
async function slicesOf<Row>(lake: string, {file, places}: Slices, table: Table<Row>) {
  const bytes = readFileSync(join(lake, file));
  const slices = places.slice(1).map((end, i) => {
    const slice = new Uint8Array(bytes.subarray(places[i], end)).buffer;
    return readTable(slice, table);
  });
  return Promise.all(slices);
}

test("packedPlaces(places) gives bytes from which unpackedPlaces() has the places", () => {
  const places = fc.uniqueArray(fc.nat({max: 2 ** 31 - 1})).map((all) => all.sort((a, b) => a - b));
  fc.assert(
    fc.property(places, (all) => {
      expect(unpackedPlaces(packedPlaces(all))).toEqual(all);
    })
  );
  expect(packedPlaces([0, 1, 130])).toEqual(Uint8Array.of(0, 0, 128, 1));
});

test("searchWords(text) has each word once, folded; of Chinese and Japanese each character", () => {
  expect(searchWords("Élan, élan & GPT-4: 深層 learning")).toEqual([
    ...["elan", "gpt", "4", "深", "層", "learning"]
  ]);
});

test("writeLibrary(rows) writes each order in slices that are read alone, and the hubs of each word", async () => {
  const {lake, rows, pages} = await listedLake(300);
  const {orders, words, ...totals} = pages.library;
  expect(totals).toEqual({hubs: 300, synthetic: 300, citations: 0, known: 0});
  const ids = async (order: keyof typeof orders) => {
    const slices = await slicesOf(lake, read(lake, orders[order]), libraryTable);
    expect(slices.map(({length}) => length)).toEqual(Array.from({length: 12}, () => hubsAtOnce));
    expect(new Set(slices.flat().map(({hub_id}) => hub_id)).size).toBe(300);
    return slices.flat();
  };
  const isSorted = (keys: readonly (number | string)[]) =>
    keys.every((key, i) => i === 0 || (keys[i - 1] ?? "") <= key);
  const bySize = await ids("papers");
  expect(isSorted(bySize.map(({parsed}) => -parsed))).toBe(true);
  expect(isSorted((await ids("title")).map(({title}) => title ?? ""))).toBe(true);
  expect(
    isSorted((await ids("roles")).map(({roles_classified: known, parsed}) => -known / parsed))
  ).toBe(true);
  const largest = (await ids("theme")).map(({themes}): string => JSON.parse(themes)[0]?.[0] ?? "~");
  expect(isSorted(largest)).toBe(true);
  expect(bySize).toContainEqual(rows[0]);

  const index = read<WordSlices>(lake, words);
  const slices = await slicesOf(lake, index, wordsTable);
  expect(index.first).toEqual(slices.map(([row]) => row?.word));
  expect(isSorted(slices.flat().map(({word}) => word))).toBe(true);
  for (const {word, hubs, places} of slices.flat().slice(0, 50)) {
    const having = bySize.flatMap(({title, themes}, i) =>
      searchWords(`${title ?? ""} ${themes}`).includes(word) ? [i] : []
    );
    expect(unpackedPlaces(places)).toEqual(having);
    expect(hubs).toBe(having.length);
  }
});

test("a lake lists its hubs as their tables have them", async () => {
  const lake = folderOf();
  await makeLake(folderOf(texts), lake);
  const {library, index} = read<LakePages>(lake, pagesFile);
  const listed = (await slicesOf(lake, read(lake, library.orders.title), libraryTable)).flat();
  expect(listed.map(({hub_id, parsed}) => [hub_id, parsed])).toEqual([
    ["a", 2],
    ["b", 2],
    ["c", 2]
  ]);
  const [part = ""] = index;
  const rows = await libraryRowsOf(lake, readPartIndex(lake, part));
  expect(rows.map(({hub_id}) => hub_id)).toEqual(["a", "b", "c"]);
  const themes = await rowsOf(lake, "themes");
  for (const {hub_id, themes: own} of rows)
    expect(new Set(JSON.parse(own).map(([name]: [string]) => name))).toEqual(
      new Set(themes.filter((row) => row["hub_id"] === hub_id).map(({theme}) => theme))
    );

  const spark = folderOf();
  await asSpark(lake, spark);
  const copy = folderOf();
  const done = {hubs: 3, refused: 1, copied: 4};
  expect(await copyLake({from: spark, out: copy})).toEqual(done);
  const isOfAll = (path: string) => !path.endsWith("manifest.json");
  expect(hashOfFiles(copy, isOfAll)).toBe(hashOfFiles(lake, isOfAll));
  expect(await copyLake({from: spark, out: copy})).toEqual({...done, copied: 0});
  await expect(copyLake({from: spark, out: spark})).rejects.toThrow("a folder of its own");
  await expect(copyLake({from: lake, out: copy})).rejects.toThrow("Spark did not make this lake");
  await expect(copyLake({from: folderOf(), out: copy})).rejects.toThrow("there is no lake");
  const manifest = join(spark, "manifest.json");
  writeFileSync(manifest, JSON.stringify({...manifestOf(spark), code: "other"}));
  await expect(copyLake({from: spark, out: copy})).rejects.toThrow("made by other code");
  rmSync(manifest);
});

/** Writes a lake anew as Spark does: a file a table and part, and no index. */
async function asSpark(lake: string, out: string): Promise<void> {
  const tables: Record<string, object> = {};
  const {tables: stored, ...manifest} = manifestOf(lake);
  for (const table of tablesOfHubs) {
    const file = `tables/${table.name}/00001/in_part=0/part.parquet`;
    mkdirSync(join(out, dirname(file)), {recursive: true});
    const rows = await rowsOf(lake, table.name);
    writeFileSync(join(out, file), parquet(table, rows, {described: false}));
    tables[table.name] = {rows: rows.length, bytes: 0, parts: [file]};
  }
  const background = stored["background"]?.parts[0] ?? "";
  mkdirSync(join(out, dirname(background)), {recursive: true});
  writeFileSync(join(out, background), readFileSync(join(lake, background)));
  const told = {...manifest, index: [], curation: null, run: 1};
  const all = {...tables, background: stored["background"]};
  writeFileSync(join(out, "manifest.json"), JSON.stringify({...told, tables: all}));
}
