import {parseArgs} from "node:util";
import {archive} from "../../../loaders/archive.js";
import {clusters} from "../../../loaders/clusters.js";
import {progress} from "../../../loaders/commands/progress.js";
import {hubKey} from "../../../loaders/framework/freshness.js";
import {hub} from "../../../loaders/hub.js";
import {hubsFolder, readHubOf} from "../../../loaders/library.js";

const {values} = parseArgs({options: {hub: {type: "string"}}});
const input = readHubOf(hubsFolder, values.hub ?? "");
if (input === undefined) throw new Error(`no hub has the id ${String(values.hub)}`);
const core = hub(input);
const told = progress(`clusters of ${input.id}`, core.papers.length);
process.stdout.write(archive(clusters(core, input.curation, {told}), hubKey(input)));
