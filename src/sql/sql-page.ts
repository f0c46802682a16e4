/** What the page imports, as one module: what a page loads first is one file. */
export {citedHubs} from "../page/cited-hubs.js";
export {newLacking} from "../page/lacking.js";
export {linkNotice} from "../page/link-notice.js";
export {pageFoot} from "../page/page-foot.js";
export {syntheticBanner} from "../page/synthetic-banner.js";
export {citeView} from "../report/cite-view.js";
export {openStore} from "../tables/store.js";
export {citedQuery} from "./address.js";
export {openDatabase} from "./open-database.js";
export {schema} from "./schema.js";
export {sqlNotebook} from "./sql-notebook.js";
