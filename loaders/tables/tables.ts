import {clusterTables} from "./clusters.js";
import {facetsTable, polaritiesTable, rolesTable} from "./counts.js";
import {diagnosticsTable, linesTable} from "./ledger.js";
import {hubsTable} from "./hubs.js";
import {paperRolesTable} from "./paper-roles.js";
import {papersTable} from "./papers.js";
import {
  citationsTable,
  paperAuthorsTable,
  paperCountriesTable,
  paperIdsTable,
  paperReferencesTable,
  paperSourcesTable
} from "./records.js";
import {sourcesTable} from "./sources.js";
import type {RowOf, Table} from "./table.js";
import {
  paperTermsTable,
  paperThemesTable,
  termsTable,
  themeLinksTable,
  themeUptakeTable,
  themesTable
} from "./themes.js";

/** The tables that the first stage of an analysis finds, by name: all but the clusters. */
export const coreTables = {
  hubs: hubsTable,
  papers: papersTable,
  sources: sourcesTable,
  paper_sources: paperSourcesTable,
  paper_ids: paperIdsTable,
  paper_authors: paperAuthorsTable,
  paper_countries: paperCountriesTable,
  paper_references: paperReferencesTable,
  citations: citationsTable,
  paper_roles: paperRolesTable,
  roles: rolesTable,
  polarities: polaritiesTable,
  facets: facetsTable,
  lines: linesTable,
  diagnostics: diagnosticsTable,
  terms: termsTable,
  paper_terms: paperTermsTable,
  themes: themesTable,
  paper_themes: paperThemesTable,
  theme_links: themeLinksTable,
  theme_uptake: themeUptakeTable
};

const declared = {...coreTables, ...clusterTables};

type RowsOf<Declared> = {[Name in keyof Declared]: RowOf<Declared[Name]>[]};

/** The rows of one hub, or of many hubs put together: all but the clusters. */
export type Tables = RowsOf<typeof coreTables>;

/** The rows of a hub's topic clusters, or of many hubs put together, which the second stage finds. */
export type ClusterTables = RowsOf<typeof clusterTables>;

/** The stages in which a hub is analysed, in order: what a page shows first, and the clusters. */
export const stages = ["core", "clusters"] as const;

/** A stage of the analysis of a hub. */
export type Stage = (typeof stages)[number];

/** All that is known of one hub, or of many: every table that the pages can ask for. */
export type AllTables = RowsOf<typeof declared>;

/** The name of a table. */
export type TableName = keyof AllTables;

/** Every table, by name: its grain and its columns. */
export const tables: {[Name in TableName]: Table<AllTables[Name][number]>} = declared;

/** The names of all tables, in the order in which they are listed and written. */
export const tableNames: readonly TableName[] = Object.keys(tables).filter(isTableName);

/** Whether a table has this name. */
export function isTableName(name: string): name is TableName {
  return Object.hasOwn(tables, name);
}

export {clusterTables};
export type {FacetRow, TotalRow} from "./counts.js";
export type {DiagnosticRow} from "./ledger.js";
export type {HubRow} from "./hubs.js";
export type {LineRow} from "./ledger.js";
export type {LabelledMeasure, PaperRoleRow} from "./paper-roles.js";
export type {PaperRow} from "./papers.js";
export type {
  CitationRow,
  PaperAuthorRow,
  PaperCountryRow,
  PaperIdRow,
  PaperReferenceRow,
  PaperSourceRow
} from "./records.js";
export type {SourceRow} from "./sources.js";
export type {Column, Table, TableDescription} from "./table.js";

/** The version of this kit. */
export {version as kitVersion} from "../../package.json";
