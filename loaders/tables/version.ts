/** The version of this kit. */
export {version as kitVersion} from "../../package.json";
