import {join} from "node:path/posix";
import {formatDiagnostic} from "../diagnostic.js";
import {hub} from "../hub.js";
import {hubsFolder, readLibrary} from "../library.js";
import {curationFolder, readCurationFiles} from "../read-curation-files.js";
import {readCuration} from "../themes/curation/read-curation.js";
import {poolBackground} from "../themes/pool-background.js";
import {writeWhole} from "../write-whole.js";

const library = readLibrary(hubsFolder).map((input) => ({hub_id: input.id, ...hub(input)}));
const errors = library
  .flatMap(({diagnostics}) => diagnostics)
  .filter(({severity}) => severity === "error");
if (errors.length > 0) {
  const lines = errors.map((row) => formatDiagnostic({...row, place: row}));
  console.error([...new Set(lines), "nothing is written"].join("\n"));
  process.exit(1);
}
const hubs = library.filter((tables) => !tables.hubs.some(({synthetic}) => synthetic));
const papers = hubs.reduce((sum, tables) => sum + tables.papers.length, 0);
const path = join(curationFolder, "background.csv");
await writeWhole(path, poolBackground(hubs, readCuration(readCurationFiles("").shared)));
console.log(`${path}: the words of ${String(papers)} citing papers`);
