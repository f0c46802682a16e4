import {readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {joinParquet} from "../store/join-parquet.js";
import {parquet} from "../store/parquet.js";
import {readTable} from "../store/read-table.js";
import {knownRoles} from "../tables/known-roles.js";
import {listedHubsTable, listedStructureTable} from "../tables/library-index.js";
import type {Table} from "../tables/table.js";
import {tables} from "../tables/tables.js";
import {hash} from "../text/identity.js";
import {append} from "../text/lists.js";
import {foldText} from "../text/normalise.js";
import {
  hubsAtOnce,
  libraryTable,
  packedPlaces,
  searchWords,
  wordsTable,
  type LakeLibrary,
  type LibraryOrder,
  type LibraryRow,
  type Slices,
  type WordRow,
  type WordSlices
} from "./library-tables.js";
import type {PartIndex} from "./manifest.js";

/** Writes a file of a lake, and gives its name. */
type Put = (name: string, contents: Uint8Array | string) => Promise<string>;

const {hub_id, theme, papers, position} = tables.themes.columns;
const themesTable = {...tables.themes, columns: {hub_id, theme, papers, position}};
const {paper_id, measure, label, known} = tables.paper_roles.columns;
const paperRolesTable = {...tables.paper_roles, columns: {hub_id, paper_id, measure, label, known}};
const {is_default} = tables.clusterings.columns;
const structureTable = {
  ...listedStructureTable,
  columns: {...listedStructureTable.columns, is_default}
};

/** The rows of the list of hubs, of a part of a lake. */
export async function libraryRowsOf(lake: string, part: PartIndex): Promise<LibraryRow[]> {
  const rowsOf = async <Row extends {hub_id: string}>(name: string, table: Table<Row>) => {
    const file = part.tables[name]?.file;
    if (file === undefined) throw new Error(`${lake}: the lake has no table ${name}`);
    const bytes = new Uint8Array(readFileSync(join(lake, file))).buffer;
    const byHub = new Map<string, Row[]>();
    for (const row of await readTable(bytes, table, {some: true})) append(byHub, row.hub_id, row);
    return byHub;
  };
  const hubs = await rowsOf("hubs", listedHubsTable);
  const roles = await rowsOf("roles", tables.roles);
  const paperRoles = await rowsOf("paper_roles", paperRolesTable);
  const themes = await rowsOf("themes", themesTable);
  const clusterings = await rowsOf("clusterings", structureTable);
  return [...hubs.values()].flat().map((hub) => {
    const {hub_id: id} = hub;
    const known = knownRoles(hub, roles.get(id) ?? [], paperRoles.get(id) ?? []);
    const carried = (themes.get(hub.hub_id) ?? []).sort(
      (a, b) => b.papers - a.papers || a.position - b.position
    );
    const test = clusterings.get(hub.hub_id)?.find((row) => row.is_default);
    if (test === undefined) throw new Error(`${lake}: the hub ${hub.hub_id} has no clustering`);
    const {is_default: _, ...structure} = test;
    return {
      ...hub,
      ...structure,
      roles: JSON.stringify(known.map((row) => [row.label, row.papers, row.known])),
      themes: JSON.stringify(carried.map((row) => [row.theme, row.papers]))
    };
  });
}

/**
 * Writes what pages list, sort and search the hubs of a lake by: the rows in each order, in slices of
 * as many hubs as a page shows, and the hubs of each word. What is held grows with the number of hubs
 * and of the words of their titles and themes. Same rows, same bytes.
 */
export async function writeLibrary(rows: readonly LibraryRow[], put: Put): Promise<LakeLibrary> {
  const bySize = sorted(rows, (row) => -citing(row));
  const real = rows.filter(({synthetic}) => !synthetic);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const written = async (order: LibraryOrder, ordered: readonly LibraryRow[]) => {
    const slices: LibraryRow[][] = [];
    for (let from = 0; from < ordered.length; from += hubsAtOnce)
      slices.push(ordered.slice(from, from + hubsAtOnce));
    return putIndex(put, order, await putSlices(put, order, libraryTable, slices));
  };
  return {
    hubs: rows.length,
    synthetic: rows.length - real.length,
    citations: sum(real.map(citing)),
    known: sum(real.map((row) => (row.roles_classified > citing(row) ? 0 : row.roles_classified))),
    orders: {
      papers: await written("papers", bySize),
      title: await written(
        "title",
        sorted(rows, (row) => foldText(titleOf(row)))
      ),
      roles: await written(
        "roles",
        sorted(rows, (row) => -shareKnown(row))
      ),
      theme: await written("theme", sorted(rows, largestTheme))
    },
    words: await writeWords(bySize, put)
  };
}

/** About how many bytes of places and words stand together. */
const wordsAtOnce = 16_384;

async function writeWords(rows: readonly LibraryRow[], put: Put): Promise<string> {
  const found = new Map<string, number[]>();
  for (const [place, row] of rows.entries()) {
    const searched = [titleOf(row), ...themesOf(row).map(([name]) => name)];
    for (const word of searchWords(searched.join("\n"))) append(found, word, place);
  }
  const slices: WordRow[][] = [];
  let room = 0;
  for (const word of [...found.keys()].sort()) {
    const places = found.get(word) ?? [];
    const packed = packedPlaces(places);
    if (room <= 0) {
      slices.push([]);
      room = wordsAtOnce;
    }
    room -= packed.length + word.length + 8;
    slices.at(-1)?.push({word, hubs: places.length, places: packed});
  }
  const stored: WordSlices = {
    ...(await putSlices(put, "words", wordsTable, slices)),
    first: slices.map(([row]) => row?.word ?? "")
  };
  return putIndex(put, "words", stored);
}

async function putSlices<Row extends object>(
  put: Put,
  name: string,
  table: Table<Row>,
  slices: readonly (readonly Row[])[]
): Promise<Slices> {
  const {bytes, places} = joinParquet(
    table,
    slices.map((rows) => parquet(table, rows, {described: false, statistics: false}))
  );
  return {file: await put(`library/${name}-${hash(bytes, 16)}.parquet`, bytes), places};
}

function putIndex(put: Put, name: string, slices: Slices): Promise<string> {
  const text = `${JSON.stringify(slices)}\n`;
  return put(`library/${name}-${hash(text, 16)}.json`, text);
}

/** Rows by a key, the smallest first, those of one key by their ids. */
function sorted(
  rows: readonly LibraryRow[],
  keyOf: (row: LibraryRow) => number | string
): LibraryRow[] {
  const keyed = rows.map((row) => ({row, key: keyOf(row)}));
  keyed.sort((a, b) => compare(a.key, b.key) || compare(a.row.hub_id, b.row.hub_id));
  return keyed.map(({row}) => row);
}

function compare(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function titleOf({title, hub_id: id}: LibraryRow): string {
  return title === null || title.trim() === "" ? id : title;
}

function citing({declared, parsed}: LibraryRow): number {
  return Math.max(declared ?? 0, parsed);
}

function shareKnown(row: LibraryRow): number {
  const total = citing(row);
  return total === 0 ? -1 : row.roles_classified / total;
}

/** The name of the largest theme, folded; hubs without any come last. */
function largestTheme(row: LibraryRow): string {
  const [first] = themesOf(row);
  return first === undefined ? "\u{10ffff}" : foldText(first[0]);
}

function themesOf({themes}: LibraryRow): [theme: string, papers: number][] {
  const read: [string, number][] = JSON.parse(themes);
  return read;
}
