import {spawn} from "node:child_process";
import {appendFileSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {availableParallelism, tmpdir} from "node:os";
import {join} from "node:path";
import {performance} from "node:perf_hooks";
import {generateHubText} from "../../demo/generate-hub-text.js";
import {copyProject} from "../copy-project.js";
import {firstChart} from "./first-chart.js";
import {median} from "./median.js";
import {milliseconds, type BenchRow} from "./row.js";

const hubs = 200;
const rounds = 3;
const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`;

/**
 * A library of 200 hubs of 40 to 100 made-up papers: how long building all its pages takes, and
 * building again after a paper was added to one hub; and the library's page in Chromium.
 */
export async function libraryRows(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "hubscope-bench-"));
  try {
    copyProject(folder, {ownHubs: false});
    for (let i = 0; i < hubs; ++i) {
      const text = generateHubText({papers: papersOf(i), seed: i + 1, title: titleOf(i)});
      writeFileSync(join(folder, fileOf(i)), text);
    }
    const parts = availableParallelism();
    await Promise.all(
      Array.from({length: parts}, (_, part) =>
        run(folder, "loaders/commands/bench/seed-clusters.ts", [String(part), String(parts)])
      )
    );
    const all = await run(folder, "loaders/commands/build.ts");
    const again: number[] = [];
    for (let round = 0; round < rounds; ++round) {
      const changed = join(folder, fileOf(20 * (round + 1)));
      appendFileSync(changed, `\n- An added paper about layers and words\n`);
      again.push(await run(folder, "loaders/commands/build.ts"));
    }
    const {charts, bytes} = await firstChart(join(folder, "dist"), "", ".library svg.strip");
    return [
      {
        name: `build of the pages of ${String(hubs)} hubs`,
        figure: seconds(all),
        target: "",
        detail: "npm run build, clusters found before with two shuffles and no resamples"
      },
      {
        name: `build after one hub of ${String(hubs)} changes`,
        figure: seconds(median(again)),
        target: "< 10 s",
        detail: `npm run build, trust report of the changed hub and all, ${again.map(seconds).join(", ")} at ${Array.from({length: rounds}, (_, round) => papersOf(20 * (round + 1))).join(", ")} papers`
      },
      {
        name: `library of ${String(hubs)} hubs, first chart`,
        figure: milliseconds(median(charts)),
        target: "< 1000 ms",
        detail: `after navigation, median of ${String(charts.length)} visits with empty caches`
      },
      {
        name: `library of ${String(hubs)} hubs, transferred by then`,
        figure: `${(bytes / 1e6).toFixed(2)} MB`,
        target: "< 1 MB",
        detail: "gzip of each file asked for"
      }
    ];
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function papersOf(i: number): number {
  return 40 + ((i * 37) % 61);
}

function titleOf(i: number): string {
  return `Made-Up Work ${String(i + 1)}`;
}

function fileOf(i: number): string {
  return `loaders/hubs/made-up-${String(i + 1).padStart(3, "0")}.txt`;
}

/** Runs a script in a project; how many milliseconds it took. Fails where the script does. */
async function run(folder: string, script: string, args: readonly string[] = []): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--import=tsx", script, ...args], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"]
  });
  const code = await new Promise<number | null>((done) => child.once("exit", done));
  if (code !== 0) throw new Error(`${script} ended with ${String(code)}`);
  return performance.now() - start;
}
