import {writeXlsx} from "hucre";
import {syntheticWords} from "../tables/hubs.js";
import type {Column} from "../tables/table.js";
import {kitVersion} from "../tables/tables.js";

/** A sheet of a workbook: rows of plain values, never formulas. */
export interface Sheet {
  name: string;
  rows: Cell[][];
}

/** A table to put into a workbook: its name, its grain, its columns and its rows. */
export interface WorkbookTable {
  name: string;
  grain: string;
  columns: Record<string, Column>;
  rows: readonly object[];
}

interface Cut {
  sheet: string;
  row: number;
  column: string;
  characters: number;
}

const mostRowsOfASheet = 1_048_576;

/** The day that every file of ours is dated, so that the same rows give the same bytes. */
const dated = new Date(Date.UTC(1980, 0, 1));

/** The tables of a hub as the bytes of one XLSX file, with a sheet README that says what they are. */
export async function workbook(
  tables: readonly WorkbookTable[],
  about: {title: string; hash: string; synthetic?: boolean}
): Promise<ArrayBuffer> {
  const bytes = await writeXlsx({
    properties: {title: about.title, created: dated, modified: dated},
    sheets: workbookSheets(tables, {...about, version: kitVersion}).map(({name, rows}) => ({
      name,
      rows,
      ...(name === "README" ? {} : {freezePane: {rows: 1}})
    }))
  });
  return new Uint8Array(bytes).buffer;
}

/**
 * The sheets of a workbook of a hub: README, then one a table, in their order. README says what a
 * row of each table is and what each column means. What a sheet cannot hold is told there: a text
 * beyond 32,767 characters is cut; a table of more rows than a sheet goes on in a further sheet.
 * Bytes are hexadecimal; a missing value and an empty text are an empty cell.
 */
export function workbookSheets(
  tables: readonly WorkbookTable[],
  {
    title,
    hash,
    version,
    synthetic = false,
    mostRows = mostRowsOfASheet
  }: {title: string; hash: string; version: string; synthetic?: boolean; mostRows?: number}
): Sheet[] {
  const cuts: Cut[] = [];
  const sheets = tables.flatMap((table) => sheetsOf(table, {cuts, mostRows}));
  const readme: Cell[][] = [
    ...(synthetic ? [[syntheticWords]] : []),
    ["Hub", title],
    ["SHA-256 of its text", hash],
    ["Made by", `Hubscope ${version}`],
    [],
    ["Table", "What a row is", "Rows", "Sheets"],
    ...tables.map(({name, grain, rows}): Cell[] => [
      name,
      grain,
      rows.length,
      sheetNames(name, rows.length, mostRows - 1).join(", ")
    ]),
    [],
    ["Table", "Column", "Type", "May be missing", "Meaning"],
    ...tables.flatMap(({name, columns}) =>
      Object.entries(columns).map(([column, {type, nullable, meaning}]): Cell[] => [
        name,
        column,
        type,
        nullable,
        meaning
      ])
    ),
    ...(cuts.length === 0
      ? []
      : [
          [],
          [`Texts cut at ${longestText} characters, the most that a cell holds; the CSV has all.`],
          ["Sheet", "Row", "Column", "Characters"],
          ...cuts.map(({sheet, row, column, characters}): Cell[] => [
            sheet,
            row,
            column,
            characters
          ])
        ])
  ];
  return [{name: "README", rows: readme.map((row) => row.map((value) => cell(value)))}, ...sheets];
}

function sheetNames(name: string, rows: number, room: number): string[] {
  return Array.from({length: Math.max(1, Math.ceil(rows / room))}, (_, part) =>
    part === 0 ? name : `${name} ${part + 1}`
  );
}

function sheetsOf(
  {name, columns, rows}: WorkbookTable,
  {cuts, mostRows}: {cuts: Cut[]; mostRows: number}
): Sheet[] {
  const names = Object.keys(columns);
  const room = mostRows - 1;
  return sheetNames(name, rows.length, room).map((sheet, part) => {
    const body = rows.slice(part * room, (part + 1) * room).map((row, i) => {
      const values: Map<string, unknown> = new Map(Object.entries(row));
      return names.map((column) => {
        const value = values.get(column);
        if (typeof value === "string" && value.length > longestText)
          cuts.push({sheet, row: i + 2, column, characters: value.length});
        return cell(value);
      });
    });
    return {name: sheet, rows: [names, ...body]};
  });
}

/** What a cell of a spreadsheet holds, never a formula. */
export type Cell = string | number | boolean | null;

/** The most characters that a cell holds, in UTF-16 units. */
const longestText = 32_767;

/**
 * A value as a cell of a spreadsheet holds it: bytes in hexadecimal, a text cut where it is too
 * long.
 */
function cell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (value instanceof Uint8Array)
    return Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return text(String(value));
}

/**
 * A text as a cell holds it: well formed, and what looks like the escape of a character, such as
 * `_x0041_`, escaped itself, so that it is read as written.
 */
function text(value: string): string {
  const end = /[\uD800-\uDBFF]/.test(value.charAt(longestText - 1)) ? longestText - 1 : longestText;
  return value
    .slice(0, end)
    .toWellFormed()
    .replaceAll(/[\uFFFE\uFFFF]/gu, "\uFFFD")
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_");
}
