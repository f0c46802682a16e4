import type {TableName} from "npm:hubscope";
import {namedTables} from "../tables/table-source.js";
import {openReport, type Report} from "./open-report.js";

/**
 * Opens a hub of the library by its id, so that any page can show its figures: from the Parquet files
 * of its tables at the addresses, or of those of all hubs. They are read as figures need them; what
 * is selected in one figure is selected in all.
 */
export async function openHub(
  id: string,
  files: Readonly<Partial<Record<TableName, string>>>
): Promise<Report> {
  const report = openReport(namedTables(id, files));
  await report.hub.catch(() => Promise.reject(new Error(`there is no hub ${id}`)));
  return report;
}
