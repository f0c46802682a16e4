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
import type {StoreFiles} from "./store-files.js";

/** Of how many bytes a table is read whole where a page needs some of it. */
const mostWhole = 2 ** 18;

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

/** What reads the long tables of one hub. */
export interface LongTables {
  /** The rows of a table whose bytes are these. */
  rows<Row>(table: Table<Row>, part: FilePart): Promise<Row[]>;
  /** Those of them that are of a paper. */
  ofPaper<Row>(table: Table<Row>, part: FilePart, paper: string): Promise<Row[]>;
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
  const ids = once(async () => (await ofHub(tables.papers)).map(({paper_id}) => paper_id));
  const places = once(async () => {
    const found = await Promise.all(
      [corePlacesTable, clusterPlacesTable].map((table) => ofHub(table).catch(() => []))
    );
    return new Map(found.flat().map(({table, runs}) => [table, runs]));
  });
  const numbered = new Map<string, Int32Array>();
  const numbersOf = async ({name, columns}: TableDescription, {from, to}: FilePart) => {
    const isOfPapers = Object.hasOwn(columns, "paper_id") && name !== tables.papers.name;
    if (to - from <= mostWhole || !isOfPapers) return undefined;
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
  let papers: Promise<unknown[]> | undefined;
  return {
    async rows(table, part) {
      if (table.name === tables.papers.name && !isPart(table))
        return checkedRows(table, await (papers ??= readPart(files, part, table)));
      const numbers = await numbersOf(table, part);
      return numbers === undefined ? readPart(files, part, table) : read(table, part, numbers);
    },
    async ofPaper(table, part, paper) {
      const numbers = await numbersOf(table, part);
      if (numbers === undefined)
        return (await readPart(files, part, table)).filter((row) => isOf(row, paper));
      const number = (await ids()).indexOf(paper);
      const ranges = rangesOf(numbers, number);
      return (await Promise.all(ranges.map((range) => read(table, part, numbers, range)))).flat();
    }
  };
}

function isOf(row: unknown, paper: string): boolean {
  return typeof row === "object" && row !== null && "paper_id" in row && row.paper_id === paper;
}

function rangesOf(numbers: Int32Array, wanted: number): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  for (let from = numbers.indexOf(wanted); from >= 0;) {
    let to = from;
    while (numbers[to] === wanted) to += 1;
    ranges.push([from, to]);
    from = numbers.indexOf(wanted, to);
  }
  return ranges;
}

function without({columns, ...table}: TableDescription, left: readonly string[]): Table<object> {
  const kept = Object.entries(columns).filter(([name]) => !left.includes(name));
  return {...table, columns: Object.fromEntries(kept)};
}
