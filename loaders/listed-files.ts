import type {ParquetFile} from "./archive.js";
import {listed} from "./listed.js";
import {parquet} from "./parquet.js";
import {readTable} from "./read-table.js";
import {tables, type Table} from "./tables.js";
import {listedErrorsTable, listedHubsTable, listedThemesTable} from "./tables/listed.js";

/** The files that the list of hubs opens, made from those of the library's tables. */
export async function listedFiles(files: ReadonlyMap<string, Uint8Array>): Promise<ParquetFile[]> {
  const rowsOf = <Row>(table: Table<Row>): Promise<Row[]> => {
    const bytes = files.get(`${table.name}.parquet`) ?? new Uint8Array();
    return readTable(new Uint8Array(bytes).buffer, table);
  };
  const {hubs, themes, errors} = listed({
    hubs: await rowsOf(tables.hubs),
    themes: await rowsOf(tables.themes),
    diagnostics: await rowsOf(tables.diagnostics)
  });
  return [
    {name: `${listedHubsTable.name}.parquet`, bytes: parquet(listedHubsTable, hubs)},
    {name: `${listedThemesTable.name}.parquet`, bytes: parquet(listedThemesTable, themes)},
    {name: `${listedErrorsTable.name}.parquet`, bytes: parquet(listedErrorsTable, errors)}
  ];
}
