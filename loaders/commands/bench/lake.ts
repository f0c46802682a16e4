import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {demoHubs} from "../../demo/demo-hubs.js";
import {analyseText, type Reading} from "../../lake/analyse-text.js";
import {packFiles, writePack, writeSparkPack} from "../../lake/lake-pack.js";
import {writeLake} from "../../lake/lake.js";
import {parquetFiles} from "../../store/packs.js";
import {lakePageRows} from "./lake-pages.js";
import {median, type BenchRow} from "./row.js";
import {installSpark, submit} from "./spark.js";

/** Papers of the hubs that are many: few, so that what is measured beside them shows. */
const papersOfMany = 4;
const growth = 10;
/** Of how many hubs the list is that pages are measured on. */
const hubsOfPages = 100_000;
const million = 1_000_000;

/**
 * The lake: seconds and bytes a hub by its papers, and what a million hubs would take; pages on a lake
 * of 100,000; hubs a second of one process, of two and under Spark, of so many hubs in one run; growth
 * to ten times as many; and the share of the time that is Spark's own. Spark is installed where it is
 * not.
 */
export async function* lakeRows(some: number): AsyncGenerator<BenchRow> {
  const many = some * growth;
  const folder = mkdtempSync(join(tmpdir(), "hubscope-bench-lake-"));
  try {
    yield* sizeRows(folder);
    yield* lakePageRows(hubsOfPages);
    const took = (hubs: string, out: string, processes: number) =>
      seconds(() => writeLake({hubs, out: join(folder, out), processes}));
    const [few, all] = [hubsFolder(folder, some), hubsFolder(folder, many)];
    const one = await took(few, "one", 1);
    const two = await took(few, "two", 2);
    const large = await took(all, "many", 2);
    const row = (name: string, hubs: number, spent: number) => ({
      name,
      figure: `${(hubs / spent).toFixed(1)} hubs/s`,
      target: "",
      detail: `${String(hubs)} hubs of ${String(papersOfMany)} papers in ${spent.toFixed(1)} s`
    });
    yield row("lake, one process", some, one);
    yield row("lake, two processes", some, two);
    yield {
      name: `lake, growth, ${some.toLocaleString("en")} → ${many.toLocaleString("en")} hubs`,
      figure: `n^${(Math.log(large / two) / Math.log(growth)).toFixed(2)}`,
      target: "≤ n^1.05",
      detail: `the exponent of the time: ${two.toFixed(1)} s, ${large.toFixed(1)} s`
    };
    installSpark();
    const pack = join(folder, "pack");
    await writeSparkPack(pack);
    const job = join(pack, packFiles.job);
    const spark = await seconds(
      () => submit(job, "--hubs", few, "--out", join(folder, "spark")).done
    );
    yield row("lake, Spark, two executors of a processor", some, spark);
    yield {
      name: "lake, the share that is Spark's own",
      figure: `${((1 - two / spark) * 100).toFixed(0)} %`,
      target: "",
      detail:
        "of its time, beside two processes: start, shuffles, Python, writing, at this number of hubs"
    };
  } finally {
    rmSync(folder, {recursive: true});
  }
}

async function* sizeRows(folder: string): AsyncGenerator<BenchRow> {
  const {reading} = await writePack(join(folder, "reading"));
  spent(reading, 31);
  for (const papers of [10, 31, 300, 3000]) {
    const runs = Array.from({length: papers < 100 ? 3 : 1}, () => spent(reading, papers));
    const second = median(runs.map(({seconds: each}) => each));
    const bytes = median(runs.map((run) => run.bytes));
    yield {
      name: `lake, a hub of ${papers.toLocaleString("en")} papers`,
      figure: `${second.toFixed(2)} CPU s`,
      target: "",
      detail: `${(bytes / 1000).toFixed(0)} kB of Parquet`
    };
    if (papers !== 31) continue;
    const [days, gigabytes] = [(second * million) / 86_400, (bytes * million) / 1e9];
    yield {
      name: "lake, a million hubs of 31 papers",
      figure: `${days.toFixed(0)} days`,
      target: "",
      detail: `of one processor, so ${((days * 24) / 512).toFixed(1)} h of 512 of them, and ${gigabytes.toFixed(0)} GB, where every hub costs what one of 31 papers costs here and processors do not hold each other up`
    };
  }
}

let asked = 0;

/** The seconds of a processor that a made-up hub takes, no two the same, and the bytes of its tables. */
function spent(reading: Reading, papers: number): {seconds: number; bytes: number} {
  asked += 1;
  const [hub] = demoHubs({hubs: 1, papers, seed: asked});
  const bytes = Buffer.from(hub?.text ?? "").toString("base64");
  const files = [{path: "bench.txt", bytes, taken: null}];
  const before = process.cpuUsage();
  const analysed = analyseText({id: "bench", from: "folder", files}, reading, []);
  if (analysed?.tables == null) throw new Error("a made-up hub was refused");
  const written = [...parquetFiles(analysed.tables, {described: false}).values()];
  const {user, system} = process.cpuUsage(before);
  return {
    seconds: (user + system) / 1e6,
    bytes: written.reduce((sum, {length}) => sum + length, 0)
  };
}

function hubsFolder(folder: string, hubs: number): string {
  const path = join(folder, `hubs-${String(hubs)}`);
  mkdirSync(path);
  for (const {id, text} of demoHubs({hubs, papers: papersOfMany}))
    writeFileSync(join(path, `${id}.txt`), text);
  return path;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
