import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {performance} from "node:perf_hooks";
import {analyse} from "../../analysis/analyse.js";
import {samplerDefaults} from "../../clusters/methods/gsdmm.js";
import {defaultMethod} from "../../clusters/methods/index.js";
import {defaultNeighbours} from "../../clusters/neighbours.js";
import {generateHubText} from "../../demo/generate-hub-text.js";
import {topicalPapers} from "../../demo/topical-papers.js";
import {readCurationFiles} from "../../library/read-curation-files.js";
import {uncurated} from "../../vocabulary/curation.js";
import type {Labelled} from "./cluster-quality.js";
import {median, type BenchRow} from "./row.js";

const compared = 20_000;
const rounds = 3;
const small = 10_000;
const large = 100_000;
const pythons = ["python3", "/usr/bin/python3"];

interface Once {
  k: number;
  seconds: number;
  bytes: number;
  nmi: number | null;
}

/** Texts to labels: beside scikit-learn and leidenalg as whole processes, and as hubs grow. */
export function* speedRows(corpus: Labelled | null): Generator<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), "hubscope-bench-"));
  try {
    const path = join(folder, "texts.txt");
    const papers =
      corpus === null ? topicalPapers({papers: compared}).papers : corpus.papers.slice(0, compared);
    writeFileSync(path, papers.map(({title}) => `${title ?? ""}\n`).join(""));
    yield* besidePython(path, papers.length);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
  yield* asHubsGrow();
}

function* besidePython(path: string, papers: number): Generator<BenchRow> {
  const name = `${String(papers)} titles to labels`;
  const python = pythons.find(
    (one) => spawnSync(one, ["-c", "import sklearn, leidenalg, igraph"]).status === 0
  );
  if (python === undefined) {
    const detail = "skipped: no python3 here has scikit-learn, leidenalg and igraph";
    yield {name, figure: "skipped", target: "≤ 0.8 ×", detail};
    return;
  }
  const script = join(import.meta.dirname, "scikit-learn.py");
  const times = {
    theirs: new Array<number>(),
    leiden: new Array<number>(),
    own: new Array<number>()
  };
  for (let round = 0; round < rounds; ++round) {
    times.theirs.push(timed(python, [script, path, String(defaultNeighbours(papers)), "1"]));
    times.leiden.push(timed(process.execPath, onceOf(path, "leiden")));
    times.own.push(timed(process.execPath, onceOf(path, "default")));
  }
  const theirs = median(times.theirs);
  for (const [method, seconds] of [
    ["Leiden at resolution 1", median(times.leiden)],
    [`the default, ${defaultMethod(papers).name}`, median(times.own)]
  ] as const) {
    yield {
      name: `${name}, ${method}`,
      figure: `${(seconds / theirs).toFixed(2)} ×`,
      target: "≤ 0.8 ×",
      detail: `${seconds.toFixed(1)} s for ${theirs.toFixed(1)} s of TfidfVectorizer + kneighbors_graph + leidenalg, whole processes, median of ${String(rounds)}`
    };
  }
}

function* asHubsGrow(): Generator<BenchRow> {
  const [few, many] = [small, large].map((papers) => once(String(papers), "default"));
  if (few === undefined || many === undefined) return;
  const detail = `${defaultMethod(large).name}, ${String(many.k)} clusters for 40 topics, NMI ${(many.nmi ?? NaN).toFixed(2)}`;
  yield {
    name: `${String(large)} papers to labels`,
    figure: `${many.seconds.toFixed(1)} s`,
    target: "< 30 s",
    detail
  };
  yield {
    name: `${String(large)} papers, peak memory of the process`,
    figure: `${(many.bytes / 1e9).toFixed(2)} GB`,
    target: "< 3 GB",
    detail: "the generator included"
  };
  const slope = Math.log(many.seconds / few.seconds) / Math.log(large / small);
  yield {
    name: `growth from ${String(small)} to ${String(large)} papers`,
    figure: `n^${slope.toFixed(2)}`,
    target: "≤ n^1.2",
    detail: `${few.seconds.toFixed(1)} s by ${defaultMethod(small).name} at ${String(small)}; ${String(samplerDefaults(small).sweeps)} sweeps there, ${String(samplerDefaults(large).sweeps)} here`
  };
}

function once(source: string, kind: string): Once {
  const {stdout, stderr, status} = spawnSync(process.execPath, onceOf(source, kind), {
    encoding: "utf8"
  });
  if (status !== 0) throw new Error(`clustering ${source} failed: ${stderr}`);
  const result: Once = JSON.parse(stdout);
  return result;
}

function onceOf(source: string, kind: string): string[] {
  return ["--import=tsx", join(import.meta.dirname, "cluster-once.ts"), source, kind];
}

function timed(command: string, args: string[]): number {
  const start = performance.now();
  const {status, stderr} = spawnSync(command, args, {encoding: "utf8"});
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
  return (performance.now() - start) / 1000;
}

const example = "opening-the-black-box";

/** The whole cluster report of the example hub and of 1,000 generated papers, validation and all. */
export function clusterReportRows(): BenchRow[] {
  const text = readFileSync(`loaders/hubs/${example}.txt`);
  return [
    row("31 papers", text, "< 6 s", readCurationFiles(example)),
    row("1,000 papers", Buffer.from(generateHubText({papers: 1000})), "< 60 s")
  ];
}

function row(papers: string, bytes: Uint8Array, target: string, curation = uncurated): BenchRow {
  const path = "bench.txt";
  const pages = [{source: {path, bytes}, provenance: null}];
  const {core, clusters} = analyse({id: "bench", path, pages, diagnostics: [], curation});
  core();
  const start = performance.now();
  const {clusterings} = clusters();
  const seconds = (performance.now() - start) / 1000;
  const [first] = clusterings;
  return {
    name: `cluster report, ${papers}`,
    figure: `${seconds.toFixed(1)} s`,
    target,
    detail: `${String(clusterings.length)} specifications, ${String(first?.structure_nulls ?? 0)} shuffles: ${first?.structure ?? ""}`
  };
}
