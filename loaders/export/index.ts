export {bibtex, bibtexEntry, bibtexText} from "./bibtex.js";
export {graphml} from "./graphml.js";
export {coWordNetwork, paperNetwork} from "./networks.js";
export type {ExchangeNetwork} from "./networks.js";
export {paperList, type PaperListTables} from "./paper-list.js";
export {oneLine, ris} from "./references.js";
export {vosviewerJson} from "./vosviewer.js";
export {workbookSheets, type Cell, type Sheet, type WorkbookTable} from "./workbook.js";
