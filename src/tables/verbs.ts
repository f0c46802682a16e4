import {checkedRows, type Columns} from "npm:hubscope";
import {table, type ColumnTable} from "npm:arquero";

/**
 * Rows as a table for Arquero's verbs: the columns that are named, and `row`, the place of each row,
 * from 0.
 */
export function tableOf<Row extends object>(
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[]
): ColumnTable {
  return table({
    row: rows.map((_, place) => place),
    ...Object.fromEntries(columns.map((name) => [name, rows.map((row) => row[name])]))
  });
}

/**
 * The rows that the verbs leave of those that a table was made of, in its order: by the places in
 * its column `row`, or in another that `column` names.
 */
export function rowsOf<Row>(rows: readonly Row[], left: ColumnTable, column = "row"): Row[] {
  return valuesIn(left, column).map((place) => rowAt(rows, place));
}

/**
 * The rows of each group that the verbs make, in its order: by the lists of places in the column
 * `row`, as `array_agg` gathers them, or in another that `column` names.
 */
export function groupsOf<Row>(rows: readonly Row[], left: ColumnTable, column = "row"): Row[][] {
  return valuesIn(left, column).map((places) => {
    if (!Array.isArray(places)) throw new TypeError(`column ${column} has no lists of rows`);
    return places.map((place: unknown) => rowAt(rows, place));
  });
}

/**
 * What the verbs leave, as rows whose columns are declared, in the table's order. Throws a
 * `TypeError` where a value is of another type than its column states.
 */
export function valuesOf<Row>(left: ColumnTable, columns: Columns<Row>): Row[] {
  const names = Object.keys(columns);
  return checkedRows({name: "the table made", columns}, left.select(...names).objects());
}

function valuesIn(left: ColumnTable, column: string): unknown[] {
  return Array.from<unknown>(left.array(column));
}

function rowAt<Row>(rows: readonly Row[], place: unknown): Row {
  const row = typeof place === "number" ? rows[place] : undefined;
  if (row === undefined) throw new TypeError(`there is no row ${String(place)}`);
  return row;
}
