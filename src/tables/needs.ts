import {isTableName, type AllTables, type TableName} from "npm:hubscope";
import {abstractNeed, type Paper} from "./paper.js";

type ColumnsOf<Name extends TableName> = keyof AllTables[Name][number] & string;

type ColumnNeed = {[Name in TableName]: `${Name}.${ColumnsOf<Name>}`}[TableName];

/**
 * What is needed of the tables: one of them, or of a large one a column, as `lines.line`. Abstracts
 * come with the papers where both `papers` and `papers.abstract` are needed.
 */
export type Need = TableName | ColumnNeed;

/** The name of the table of which something is needed. */
export function nameOf(need: Need): TableName {
  return partsOf(need)[0];
}

/** The names of the tables of which something is needed. */
export type TableOf<Of extends Need> = TableName &
  (Of extends `${infer Name}.${string}` ? Name : Of);

type ColumnOf<Of extends Need, Name extends TableName> = Of extends `${Name}.${infer Column}`
  ? Column & ColumnsOf<Name>
  : never;

/** The rows of the tables of which something is needed, with the columns that are needed. */
export type Needed<Of extends Need> = {
  [Name in TableOf<Of>]: Name extends Of
    ? Name extends "papers"
      ? typeof abstractNeed extends Of
        ? AllTables[Name]
        : Paper[]
      : AllTables[Name]
    : Pick<AllTables[Name][number], ColumnOf<Of, Name>>[];
};

/** What is read of a table: the columns named, or all where none are. */
export interface TableNeed {
  name: TableName;
  columns: readonly string[] | null;
  /** Whether abstracts are among them, also those of a hub of many papers. */
  abstracts: boolean;
}

/** What is needed, table by table. */
export function byTable(needs: readonly Need[]): TableNeed[] {
  const columns = new Map<TableName, string[] | null>();
  for (const need of needs) {
    const [name, column] = partsOf(need);
    const known = columns.get(name);
    if (column === undefined) columns.set(name, null);
    else if (known === undefined) columns.set(name, [column]);
    else known?.push(column);
  }
  return Array.from(columns, ([name, columns]) => ({
    name,
    columns,
    abstracts: name === "papers" && columns === null && needs.includes(abstractNeed)
  }));
}

function partsOf(need: Need): [name: TableName, column?: string] {
  const [name = "", column] = need.split(".");
  if (!isTableName(name)) throw new Error(`there is no table ${name}`);
  return column === undefined ? [name] : [name, column];
}

/** The names of the tables of which something is needed, each once. */
export function namesOf(needs: readonly Need[]): TableName[] {
  return byTable(needs).map(({name}) => name);
}
