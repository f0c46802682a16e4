import {join} from "node:path/posix";
import {analyse} from "../analysis/analyse.js";
import {hubsFolder, readLibrary} from "../library/library.js";
import {curationFolder, readCurationFiles} from "../library/read-curation-files.js";
import {formatDiagnostic} from "../messages/diagnostic.js";
import {writeWhole} from "../store/files.js";
import {poolBackground} from "../themes/pool-background.js";
import {readCuration} from "../vocabulary/read-curation.js";
import {checkWritable} from "./arguments.js";
import {command} from "./command.js";
import {runIfStarted} from "./run-as-process.js";

export const backgroundCommand = command({
  name: "background",
  summary: "rebuilds the background file from all hubs",
  options: {},
  async run(_, {print, note}) {
    const path = join(curationFolder, "background.csv");
    checkWritable(path);
    const library = readLibrary(hubsFolder).map((input) => ({
      hub_id: input.id,
      ...analyse(input).core()
    }));
    const errors = library
      .flatMap(({diagnostics}) => diagnostics)
      .filter(({severity}) => severity === "error");
    if (errors.length > 0) {
      const lines = errors.flatMap((row) => formatDiagnostic({...row, place: row}).split("\n"));
      note(...new Set(lines), "nothing is written");
      return 1;
    }
    const hubs = library.filter((tables) => !tables.hubs.some(({synthetic}) => synthetic));
    const papers = hubs.reduce((sum, tables) => sum + tables.papers.length, 0);
    await writeWhole(path, poolBackground(hubs, readCuration(readCurationFiles("").shared)));
    print(`${path}: the words of ${String(papers)} citing papers`);
    return 0;
  }
});

await runIfStarted(import.meta.url, backgroundCommand);
