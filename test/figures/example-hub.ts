import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {analyse} from "../../loaders/analysis/analyse.js";
import {hubsFolder, readLibrary} from "../../loaders/library/library.js";
import type {AllTables} from "../../loaders/tables/tables.js";
import {onceARun} from "../browser/once-a-run.js";
import {example} from "../pages/open-report.js";

/** Every table of the hub that comes with the project, made once and kept. */
export async function exampleTables(): Promise<AllTables> {
  const file = join(await onceARun("example-hub", write), "tables.json");
  return JSON.parse(readFileSync(file, "utf8"));
}

async function write(folder: string): Promise<void> {
  const input = readLibrary(hubsFolder).find(({id}) => id === example);
  if (input === undefined) throw new Error(`there is no hub ${example}`);
  const {core, clusters} = analyse(input);
  const all: AllTables = {...core(), ...clusters()};
  writeFileSync(join(folder, "tables.json"), JSON.stringify(all));
}
