export {alikeHubs} from "./alike-hubs.js";
export * from "./interchange/index.js";
export * from "./statistics/index.js";
export {drawnYears, isDrawnYear} from "./drawn-years.js";
export {printable} from "./printable.js";
export {readTable} from "./read-table.js";
export {clusterTables, coreTables, tables} from "./tables.js";
export type {AllTables, ClusterTables, Tables} from "./tables.js";
export type {DiagnosticRow, FacetRow, HubRow, LineRow, PaperRow, TotalRow} from "./tables.js";
export type {Column, Columns, ColumnType, Table} from "./tables/table.js";
export {fold, foldText, type Folded} from "./text/fold.js";
export {
  listedErrorsTable,
  listedHubsTable,
  listedPapersTable,
  listedThemesTable,
  listedVerdictsTable
} from "./tables/listed.js";
export type {
  ListedHubRow,
  ListedPapersRow,
  ListedThemeRow,
  ListedVerdictRow
} from "./tables/listed.js";
export type {PaperTermRow, TermRow} from "./tables/terms.js";
export type {PaperThemeRow, ThemeLinkRow, ThemeRow, ThemeUptakeRow} from "./tables/themes.js";
export type {
  ClusteringRow,
  ClusterMergeRow,
  ClusterRow,
  ClusterTermRow,
  CoAssignmentRow,
  MembershipRow,
  NeighbourRow,
  PositionRow,
  PropWordRow,
  StableGroupRow
} from "./tables/clusters.js";
export {longTables} from "./rows/themes/long-tables.js";
export {quadrantOf} from "./themes/quadrant.js";
export {themeSlug} from "./themes/theme-slug.js";
export {syntheticWords} from "./synthetic-words.js";
export {worksOf} from "./works-of.js";
export {kitVersion} from "./version.js";
