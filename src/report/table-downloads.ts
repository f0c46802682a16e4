import {tables, type AllTables} from "npm:hubscope";
import type {Download} from "./downloads.js";

/**
 * The tables of a hub to download, in the order of the data dictionary: the `rows` of each by its
 * name; those that could not be read are left out.
 */
export function tableDownloads(
  rows: Partial<AllTables>,
  failures: {has(name: string): boolean} = new Set<string>()
): Download[] {
  const rowsOf = new Map<string, object[] | undefined>(Object.entries(rows));
  return Object.values(tables).flatMap(({name, grain, columns}) => {
    const found = rowsOf.get(name);
    return found === undefined || failures.has(name) ? [] : [{name, grain, columns, rows: found}];
  });
}
