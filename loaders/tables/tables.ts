import {clusterTables, type ClusterTables} from "./clusters.js";
import type {TotalRow, FacetRow} from "./counts.js";
import {facetsTable, polaritiesTable, rolesTable} from "./counts.js";
import {diagnosticsTable, type DiagnosticRow} from "./diagnostics.js";
import {hubsTable, type HubRow} from "./hubs.js";
import {linesTable, type LineRow} from "./lines.js";
import {papersTable, type PaperRow} from "./papers.js";
import type {Column, Table, TableDescription} from "./table.js";
import {paperTermsTable, termsTable, type PaperTermRow, type TermRow} from "./terms.js";
import {
  paperThemesTable,
  themeLinksTable,
  themesTable,
  themeUptakeTable,
  type PaperThemeRow,
  type ThemeLinkRow,
  type ThemeRow,
  type ThemeUptakeRow
} from "./themes.js";

/** The rows of one hub, or of many hubs put together: its first archive, all but the clusters. */
export interface Tables {
  hubs: HubRow[];
  papers: PaperRow[];
  roles: TotalRow[];
  polarities: TotalRow[];
  facets: FacetRow[];
  lines: LineRow[];
  diagnostics: DiagnosticRow[];
  terms: TermRow[];
  paper_terms: PaperTermRow[];
  themes: ThemeRow[];
  paper_themes: PaperThemeRow[];
  theme_links: ThemeLinkRow[];
  theme_uptake: ThemeUptakeRow[];
}

/** All that is known of one hub, or of many: every table that the pages can ask for. */
export interface AllTables extends Tables, ClusterTables {}

/** The tables of the first archive, by name: their grain and their columns. */
export const coreTables: {[Name in keyof Tables]: Table<Tables[Name][number]>} = {
  hubs: hubsTable,
  papers: papersTable,
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

/** Every table, by name: its grain and its columns. */
export const tables: {[Name in keyof AllTables]: Table<AllTables[Name][number]>} = {
  ...coreTables,
  ...clusterTables
};

export {clusterTables, type ClusterTables};
export type {
  Column,
  DiagnosticRow,
  FacetRow,
  HubRow,
  LineRow,
  PaperRow,
  Table,
  TableDescription,
  TotalRow
};
