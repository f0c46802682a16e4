import {tablesInLibrary} from "../tables/library-tables.js";
import {openReport, type Report} from "./open-report.js";

/**
 * Opens a hub of the library by its id, so that any page can show its figures. Its tables are read as
 * figures need them; what is selected in one figure is selected in all.
 */
export async function openHub(id: string): Promise<Report> {
  const report = openReport(tablesInLibrary(id));
  await report.hub.catch(() => Promise.reject(new Error(`there is no hub ${id}`)));
  return report;
}
