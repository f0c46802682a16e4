/** What the page imports, as one module: what a page loads first is one file. */
export {newPageState} from "../interaction/page-state.js";
export {linkNotice} from "../page/link-notice.js";
export {pastedId} from "../tables/hub-tables.js";
export {openStore} from "../tables/store.js";
export {addHub} from "./add-hub.js";
