import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {Worker} from "node:worker_threads";
import {afterAll, expect, test} from "vitest";
import {analyse, type Analysis} from "../../../loaders/analysis/analyse.js";
import {hubsFolder, readHubOf} from "../../../loaders/library/library.js";
import {readHub} from "../../../loaders/library/read-hub.js";
import {filesBelow, hashOf} from "../../../loaders/store/files.js";
import {packOf} from "../../../loaders/store/make-pack.js";
import {packPool} from "../../../loaders/store/pack-pool.js";
import {analysedFiles, hubKey, isAnalysed, parquetFiles} from "../../../loaders/store/packs.js";
import {stages, tableNames} from "../../../loaders/tables/tables.js";
import {uncurated} from "../../../loaders/vocabulary/curation.js";
import {bundleScript} from "../../browser/bundle.js";
import {hubText} from "../../browser/sites.js";
import {example} from "../../pages/open-report.js";
import {titlesOfSubjects} from "../clusters/phrased.js";
import {run} from "../commands/run.js";

const folder = mkdtempSync(join(tmpdir(), "hubscope-analyse-"));
afterAll(() => rmSync(folder, {recursive: true}));

const path = join(folder, "a-work.txt");
writeFileSync(path, hubText("A work", titlesOfSubjects(8)));
const small = {...readHub(path), curation: uncurated};
const allTables = ({core, clusters}: Analysis) => ({...core(), ...clusters()});
const ofSmall = allTables(analyse(small));

/** The hashes of the files of tables, so that what differs is told by the table's name. */
const hashes = (files: ReadonlyMap<string, Uint8Array>) =>
  tableNames.map((name) => [name, hashOf([files.get(name) ?? "none"])]);

test("a process of the pool keeps the bytes that analyse(hub) finds", async () => {
  const input = readHubOf(hubsFolder, example);
  if (input === undefined) throw new Error(`there is no hub ${example}`);
  const pool = packPool(folder, {most: 1});
  const task = {stage: "clusters", id: example} as const;
  await pool.make(task).finally(() => pool.close());
  const kept = analysedFiles(folder, example, hubKey(input));
  expect(hashes(kept)).toEqual(hashes(parquetFiles(allTables(analyse(input)), {described: false})));
});

test("the cache keeps the bytes that analyse(hub) finds, the second stage from the first's", async () => {
  for (const stage of stages) await packOf(folder, stage, small, "key");
  expect(isAnalysed(folder, small.id, "key")).toBe(true);
  const kept = analysedFiles(folder, small.id, "key");
  expect(hashes(kept)).toEqual(hashes(parquetFiles(ofSmall, {described: false})));
});

test("the command that writes the tables of a hub writes the bytes that analyse(hub) finds", async () => {
  expect((await run("tables", path, "--out", folder)).status).toBe(0);
  const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, `${name}.parquet`)));
  const written = new Map(tableNames.map((name) => [name, bytesOf(name)]));
  expect(hashes(written)).toEqual(hashes(parquetFiles(allTables(analyse(readHub(path))))));
});

test("the browser's worker finds the bytes that analyse(hub) finds, by the same engine's arithmetic", async () => {
  const asBrowser = `const {parentPort} = require("node:worker_threads");
    const addEventListener = (name, hear) => parentPort.on(name, (data) => hear({data}));
    const postMessage = (message) => parentPort.postMessage(message);`;
  const code = await bundleScript(`import "./src/tables/hub-worker.js";`, "worker");
  const worker = new Worker(`${asBrowser}\n${code}`, {eval: true});
  const pages = small.pages.map(({source}) => source);
  const pasted = {};
  await new Promise<void>((done, fail) => {
    worker.on("error", fail);
    worker.on("message", ({read, clusters, error}) => {
      if (error !== undefined) fail(new Error(error));
      if (read !== undefined) {
        Object.assign(pasted, read.tables);
        worker.postMessage({clusters: true});
      }
      if (clusters === undefined) return;
      Object.assign(pasted, clusters);
      done();
    });
    worker.postMessage({read: {pages, curation: uncurated}});
  }).finally(() => worker.terminate());
  expect(hashes(parquetFiles(pasted))).toEqual(hashes(parquetFiles(ofSmall)));
});

test("what a stage finds is asked of analyse(hub), of the first also where curation is tried or stages are timed", () => {
  const own = "loaders/analysis/analyse.ts";
  expect(taking("clusters")).toEqual([own]);
  expect(taking("themes")).toEqual([
    own,
    "loaders/analysis/try-themes.ts",
    "loaders/commands/bench/themes.ts",
    "loaders/commands/calibrate.ts"
  ]);
});

/** The files that take a verb of the analysis from its module, or pass it on. */
function taking(verb: "clusters" | "themes"): string[] {
  const from = new RegExp(
    `\\{[^}]*\\b${verb}\\b[^}]*\\} from "(?:\\./|[^"]*analysis/)${verb}\\.js"`,
    "u"
  );
  return ["loaders", "src"].flatMap((root) =>
    filesBelow(root, (name) => name.endsWith(".ts"))
      .map((name) => join(root, name))
      .filter((path) => from.test(readFileSync(path, "utf8")))
  );
}
