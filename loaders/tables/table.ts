interface Stored {
  STRING: string;
  INT32: number;
  DOUBLE: number;
  BOOLEAN: boolean;
  BYTE_ARRAY: Uint8Array;
}

/** The Parquet types in use: whole numbers are INT32, everything else with a fraction is DOUBLE. */
export type ColumnType = keyof Stored;

type TypesOf<Value> = {
  [Type in ColumnType]: NonNullable<Value> extends Stored[Type] ? Type : never;
}[ColumnType];

/** A column: its Parquet type, whether a value may be missing, and what it means in a sentence. */
export interface Column {
  type: ColumnType;
  nullable: boolean;
  meaning: string;
}

/**
 * The columns of a row type, in the order they are written. The compiler checks that none is
 * missing, that each type can hold its values, and that `nullable` says what the row type says.
 */
export type Columns<Row> = {
  [Name in keyof Row]-?: {
    type: TypesOf<Row[Name]>;
    nullable: null extends Row[Name] ? true : false;
    meaning: string;
  };
};

/** A table: its name, what one row of it is, in a sentence, and its columns. */
export interface Table<Row> {
  name: string;
  grain: string;
  columns: Columns<Row>;
}

/** A table whatever its rows are. */
export interface TableDescription {
  name: string;
  grain: string;
  columns: Record<string, Column>;
}
