import {parseArgs} from "node:util";
import {archive} from "../../../loaders/archive.js";
import {hubKey} from "../../../loaders/framework/freshness.js";
import {hub} from "../../../loaders/hub.js";
import {hubsFolder, readHubOf} from "../../../loaders/library.js";

const {values} = parseArgs({options: {hub: {type: "string"}}});
const input = readHubOf(hubsFolder, values.hub ?? "");
if (input === undefined) throw new Error(`no hub has the id ${String(values.hub)}`);
const {own, shared, background} = input.curation;
const texts = {"curation.json": JSON.stringify({own, shared, background})};
process.stdout.write(archive(hub(input), hubKey(input), texts));
