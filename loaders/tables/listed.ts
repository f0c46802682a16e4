import {clusterTables} from "./clusters.js";
import {diagnosticsTable, type DiagnosticRow} from "./diagnostics.js";
import {hubsTable, type HubRow} from "./hubs.js";
import type {Table} from "./table.js";
import {themesTable} from "./themes.js";

/** A hub as the list of hubs needs it. */
export type ListedHubRow = Pick<
  HubRow,
  | "hub_id"
  | "path"
  | "title"
  | "tier"
  | "label"
  | "declared"
  | "parsed"
  | "with_summary"
  | "roles_classified"
  | "errors"
  | "warnings"
  | "notes"
  | "synthetic"
>;

const {hub_id, path, title, tier, label, declared, parsed} = hubsTable.columns;
const {with_summary, roles_classified, errors, warnings, notes, synthetic} = hubsTable.columns;

export const listedHubsTable: Table<ListedHubRow> = {
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
};

/** A theme of a hub, as the list of hubs needs it. */
export interface ListedThemeRow {
  hub_id: string;
  theme: string;
  papers: number;
}

export const listedThemesTable: Table<ListedThemeRow> = {
  name: "listed_themes",
  grain: "One row per hub and theme, the largest of a hub first.",
  columns: {
    hub_id: themesTable.columns.hub_id,
    theme: themesTable.columns.theme,
    papers: themesTable.columns.papers
  }
};

/** How many different papers the real hubs of a library list, or the synthetic ones. */
export interface ListedPapersRow {
  synthetic: boolean;
  papers: number;
}

export const listedPapersTable: Table<ListedPapersRow> = {
  name: "listed_papers",
  grain: "One row for the real hubs that could be read, and one for the synthetic ones.",
  columns: {
    synthetic,
    papers: {
      type: "INT32",
      nullable: false,
      meaning: "How many different papers those hubs list: one work, by its work key, counts once."
    }
  }
};

/** The first error of each hub that could not be read. */
export const listedErrorsTable: Table<DiagnosticRow> = {
  name: "listed_errors",
  grain: "One row per hub that could not be read: its first error.",
  columns: diagnosticsTable.columns
};

/** The verdict on the structure of a hub's papers, as the list of hubs needs it. */
export interface ListedVerdictRow {
  hub_id: string;
  clusters: number;
  structure_nulls: number;
  structure_papers: number;
  structure_p: number | null;
  verdict: string;
}

const clusterings = clusterTables.clusterings.columns;

export const listedVerdictsTable: Table<ListedVerdictRow> = {
  name: "listed_verdicts",
  grain: "One row per hub whose clusters have been found, by its default clustering.",
  columns: {
    hub_id: clusterings.hub_id,
    clusters: clusterings.clusters,
    structure_nulls: clusterings.structure_nulls,
    structure_papers: clusterings.structure_papers,
    structure_p: clusterings.structure_p,
    verdict: clusterings.verdict
  }
};
