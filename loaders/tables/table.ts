/** The Parquet types in use: whole numbers are INT32, everything else with a fraction is DOUBLE. */
export type ColumnType = "STRING" | "INT32" | "DOUBLE" | "BOOLEAN" | "BYTE_ARRAY";

/** A column: its Parquet type, whether a value may be missing, and what it means in a sentence. */
export interface Column {
  type: ColumnType;
  nullable: boolean;
  meaning: string;
}

/** A column whose values have this type, which the compiler alone knows: `value` is never there. */
export interface ColumnOf<Value> extends Column {
  value?: Value;
}

/** A column of text. */
export function text<Value extends string = string>(meaning: string): ColumnOf<Value> {
  return {type: "STRING", nullable: false, meaning};
}

/** A column of whole numbers of 32 bits. */
export function whole(meaning: string): ColumnOf<number> {
  return {type: "INT32", nullable: false, meaning};
}

/** A column of numbers. */
export function number(meaning: string): ColumnOf<number> {
  return {type: "DOUBLE", nullable: false, meaning};
}

/** A column of true and false. */
export function flag(meaning: string): ColumnOf<boolean> {
  return {type: "BOOLEAN", nullable: false, meaning};
}

/** A column of bytes. */
export function bytes(meaning: string): ColumnOf<Uint8Array> {
  return {type: "BYTE_ARRAY", nullable: false, meaning};
}

/** The same column, in which a value may be missing: null. */
export function optional<Value>({type, meaning}: ColumnOf<Value>): ColumnOf<Value | null> {
  return {type, nullable: true, meaning};
}

/** The columns of a row type, in the order they are written. */
export type Columns<Row> = {[Name in keyof Row]: ColumnOf<Row[Name]>};

/** A table: its name, what one row of it is, in a sentence, and its columns. */
export interface Table<Row> {
  name: string;
  grain: string;
  columns: Columns<Row>;
}

/** Declares a table; the type of its rows follows from its columns. */
export function table<Row>(declared: Table<Row>): Table<Row> {
  return declared;
}

/** The type of a table's rows. */
export type RowOf<Declared> = Declared extends Table<infer Row> ? Row : never;

/** A table whatever its rows are. */
export interface TableDescription {
  name: string;
  grain: string;
  columns: Record<string, Column>;
}

/**
 * The rows of a table among values of any type: all of them, or a `TypeError` where one has a value
 * of another type than its column states.
 */
export function checkedRows<Row>(
  {name, columns}: Pick<Table<Row>, "name" | "columns">,
  rows: readonly unknown[]
): Row[] {
  const declared = Object.entries<Column>(columns);
  const areRows = (rows: unknown[]): rows is Row[] =>
    declared.every(([column, description]) => {
      for (const row of rows) {
        const value = isObject(row) ? row[column] : undefined;
        if (!holds(description, value))
          throw new TypeError(`unexpected value in ${name}.${column}: ${String(value)}`);
      }
      return true;
    });
  const checked = [...rows];
  return areRows(checked) ? checked : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function holds({type, nullable}: Column, value: unknown): boolean {
  if (value === null) return nullable;
  if (type === "STRING") return typeof value === "string";
  if (type === "BOOLEAN") return typeof value === "boolean";
  if (type === "BYTE_ARRAY") return value instanceof Uint8Array;
  return typeof value === "number";
}
