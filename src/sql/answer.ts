import {DataType, Table, type RecordBatch} from "npm:apache-arrow";

/**
 * What a column of an answer holds: `integer` numbers, `long` bigints, `date` and `timestamp`
 * milliseconds since 1970, `other` what has no type of its own here, as text.
 */
export type Kind =
  "text" | "integer" | "long" | "number" | "boolean" | "date" | "timestamp" | "bytes" | "other";

/** A value of an answer. */
export type Cell = string | number | bigint | boolean | Uint8Array | null;

/** A column of an answer; no two have one name. */
export interface AnswerColumn {
  name: string;
  kind: Kind;
  at(row: number): Cell;
}

/** What DuckDB answers to a query. */
export interface Answer {
  columns: AnswerColumn[];
  rows: number;
  /** Whether the query gives more rows than were read. */
  more: boolean;
  /** Whether the query has no statement at all. */
  empty?: boolean;
}

/**
 * The answer in batches of rows; at least one batch, which may be empty. The columns at the places
 * `wholes` hold whole numbers as text: they are `long` where all of them fit, else text.
 */
export function answerOf(
  batches: readonly RecordBatch[],
  {more = false, wholes = new Set()}: {more?: boolean; wholes?: ReadonlySet<number>} = {}
): Answer {
  const table = new Table([...batches]);
  const names = distinct(table.schema.fields.map(({name}) => name));
  return {
    columns: table.schema.fields.map(({type}: {type: DataType}, i) => {
      const kind = kindOf(type);
      const vector = table.getChildAt(i);
      if (wholes.has(i)) {
        const texts = Array.from(vector ?? [], (value: unknown) =>
          value === null ? null : String(value)
        );
        return {name: names[i] ?? "", ...wholeColumn(texts)};
      }
      return {name: names[i] ?? "", kind, at: (row) => cellOf(kind, vector?.get(row))};
    }),
    rows: table.numRows,
    more
  };
}

function wholeColumn(texts: readonly (string | null)[]): Omit<AnswerColumn, "name"> {
  const numbers = texts.map((text) => (text === null ? null : BigInt(text)));
  return numbers.every((one) => one === null || BigInt.asIntN(64, one) === one)
    ? {kind: "long", at: (row) => numbers[row] ?? null}
    : {kind: "other", at: (row) => texts[row] ?? null};
}

function kindOf(type: DataType): Kind {
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return "text";
  if (DataType.isDictionary(type)) return kindOf(type.dictionary);
  if (DataType.isInt(type)) {
    if (type.bitWidth < 32 || (type.bitWidth === 32 && type.isSigned)) return "integer";
    return type.bitWidth === 64 && !type.isSigned ? "other" : "long";
  }
  if (DataType.isFloat(type)) return "number";
  if (DataType.isBool(type)) return "boolean";
  if (DataType.isDate(type)) return "date";
  if (DataType.isTimestamp(type)) return "timestamp";
  return DataType.isBinary(type) ? "bytes" : "other";
}

function cellOf(kind: Kind, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (kind === "bytes") return value instanceof Uint8Array ? value : null;
  if (kind === "long") return typeof value === "bigint" ? value : BigInt(Number(value));
  if (typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value === "string") return value;
  return typeof value === "bigint" ? String(value) : written(value);
}

function written(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) => {
      if (typeof part === "bigint")
        return Number.isSafeInteger(Number(part)) ? Number(part) : String(part);
      return ArrayBuffer.isView(part)
        ? Array.from(new Uint8Array(part.buffer, part.byteOffset, part.byteLength))
        : part;
    }) ?? ""
  );
}

function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let i = 2; taken.has(free); i++) free = `${name}_${i}`;
    taken.add(free);
    return free;
  });
}

/** A value as text: dates and times in ISO 8601, bytes in hexadecimal; null stays null. */
export function cellText(kind: Kind, value: Cell): string | null {
  if (value === null) return null;
  if (value instanceof Uint8Array) {
    return Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }
  if (typeof value === "number" && kind === "date") return iso(value).slice(0, 10);
  if (typeof value === "number" && kind === "timestamp") return iso(value);
  return String(value);
}

/** Milliseconds since 1970, with their fraction as microseconds where there is one. */
function iso(milliseconds: number): string {
  const whole = Math.floor(milliseconds);
  const date = new Date(whole);
  if (Number.isNaN(date.getTime())) return String(milliseconds);
  const micros = Math.round((milliseconds - whole) * 1000);
  const text = date.toISOString().slice(0, -1);
  return micros === 0 ? `${text}Z` : `${text}${String(micros).padStart(3, "0")}Z`;
}
