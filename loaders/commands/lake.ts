import {copyLake} from "../lake/copy-lake.js";
import {engines, lakeDefinitions} from "../lake/definitions.js";
import {writeSparkPack} from "../lake/lake-pack.js";
import {writeLake} from "../lake/lake.js";
import {checkWritableFolder, oneOf, pathFrom, positiveNumber, wholeNumber} from "./arguments.js";
import {command, WrongUse} from "./command.js";
import {runIfStarted} from "./run-as-process.js";

export const lakeCommand = command({
  name: "lake",
  summary:
    "makes a lake of many hubs: each table once for all of them, in parts, beside an index and a manifest; texts that have not changed are kept, a run that was cut off goes on, and what is no hub, or takes too much, is refused",
  options: {
    hubs: {
      type: "string",
      value: "PATH",
      says: "a folder of hubs, or JSON lines or Parquet with a text a row: id, path, text or bytes, taken"
    },
    out: {type: "string", value: "LAKE", says: "the folder of the lake"},
    pack: {
      type: "string",
      value: "DIR",
      says: "write what a cluster of Apache Spark needs to a folder, and nothing else"
    },
    definitions: {
      type: "string",
      value: "ENGINE",
      says: "print the tables of the lake for trino, athena, spark or duckdb, and do nothing else"
    },
    copy: {
      type: "string",
      value: "LAKE",
      says: "copy a lake that Spark made, in a folder, to one that pages can open, and do nothing else"
    },
    processes: {
      type: "string",
      value: "N",
      says: "how many processes read texts; as many as processors by default"
    },
    memory: {type: "string", value: "MB", default: "1024", says: "the memory that a text may take"},
    minutes: {
      type: "string",
      value: "N",
      default: "30",
      says: "the minutes of a processor that a text may take"
    },
    recount: {
      type: "boolean",
      default: false,
      says: "count document frequencies again, and analyse all texts anew"
    }
  },
  async run({values}, terminal) {
    const {hubs, out} = values;
    if (values.pack !== undefined) {
      const folder = pathFrom(terminal, values.pack);
      checkWritableFolder(folder);
      terminal.print(...(await writeSparkPack(folder)));
      return 0;
    }
    if (values.definitions !== undefined) {
      const engine = oneOf("definitions", values.definitions, engines);
      terminal.print(...lakeDefinitions(engine, out ?? "LAKE").split("\n"));
      return 0;
    }
    if (out === undefined) throw new WrongUse("it needs --out");
    const lake = pathFrom(terminal, out);
    checkWritableFolder(lake);
    const count = (texts: number, word: string) =>
      `${String(texts)} ${texts === 1 ? word : `${word}s`}`;
    if (values.copy !== undefined) {
      const done = await copyLake({from: pathFrom(terminal, values.copy), out: lake});
      terminal.print(
        `${out}: ${count(done.hubs, "hub")}, ${count(done.refused, "text")} refused; ${count(done.copied, "text")} copied`
      );
      return 0;
    }
    if (hubs === undefined) throw new WrongUse("it needs --hubs and --out");
    const done = await writeLake({
      hubs: pathFrom(terminal, hubs),
      out: lake,
      ...(values.processes !== undefined && {
        processes: wholeNumber("processes", values.processes, 1024)
      }),
      megabytes: wholeNumber("memory", values.memory, 1_000_000),
      minutes: positiveNumber("minutes", values.minutes, 10_000),
      recount: values.recount,
      note: (line) => terminal.note(line)
    });
    terminal.print(
      `${out}: ${count(done.hubs, "hub")}, ${count(done.refused, "text")} refused; ${count(done.analysed, "text")} analysed, ${count(done.kept, "text")} kept`
    );
    return 0;
  }
});

await runIfStarted(import.meta.url, lakeCommand);
