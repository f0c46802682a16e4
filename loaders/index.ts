export {alikeHubs} from "./library/alike-hubs.js";
export {bibtex, bibtexEntry, bibtexText} from "./export/bibtex.js";
export {citationList} from "./export/citation-list.js";
export {citoTurtle, type CitoInput} from "./export/cito.js";
export {graphml} from "./export/graphml.js";
export {coWordNetwork, paperNetwork} from "./export/networks.js";
export type {ExchangeNetwork} from "./export/networks.js";
export {paperList, type PaperListTables} from "./export/paper-list.js";
export {referenceFacts, type ReferenceFacts} from "./export/reference-facts.js";
export {oneLine, ris} from "./export/references.js";
export {vosviewerJson} from "./export/vosviewer.js";
export type {Cell, Sheet, WorkbookTable} from "./export/workbook.js";
export {confidence} from "./statistics/intervals.js";
export * from "./statistics/index.js";
export {
  drawnYears,
  isDrawnYear,
  paperFilters,
  paperFlags,
  paperOrders,
  searchedColumns,
  worksOf
} from "./tables/papers.js";
export type {PaperFacet, PaperFilter, PaperOrder, PaperParameter} from "./tables/papers.js";
export {printable} from "./messages/printable.js";
export {parquetRowCount, readTable} from "./store/read-table.js";
export {indexFile, partOf, partOfId, storedTable, storeFolder} from "./store/store-index.js";
export type {StoredPart, StoredTable, StoreIndex} from "./store/store-index.js";
export type {Manifest, PartIndex} from "./lake/manifest.js";
export {
  hubsAtOnce,
  libraryTable,
  pagesFile,
  searchWords,
  unpackedPlaces,
  wordsTable
} from "./lake/library-tables.js";
export type {
  LakeLibrary,
  LakePages,
  LibraryOrder,
  LibraryRow,
  Slices,
  WordSlices
} from "./lake/library-tables.js";
export {clusterPlacesTable, corePlacesTable, papersOfRows} from "./tables/paper-places.js";
export {clusterTables, coreTables, isTableName, tableNames, tables} from "./tables/tables.js";
export type {
  AllTables,
  CitationRow,
  ClusterTables,
  DiagnosticRow,
  FacetRow,
  HubRow,
  LabelledMeasure,
  LineRow,
  PaperAuthorRow,
  PaperCountryRow,
  PaperIdRow,
  PaperRoleRow,
  PaperRow,
  PaperSourceRow,
  TableName,
  Tables,
  TotalRow
} from "./tables/tables.js";
export {listedRolesTable} from "./tables/known-roles.js";
export type {ListedRoleRow} from "./tables/known-roles.js";
export {authorsCut, firstAuthorAlone} from "./tables/author-flags.js";
export {speakingOrder} from "./tables/speaking-order.js";
export {personKey} from "./text/person-key.js";
export {citationLabels, labelMeaning} from "./tables/citation-labels.js";
export type {LabelMeaning, Stance} from "./tables/citation-labels.js";
export {checkedRows, flag, number, optional, text, whole} from "./tables/table.js";
export type {Column, Columns, ColumnType, Table, TableDescription} from "./tables/table.js";
export {fold, foldText, type Folded} from "./text/normalise.js";
export {
  listedErrorsTable,
  listedHubsTable,
  listedPapersTable,
  listedThemesTable,
  listedStructureTable
} from "./tables/library-index.js";
export type {
  ListedHubRow,
  ListedPapersRow,
  ListedThemeRow,
  ListedStructureRow
} from "./tables/library-index.js";
export type {
  PaperTermRow,
  PaperThemeRow,
  TermRow,
  ThemeLinkRow,
  ThemeRow,
  ThemeUptakeRow
} from "./tables/themes.js";
export type {
  ClusteringRow,
  GranularityRow,
  ClusterMergeRow,
  ClusterRow,
  ClusterTermRow,
  CoAssignmentRow,
  MembershipRow,
  NeighbourRow,
  PositionRow,
  PropWordRow,
  StableGroupRow,
  ThemeTestRow
} from "./tables/clusters.js";
export {quadrantOf} from "./statistics/co-word-measures.js";
export {discoveryRate, structureSettings, answerLevels} from "./statistics/significance.js";
export {repeatedClauses} from "./text/repeated-clauses.js";
export {mostLaidOut} from "./tables/cluster-evidence.js";
export {granularitySettings, isLink, linkKinds} from "./tables/clusters.js";
export {termSettings} from "./tables/themes.js";
export {longTables} from "./analysis/theme-rows.js";
export {themeSlug} from "./themes/theme-slug.js";
export {syntheticWords} from "./tables/hubs.js";
export {hubsHash} from "./tables/hubs-hash.js";
export {kitVersion} from "./tables/tables.js";
