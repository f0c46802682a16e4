import {writeFileSync} from "node:fs";
import {join} from "node:path/posix";
import {hub} from "../hub.js";
import {hubsFolder, readLibrary} from "../library.js";
import {curationFolder, readCurationFiles} from "../read-curation-files.js";
import {readCuration} from "../themes/curation/read-curation.js";
import {poolBackground} from "../themes/pool-background.js";

const papers = readLibrary(hubsFolder)
  .map((input) => hub(input))
  .flatMap((tables) => (tables.hubs.some(({synthetic}) => synthetic) ? [] : tables.papers));
const path = join(curationFolder, "background.csv");
writeFileSync(path, poolBackground(papers, readCuration(readCurationFiles("").shared)));
console.log(`${path}: the words of ${String(papers.length)} citing papers`);
