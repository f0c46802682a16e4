/** What the page imports, as one module: what a page loads first is one file. */
export {newPageState} from "../interaction/page-state.js";
export {afterPaint} from "../page/paint.js";
export {linkNotice} from "../page/link-notice.js";
export {pageFoot} from "../page/page-source.js";
export {syntheticBanner} from "../page/synthetic.js";
export {downloads} from "../report/downloads.js";
export {failureNote, pageFailure} from "../tables/table-failures.js";
export {openStore} from "../tables/store.js";
export {tableFailures} from "../tables/table-failures.js";
export {libraryList} from "./library-list.js";
export {libraryFinding} from "./library-words.js";
