import {parseArgs} from "node:util";
import {madeArchive} from "../../../loaders/site/kept-archive.js";
import {hubsFolder, readHubOf} from "../../../loaders/library/library.js";

const {values} = parseArgs({options: {hub: {type: "string"}}});
const input = readHubOf(hubsFolder, values.hub ?? "");
if (input === undefined) throw new Error(`no hub has the id ${String(values.hub)}`);
process.stdout.write(madeArchive("clusters", input));
