/** What the page imports, as one module: what a page loads first is one file. */
export {newPageState} from "../interaction/page-state.js";
export {citedHubs} from "../report/citation.js";
export {linkNotice} from "../page/link-notice.js";
export {pageFoot} from "../page/page-source.js";
export {syntheticBanner} from "../page/synthetic.js";
export {citeView} from "../report/citation.js";
export {pageFailure} from "../tables/table-failures.js";
export {openStore} from "../tables/store.js";
export {tableFailures} from "../tables/table-failures.js";
export {compareRefusal} from "./comparison.js";
export {comparedTitle} from "./comparison.js";
export {comparison} from "./comparison.js";
export {hubPicker} from "./hub-picker.js";
