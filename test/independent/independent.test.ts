import {spawnSync} from "node:child_process";
import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, inject, test} from "vitest";
import {analyse} from "../../loaders/analysis/analyse.js";
import {hubsFolder, readHubOf} from "../../loaders/library/library.js";
import {tableNames, tables as declared, type AllTables} from "../../loaders/tables/tables.js";
import {exampleTables} from "../figures/example-hub.js";
import {example} from "../pages/open-report.js";
import {handedOver} from "./hand-over.js";
import {madeUpHubs} from "./made-up-hubs.js";

/** The Python that the script is run by; it needs numpy and scipy. */
const python = process.env["PYTHON"] ?? "python3";
const missing =
  spawnSync(python, ["-c", "import numpy, scipy"]).status === 0
    ? ""
    : `${python} with numpy and scipy is not there; PYTHON may name another`;

function independentTest(title: string, check: () => Promise<void>): void {
  const why = missing === "" ? "" : `: not run, ${missing}`;
  test(`${title}${why}`, async ({skip}) => {
    if (missing !== "") skip(missing);
    await check();
  });
}

independentTest("a script of other code finds the numbers of all tables again", async () => {
  const {differing, last} = run([await exampleFile(), ...madeUpFiles()]);
  expect(differing).toEqual([]);
  expect(last).toMatch(/^\d{6} values of 4 hubs compared, 0 differ$/u);
});

independentTest("and sees where a number of any column is another", async () => {
  const [, input] = madeUpHubs();
  if (input === undefined) throw new Error("there is no second hub");
  const tables = tablesOf(input);
  const changed = changedNumbers(tables);
  expect(changed.length).toBeGreaterThan(60);
  const {differing} = run([fileOf("changed", handedOver(input, tables))]);
  const named = new Set(differing.map((line) => /^[\w-]+: (\w+\.\w+) of /u.exec(line)?.[1]));
  expect(changed.filter((column) => !named.has(column))).toEqual([]);
});

/** Changes the first number of every column that may have a fraction, each else; gives those columns. */
function changedNumbers(tables: AllTables): string[] {
  return tableNames.flatMap((name) =>
    Object.entries(declared[name].columns).flatMap(([column, {type}], i) => {
      if (type !== "DOUBLE") return [];
      for (const row of tables[name]) {
        const value: unknown = Reflect.get(row, column);
        if (typeof value !== "number") continue;
        Reflect.set(row, column, value * (2 + i) + 1);
        return [`${name}.${column}`];
      }
      return [];
    })
  );
}

async function exampleFile(): Promise<string> {
  const input = readHubOf(hubsFolder, example);
  if (input === undefined) throw new Error(`there is no hub ${example}`);
  return fileOf(example, handedOver(input, await exampleTables()));
}

function madeUpFiles(): string[] {
  return madeUpHubs().map((input) => fileOf(input.id, handedOver(input, tablesOf(input))));
}

/** How much is resampled and shuffled: enough for every column to have numbers. */
const effort = {
  resamples: 12,
  methodResamples: 4,
  otherResamples: 2,
  methodNulls: 2,
  nullResamples: 2,
  methodNullResamples: 2,
  propWords: 8,
  themeNulls: 19,
  themeResamples: 6
};

function tablesOf(input: Parameters<typeof analyse>[0]): AllTables {
  const {core, clusters} = analyse(input);
  return {...core(), ...clusters({nulls: 39, effort})};
}

function fileOf(name: string, content: object): string {
  const folder = join(inject("runFolder"), "independent");
  mkdirSync(folder, {recursive: true});
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

function run(files: readonly string[]): {differing: string[]; last: string} {
  const script = join(import.meta.dirname, "independent.py");
  const {stdout, stderr} = spawnSync(python, ["-B", script, ...files], {
    encoding: "utf8",
    env: {...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1"},
    maxBuffer: Infinity
  });
  expect(stderr).toBe("");
  const lines = stdout.trimEnd().split("\n");
  return {differing: lines.slice(0, -1), last: lines.at(-1) ?? ""};
}
