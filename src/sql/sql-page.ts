/** What the page imports, as one module: what a page loads first is one file. */
export {citedHubs} from "../report/citation.js";
export {newLacking} from "../page/link-notice.js";
export {linkNotice} from "../page/link-notice.js";
export {pageFoot} from "../page/page-source.js";
export {syntheticBanner} from "../page/synthetic.js";
export {citeView} from "../report/citation.js";
export {openStore} from "../tables/store.js";
export {citedQuery} from "./address.js";
export {openDatabase} from "./open-database.js";
export {schema} from "./schema.js";
export {sqlNotebook} from "./sql-notebook.js";
