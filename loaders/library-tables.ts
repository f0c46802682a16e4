import type {Tables} from "./tables.js";

/** The tables of the library: those of all hubs that are short enough to load on one page. */
export function libraryTables(hubs: readonly Tables[]): Partial<Tables> {
  return {
    hubs: hubs.flatMap((tables) => tables.hubs),
    roles: hubs.flatMap((tables) => tables.roles),
    polarities: hubs.flatMap((tables) => tables.polarities),
    facets: hubs.flatMap((tables) => tables.facets),
    diagnostics: hubs.flatMap((tables) => tables.diagnostics)
  };
}
