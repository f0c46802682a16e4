import {kitVersion, workbookSheets, type WorkbookTable} from "npm:hubscope";

/** The media type of an XLSX file. */
export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The day that every file of ours is dated, so that the same rows give the same bytes. */
const dated = new Date(Date.UTC(1980, 0, 1));

/**
 * The tables of a hub as the bytes of one XLSX file, with a sheet README that says what they are.
 * The writer is fetched when it is first needed.
 */
export async function hubWorkbook(
  tables: readonly WorkbookTable[],
  about: {title: string; hash: string; synthetic?: boolean}
): Promise<ArrayBuffer> {
  const {writeXlsx} = await import("npm:hucre");
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
