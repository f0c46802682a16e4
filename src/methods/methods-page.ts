/** What the page imports, as one module: what a page loads first is one file. */
export {newPageState} from "../interaction/page-state.js";
export {contents} from "../page/contents.js";
export {linkNotice} from "../page/link-notice.js";
export {pageFoot} from "../page/page-source.js";
export {calibrationTable, groupCalibration, themeCalibration} from "./calibration-table.js";
export {callonExample} from "./callon-example.js";
export {labelTable} from "./label-table.js";
export {measureList} from "./measure-list.js";
export {relevanceExample} from "./live-example.js";
export {wilsonExample} from "./live-example.js";
