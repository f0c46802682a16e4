import {
  checkedRows,
  clusterPlacesTable,
  corePlacesTable,
  isTableName,
  papersOfRows,
  readTable,
  tables,
  type Table,
  type TableDescription
} from "npm:hubscope";
import {once} from "../page/once.js";
import {papersAlone} from "./paper.js";
import type {StoreFiles} from "./store-files.js";

/** Of how many bytes a table is read whole where a page needs some of it. */
const mostWhole = 2 ** 18;

/** Rows of that many places or fewer between two that are wanted are read with them. */
const near = 50;

/** The bytes of the rows of a hub in a file. */
export interface FilePart {
  file: string;
  from: number;
  to: number;
}

/** The rows of a table that are read, from one to before another; all where none are said. */
type RowRange = readonly [from: number, to: number] | undefined;

/**
 * The rows of a table that stand in a part of a file; of a long one the bytes of its columns alone.
 */
export function readPart<Row>(
  files: Pick<StoreFiles, "range">,
  {file, from, to}: FilePart,
  table: Table<Row>,
  rows?: RowRange
): Promise<Row[]> {
  const size = to - from;
  const some = isPart(table);
  const slice = (start: number, end = size) => files.range(file, from + start, from + end);
  const isWhole = size <= mostWhole || (!some && rows === undefined);
  return readTable(isWhole ? slice(0) : {byteLength: size, slice}, table, {some, rows});
}

/** Whether these are some of the columns of a table that the store has. */
export function isPart({name, columns}: TableDescription): boolean {
  const stored = isTableName(name) ? tables[name] : undefined;
  return stored !== undefined && Object.keys(columns).length < Object.keys(stored.columns).length;
}

const namesOf = ({columns}: TableDescription) => Object.keys(columns).join();
const allOfPapers = namesOf(tables.papers);

/** What reads the long tables of one hub. */
export interface LongTables {
  /** The rows of a table whose bytes are these. */
  rows<Row>(table: Table<Row>, part: FilePart): Promise<Row[]>;
  /** Those of them that are of some papers. */
  ofPapers<Row extends {paper_id: string}>(
    table: Table<Row>,
    part: FilePart,
    papers: readonly string[]
  ): Promise<Row[]>;
}

/**
 * Reads long tables of a hub: the ids of hub and papers are not asked for again in each, but taken
 * from its papers, where the store says which paper each row is of.
 */
export function longTables(
  hub: string,
  {
    files,
    ofHub
  }: {
    files: Pick<StoreFiles, "range">;
    /** The rows of another table of the hub. */
    ofHub: <Row>(table: Table<Row>) => Promise<Row[]>;
  }
): LongTables {
  const ids = once(async () => (await ofHub(papersAlone)).map(({paper_id}) => paper_id));
  const places = once(async () => {
    const found = await Promise.all(
      [corePlacesTable, clusterPlacesTable].map((table) => ofHub(table).catch(() => []))
    );
    return new Map(found.flat().map(({table, runs}) => [table, runs]));
  });
  const numbered = new Map<string, Int32Array>();
  const numbersOf = async ({name, columns}: TableDescription, {from, to}: FilePart) => {
    if (to - from <= mostWhole || !Object.hasOwn(columns, "paper_id")) return undefined;
    if (name === tables.papers.name) return Int32Array.from(await ids(), (_, place) => place);
    const runs = (await places()).get(name);
    const numbers = numbered.get(name) ?? (runs && papersOfRows(runs));
    if (numbers !== undefined) numbered.set(name, numbers);
    return numbers;
  };
  const read = async <Row>(
    table: Table<Row>,
    part: FilePart,
    numbers: Int32Array,
    range?: RowRange
  ): Promise<Row[]> => {
    const [known, rows] = await Promise.all([
      ids(),
      readPart<object>(files, part, without(table, ["hub_id", "paper_id"]), range)
    ]);
    const first = range?.[0] ?? 0;
    for (const [i, row] of rows.entries())
      Object.assign(row, {hub_id: hub, paper_id: known[numbers[first + i] ?? -1]});
    return checkedRows(table, rows);
  };
  const papers = new Map<string, Promise<unknown[]>>();
  return {
    async rows(table, part) {
      if (table.name === tables.papers.name) {
        const reading = papers.get(allOfPapers) ?? papers.get(namesOf(table));
        if (reading !== undefined) return checkedRows(table, await reading);
        const read = readPart<unknown>(files, part, table);
        papers.set(namesOf(table), read);
        return checkedRows(table, await read);
      }
      const numbers = await numbersOf(table, part);
      return numbers === undefined ? readPart(files, part, table) : read(table, part, numbers);
    },
    async ofPapers(table, part, papers) {
      const numbers = await numbersOf(table, part);
      if (numbers === undefined) return rowsOfPapers(await readPart(files, part, table), papers);
      const asked = new Set(papers);
      const wanted = (await ids()).map((id) => asked.has(id));
      const ranges = rangesOf(numbers, wanted);
      const rows = await Promise.all(ranges.map((range) => read(table, part, numbers, range)));
      return rowsOfPapers(rows.flat(), papers);
    }
  };
}

/** Those rows that are of some papers. */
export function rowsOfPapers<Row extends {paper_id: string}>(
  rows: readonly Row[],
  papers: readonly string[]
): Row[] {
  const wanted = new Set(papers);
  return rows.filter(({paper_id: id}) => wanted.has(id));
}

/** Where the rows of wanted papers stand: of places less than `near` apart those between come too. */
function rangesOf(numbers: Int32Array, wanted: readonly boolean[]): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  for (const [place, number] of numbers.entries()) {
    if (wanted[number] !== true) continue;
    const last = ranges.at(-1);
    if (last !== undefined && place - last[1] < near) last[1] = place + 1;
    else ranges.push([place, place + 1]);
  }
  return ranges;
}

function without({columns, ...table}: TableDescription, left: readonly string[]): Table<object> {
  const kept = Object.entries(columns).filter(([name]) => !left.includes(name));
  return {...table, columns: Object.fromEntries(kept)};
}
