import {readFileSync} from "node:fs";
import {hubText} from "../../sources/hub-text/hub-text.js";

const path = process.argv[2] ?? "";
const bytes = new Uint8Array(readFileSync(path));
const {records} = hubText.read({path, bytes});
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({peak, size: bytes.length, records: records.length}));
