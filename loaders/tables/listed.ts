import {clusterTables} from "./clusters.js";
import {diagnosticsTable} from "./diagnostics.js";
import {hubsTable} from "./hubs.js";
import {table, whole, type RowOf} from "./table.js";
import {themesTable} from "./themes.js";

const {hub_id, path, title, tier, label, declared, parsed} = hubsTable.columns;
const {with_summary, roles_classified, errors, warnings, notes, synthetic} = hubsTable.columns;

/** A hub as the list of hubs needs it. */
export type ListedHubRow = RowOf<typeof listedHubsTable>;

export const listedHubsTable = table({
  name: "listed_hubs",
  grain: hubsTable.grain,
  columns: {
    hub_id,
    path,
    title,
    tier,
    label,
    declared,
    parsed,
    with_summary,
    roles_classified,
    errors,
    warnings,
    notes,
    synthetic
  }
});

/** A theme of a hub, as the list of hubs needs it. */
export type ListedThemeRow = RowOf<typeof listedThemesTable>;

export const listedThemesTable = table({
  name: "listed_themes",
  grain: "One row per hub and theme, the largest of a hub first.",
  columns: {
    hub_id: themesTable.columns.hub_id,
    theme: themesTable.columns.theme,
    papers: themesTable.columns.papers
  }
});

/** How many different papers the real hubs of a library list, or the synthetic ones. */
export type ListedPapersRow = RowOf<typeof listedPapersTable>;

export const listedPapersTable = table({
  name: "listed_papers",
  grain: "One row for the real hubs that could be read, and one for the synthetic ones.",
  columns: {
    synthetic,
    papers: whole(
      "How many different papers those hubs list: one work, by its work key, counts once."
    )
  }
});

/** The first error of each hub that could not be read. */
export const listedErrorsTable = table({
  name: "listed_errors",
  grain: "One row per hub that could not be read: its first error.",
  columns: diagnosticsTable.columns
});

const clusterings = clusterTables.clusterings.columns;

/** What the structure test answers of a hub's papers, as the list of hubs needs it. */
export type ListedStructureRow = RowOf<typeof listedStructureTable>;

export const listedStructureTable = table({
  name: "listed_structure",
  grain: "One row per hub whose clusters have been found, by its default clustering.",
  columns: {
    hub_id: clusterings.hub_id,
    clusters: clusterings.clusters,
    structure_nulls: clusterings.structure_nulls,
    structure_papers: clusterings.structure_papers,
    structure_p: clusterings.structure_p,
    structure: clusterings.structure
  }
});

/** What the list of hubs needs, by the stage of the analysis that finds it. */
export const listedTables = {
  core: [listedHubsTable, listedThemesTable, listedErrorsTable],
  clusters: [listedStructureTable]
} as const;
