import {tables} from "npm:hubscope";
import {hubTables} from "../tables/hub-tables.js";
import {openStore} from "../tables/store.js";
import {openReport, type Report} from "./open-report.js";

/**
 * Opens a hub of the library by its id, so that any page can show its figures. Its tables are read as
 * figures need them; what is selected in one figure is selected in all. Rejects where there is no
 * such hub.
 */
export async function openHub(id: string): Promise<Report> {
  const store = openStore();
  await store.rows(tables.hubs, [id]);
  return openReport(hubTables(id, {store}));
}
