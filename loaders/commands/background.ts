import {join} from "node:path/posix";
import {analyse} from "../analysis/analyse.js";
import {hubsFolder, readLibrary} from "../library/library.js";
import {curationFolder, readCurationFiles} from "../library/read-curation-files.js";
import {writeWhole} from "../store/files.js";
import {listHubs, withoutErrors} from "../store/list-hubs.js";
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
    const library = readLibrary(hubsFolder);
    const {listed, leftOut} = withoutErrors(listHubs(library));
    note(...leftOut.flatMap((said) => said.split("\n")));
    const ids = new Set(listed.map(({id}) => id));
    const hubs = library
      .filter(({id}) => ids.has(id))
      .map((input) => ({hub_id: input.id, ...analyse(input).core()}))
      .filter((tables) => !tables.hubs.some(({synthetic}) => synthetic));
    const papers = hubs.reduce((sum, tables) => sum + tables.papers.length, 0);
    await writeWhole(path, poolBackground(hubs, readCuration(readCurationFiles("").shared)));
    print(`${path}: the words of ${String(papers)} citing papers`);
    return leftOut.length === 0 ? 0 : 1;
  }
});

await runIfStarted(import.meta.url, backgroundCommand);
