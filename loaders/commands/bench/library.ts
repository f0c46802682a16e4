import {appendFileSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {availableParallelism, tmpdir} from "node:os";
import {join} from "node:path";
import {generateHubText} from "../../demo/generate-hub-text.js";
import {copyProject} from "../copy-project.js";
import {median} from "./median.js";
import {milliseconds, type BenchRow} from "./row.js";
import {runScript} from "./run-script.js";
import {timedVisits} from "./timed-visits.js";

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
        runScript(folder, "loaders/commands/bench/seed-clusters.ts", [String(part), String(parts)])
      )
    );
    const all = await runScript(folder, "loaders/commands/build.ts");
    const again: number[] = [];
    for (let round = 0; round < rounds; ++round) {
      const changed = join(folder, fileOf(20 * (round + 1)));
      appendFileSync(changed, `\n- An added paper about layers and words\n`);
      again.push(await runScript(folder, "loaders/commands/build.ts"));
    }
    const marks = {chart: `document.querySelector(".library svg.strip") !== null`};
    const {visits, medians, bytes} = await timedVisits(join(folder, "dist"), "", {marks});
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
        detail: `npm run build, validation of the changed hub and all, ${again.map(seconds).join(", ")} at ${Array.from({length: rounds}, (_, round) => papersOf(20 * (round + 1))).join(", ")} papers`
      },
      {
        name: `library of ${String(hubs)} hubs, first chart`,
        figure: milliseconds(medians["chart"] ?? NaN),
        target: "< 1000 ms",
        detail: `after navigation, median of ${String(visits)} visits with empty caches`
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
