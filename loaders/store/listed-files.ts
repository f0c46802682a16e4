import type {ParquetFile} from "./archive.js";
import {listed, type ListedPaper} from "./listed.js";
import {parquet} from "./parquet.js";
import {readTable} from "./read-table.js";
import {tables, type Table} from "../tables/tables.js";
import {
  listedErrorsTable,
  listedHubsTable,
  listedPapersTable,
  listedThemesTable
} from "../tables/listed.js";

const {hub_id, paper_id, work_key} = tables.papers.columns;
const papersTable: Table<ListedPaper> = {
  ...tables.papers,
  columns: {hub_id, paper_id, work_key}
};

/** The files that the list of hubs opens, made from those of the library's tables. */
export async function listedFiles(files: ReadonlyMap<string, Uint8Array>): Promise<ParquetFile[]> {
  const rowsOf = <Row>(table: Table<Row>): Promise<Row[]> => {
    const bytes = files.get(`${table.name}.parquet`) ?? new Uint8Array();
    return readTable(new Uint8Array(bytes).buffer, table, {some: true});
  };
  const {hubs, themes, papers, errors} = listed({
    hubs: await rowsOf(tables.hubs),
    papers: await rowsOf(papersTable),
    themes: await rowsOf(tables.themes),
    diagnostics: await rowsOf(tables.diagnostics)
  });
  return [
    {name: `${listedHubsTable.name}.parquet`, bytes: parquet(listedHubsTable, hubs)},
    {name: `${listedThemesTable.name}.parquet`, bytes: parquet(listedThemesTable, themes)},
    {name: `${listedPapersTable.name}.parquet`, bytes: parquet(listedPapersTable, papers)},
    {name: `${listedErrorsTable.name}.parquet`, bytes: parquet(listedErrorsTable, errors)}
  ];
}
