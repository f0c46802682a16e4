export * from "./statistics/index.js";
export {tables, type Tables} from "./tables.js";
export type {DiagnosticRow, FacetRow, HubRow, LineRow, PaperRow, TotalRow} from "./tables.js";
export type {Column, Columns, ColumnType, Table} from "./tables/table.js";
export {fold, foldText, type Folded} from "./text/fold.js";
export type {PaperTermRow, TermRow} from "./tables/terms.js";
export type {PaperThemeRow, ThemeLinkRow, ThemeRow, ThemeUptakeRow} from "./tables/themes.js";
