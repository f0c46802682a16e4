import {existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, expect, test} from "vitest";
import {demoHubs} from "../../loaders/demo/demo-hubs.js";
import {copyLake} from "../../loaders/lake/copy-lake.js";
import {lakeDefinitions} from "../../loaders/lake/definitions.js";
import {packFiles, writeSparkPack} from "../../loaders/lake/lake-pack.js";
import {tablesOfHubs} from "../../loaders/lake/lake-tables.js";
import {manifestFile} from "../../loaders/lake/manifest.js";
import {hashOfFiles} from "../../loaders/store/files.js";
import {tableNames} from "../../loaders/tables/tables.js";
import {questions} from "../../src/sql/questions.js";
import {nodeDuckdb} from "../src/sql/node-duckdb.js";
import {strippedPage} from "../loaders/analysis/pages-of-text.js";
import {folderOf, makeLake, manifestOf, rowsOf} from "../loaders/lake/lake-folders.js";
import {installSpark, submit} from "../../loaders/commands/bench/spark.js";

const pack = folderOf();
const [hubs, lake, embedded] = [folderOf(), folderOf(), folderOf()];
const job = join(pack, packFiles.job);

/** Rows in a form that is compared: whole numbers of 64 bits as numbers, bytes in hex. */
async function plainRows(of: string, table: string): Promise<unknown[]> {
  const plain = (value: unknown) => {
    if (typeof value === "bigint") return Number(value);
    return value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value;
  };
  const rows = await rowsOf(of, table);
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]))
  );
}

async function expectEqualLakes(): Promise<void> {
  const [ofSpark, ofOne] = [manifestOf(lake), manifestOf(embedded)];
  for (const name of ["kit", "code", "hubs", "refused", "parts"] as const)
    expect(ofSpark[name], name).toBe(ofOne[name]);
  for (const {name} of tablesOfHubs) {
    const [rows, expected] = [await plainRows(lake, name), await plainRows(embedded, name)];
    expect(rows, name).toEqual(expected);
    expect(ofSpark.tables[name]?.rows, name).toBe(expected.length);
  }
  const byTerm = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
  expect(byTerm(await plainRows(lake, "background"))).toEqual(
    byTerm(await plainRows(embedded, "background"))
  );
}

beforeAll(async () => {
  installSpark();
  await writeSparkPack(pack);
  for (const [i, {id, text}] of demoHubs({hubs: 500, papers: 4}).entries())
    writeFileSync(
      join(hubs, `${id}.txt`),
      i % 25 === 0 ? text.replace(/^synthetic.*\n/u, "") : text
    );
  const example = "loaders/hubs/opening-the-black-box.txt";
  writeFileSync(join(hubs, "opening-the-black-box.txt"), readFileSync(example));
  for (let i = 0; i < 20; ++i)
    writeFileSync(join(hubs, `none-${String(i)}.txt`), `Dear reader ${String(i)},`);
});

test("500 demo hubs, the example hub and 20 texts that are no hubs give, row by row, what one machine gives, though an executor is killed with -9, and a copy is that lake byte for byte", async () => {
  const {done, executors} = submit(job, "--hubs", hubs, "--out", lake);
  const isAnalysing = () =>
    existsSync(join(lake, ".work")) &&
    readdirSync(join(lake, ".work")).some((run) =>
      existsSync(join(lake, ".work", run, "analysed/_temporary"))
    );
  await Promise.race([done, expect.poll(isAnalysing, {interval: 200}).toBe(true)]);
  const [killed = 0] = executors();
  process.kill(killed, "SIGKILL");
  expect(JSON.parse(await done)).toEqual({hubs: 501, refused: 20, analysed: 521, kept: 0});
  await makeLake(hubs, embedded, {processes: 2});
  await expectEqualLakes();
  const copy = folderOf();
  expect(await copyLake({from: lake, out: copy})).toEqual({hubs: 501, refused: 20, copied: 521});
  const isOfBoth = (path: string) => path !== manifestFile;
  expect(hashOfFiles(copy, isOfBoth)).toBe(hashOfFiles(embedded, isOfBoth));
});

test("a second run with 10 changed hubs computes 10", async () => {
  for (let i = 1; i <= 10; ++i)
    writeFileSync(
      join(hubs, `synthetic-${String(i)}.txt`),
      strippedPage([`Layers ${String(i)}`, "Stars"])
    );
  const {done} = submit(job, "--hubs", hubs, "--out", lake);
  expect(JSON.parse(await done)).toEqual({hubs: 501, refused: 20, analysed: 10, kept: 511});
  expect(await makeLake(hubs, embedded)).toMatchObject({analysed: 10, kept: 511});
  await expectEqualLakes();
});

test("a hub that ends its worker and one that takes too much memory are refused with the reason, and the job ends well", async () => {
  const poisoned = folderOf();
  await writeSparkPack(poisoned);
  const worker = join(poisoned, packFiles.worker);
  writeFileSync(
    worker,
    `${readFileSync(worker, "utf8")}
    process.stdin.on("data", (data) => {
      if (String(data).includes('"poison.txt"') && String(data).includes('"rows"')) process.kill(process.pid, "SIGKILL");
    });`
  );
  const [big] = demoHubs({hubs: 1, papers: 1500});
  const small = folderOf({
    "a.txt": strippedPage(["Layers"]),
    "poison.txt": strippedPage(["Stars"]),
    "big.txt": big?.text ?? ""
  });
  const out = folderOf();
  const {done} = submit(
    join(poisoned, packFiles.job),
    "--hubs",
    small,
    "--out",
    out,
    "--memory",
    "24"
  );
  expect(JSON.parse(await done)).toEqual({hubs: 1, refused: 2, analysed: 3, kept: 0});
  expect(await rowsOf(out, "refused")).toMatchObject([
    {hub_id: "big", path: "big.txt", reason: "the analysis took more than 24 MB of memory"},
    {hub_id: "poison", path: "poison.txt", reason: "the process that analysed it ended, twice"}
  ]);
});

/** The columns of each table with their types, as Spark declares them. */
function columnsOfTables(): Record<string, string> {
  const statements = lakeDefinitions("spark", "lake").matchAll(
    /^create table (?<name>\w+) \((?<columns>.*)\) using parquet/gmu
  );
  return Object.fromEntries(
    Array.from(statements, ({groups}) => [groups?.["name"] ?? "", groups?.["columns"] ?? ""])
  );
}

test("the worked questions of the SQL notebook have the same answers in DuckDB and in Spark", async () => {
  const rows = await Promise.all(
    tableNames.map(async (name) => [name, await plainRows(lake, name)] as const)
  );
  const ask = await nodeDuckdb(Object.fromEntries(rows));
  const asked = {queries: questions.map(({query}) => query), columns: columnsOfTables()};
  const file = join(folderOf({"asked.json": JSON.stringify(asked)}), "asked.json");
  const answers = (await submit("test/spark/questions.py", lake, file).done).trim().split("\n");
  expect(answers).toHaveLength(questions.length);
  for (const [i, {question, query}] of questions.entries()) {
    const ofSpark: Record<string, unknown>[] = JSON.parse(answers[i] ?? "[]");
    const ofDuckdb = ask(query)
      .toArray()
      .map((row: object) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]: [string, unknown]) => [
            name,
            typeof value === "bigint" ? Number(value) : value
          ])
        )
      );
    const sorted = (all: readonly object[]) => all.map((row) => JSON.stringify(row)).sort();
    expect(sorted(ofSpark), question).toEqual(sorted(ofDuckdb));
  }
});
