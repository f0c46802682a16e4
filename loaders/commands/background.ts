import {writeFileSync} from "node:fs";
import {join} from "node:path/posix";
import {hub} from "../hub.js";
import {hubsFolder, readLibrary} from "../library.js";
import {curationFolder, readCurationFiles} from "../read-curation-files.js";
import {readCuration} from "../themes/curation/read-curation.js";
import {poolBackground} from "../themes/pool-background.js";
import {command} from "./command.js";
import {runIfStarted} from "./run-as-process.js";
import {checkWritable} from "./writable.js";

export const backgroundCommand = command({
  name: "background",
  summary: "rebuilds the background file from all hubs",
  options: {},
  run(_, {print}) {
    const path = join(curationFolder, "background.csv");
    checkWritable(path);
    const hubs = readLibrary(hubsFolder)
      .map((input) => ({hub_id: input.id, ...hub(input)}))
      .filter((tables) => !tables.hubs.some(({synthetic}) => synthetic));
    const papers = hubs.reduce((sum, tables) => sum + tables.papers.length, 0);
    writeFileSync(path, poolBackground(hubs, readCuration(readCurationFiles("").shared)));
    print(`${path}: the words of ${String(papers)} citing papers`);
    return 0;
  }
});

await runIfStarted(import.meta.url, backgroundCommand);
