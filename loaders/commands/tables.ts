import {join} from "node:path/posix";
import {analyse} from "../analysis/analyse.js";
import {hubsFolder, readLibrary} from "../library/library.js";
import {formatDiagnostic} from "../messages/diagnostic.js";
import {progress} from "../messages/progress.js";
import {writeWhole} from "../store/files.js";
import {parquetFiles} from "../store/packs.js";
import type {HubInput} from "../sources/hub-input.js";
import {tableNames} from "../tables/tables.js";
import {checkWritable, pathFrom, readPaths} from "./arguments.js";
import {command} from "./command.js";
import {runIfStarted} from "./run-as-process.js";

export const tablesCommand = command({
  name: "tables",
  summary: "writes every table of a hub as a Parquet file",
  takes: {
    words: "<hub id or path>",
    says: "a hub of the library, or a path as of npm run hubs; of several hubs each has a folder",
    least: 1,
    most: 1
  },
  options: {out: {type: "string", value: "DIR", needed: true, says: "the folder to write to"}},
  async run({values, positionals}, terminal) {
    const [wanted = ""] = positionals;
    const out = pathFrom(terminal, values.out ?? "");
    const named = readLibrary(hubsFolder).filter(({id}) => id === wanted);
    const inputs = named.length > 0 ? named : readPaths([pathFrom(terminal, wanted)]);
    if (inputs.length === 0) throw new Error(`there is no hub in ${wanted}`);
    const folderOf = ({id}: HubInput) => (inputs.length === 1 ? out : join(out, id));
    for (const input of inputs) {
      for (const name of tableNames) checkWritable(join(folderOf(input), `${name}.parquet`));
    }
    let status = 0;
    for (const input of inputs) {
      const {core, clusters} = analyse(input);
      const tables = core();
      const errors = tables.diagnostics.filter(({severity}) => severity === "error");
      for (const row of errors) {
        terminal.note(...formatDiagnostic({...row, place: row}).split("\n"));
      }
      if (errors.length > 0) {
        status = 1;
        continue;
      }
      const told = progress(`clusters of ${input.id}`, tables.papers.length, terminal);
      const all = {...tables, ...clusters({told})};
      for (const [name, bytes] of parquetFiles(all)) {
        const path = join(folderOf(input), `${name}.parquet`);
        await writeWhole(path, bytes);
        terminal.print(path);
      }
    }
    return status;
  }
});

await runIfStarted(import.meta.url, tablesCommand);
