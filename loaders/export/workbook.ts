import {syntheticWords} from "../tables/hubs.js";
import type {Column} from "../tables/table.js";
import {cell, longestText, type Cell} from "./cell.js";

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
