/** What the page imports, as one module: what a page loads first is one file. */
export {newPageState} from "../interaction/page-state.js";
export {nameMarks} from "../figures/chart-figure.js";
export {foldCode} from "../page/page-source.js";
export {headerWords, provenanceWords} from "../page/hub-words.js";
export {hubTables} from "../tables/hub-tables.js";
export {openReport} from "./open-report.js";
