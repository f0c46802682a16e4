export {readTable} from "npm:hubscope";
