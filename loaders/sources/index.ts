export {hubText} from "./hub-text/hub-text.js";
