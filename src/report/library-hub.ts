import {tables, type HubRow} from "npm:hubscope";
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

/** Opens the hub that figures are best shown on; null where the library has none that can be read. */
export async function openExample(): Promise<Report | null> {
  const store = openStore();
  const id = exampleOf(await store.rows(tables.hubs));
  return id === null ? null : openReport(hubTables(id, {store}));
}

/** The hub that comes with the project where a library has it, else its first that could be read. */
export function exampleOf(hubs: readonly Pick<HubRow, "hub_id" | "errors">[]): string | null {
  const read = hubs.filter(({errors}) => errors === 0).map(({hub_id: id}) => id);
  return read.find((id) => id === "opening-the-black-box") ?? read[0] ?? null;
}
