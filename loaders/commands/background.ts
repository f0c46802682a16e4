import {join} from "node:path/posix";
import {hub} from "../hub.js";
import {hubsFolder, readLibrary} from "../library.js";
import {curationFolder, readCurationFiles} from "../read-curation-files.js";
import {readCuration} from "../themes/curation/read-curation.js";
import {poolBackground} from "../themes/pool-background.js";
import {writeWhole} from "../write-whole.js";

const hubs = readLibrary(hubsFolder)
  .map((input) => ({hub_id: input.id, ...hub(input)}))
  .filter((tables) => !tables.hubs.some(({synthetic}) => synthetic));
const papers = hubs.reduce((sum, tables) => sum + tables.papers.length, 0);
const path = join(curationFolder, "background.csv");
await writeWhole(path, poolBackground(hubs, readCuration(readCurationFiles("").shared)));
console.log(`${path}: the words of ${String(papers)} citing papers`);
