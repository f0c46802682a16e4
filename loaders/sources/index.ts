// The source formats, one a line.
export {hubText} from "./hub-text/hub-text.js";
