import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {cpuSecondsOfEnded} from "./browser/cpu.js";

/** Where checks keep what they found of each file, by its content. */
const cache = "node_modules/.cache/hubscope-checks";
const byContent = ["--cache", "--cache-strategy", "content", "--cache-location"];

/** What `npm test` runs, one after the other until one fails; arguments go to the last. */
const steps = [
  ["typescript-7/bin/tsc", "--noEmit", "--incremental", "--tsBuildInfoFile", `${cache}/tsc.json`],
  ["prettier/bin/prettier.cjs", "--check", ".", ...byContent, `${cache}/prettier`],
  ["eslint/bin/eslint.js", ".", ...byContent, `${cache}/eslint`],
  ["vitest/vitest.mjs", "run", ...process.argv.slice(2)]
];

const folder = mkdtempSync(join(tmpdir(), "hubscope-cost-"));
const COST_FILE = join(folder, "tests");
let cpu = 0;
for (const [program = "", ...args] of steps) {
  const before = cpuSecondsOfEnded();
  const env = {...process.env, COST_FILE};
  const {status} = spawnSync(process.execPath, [join("node_modules", program), ...args], {
    stdio: "inherit",
    env
  });
  cpu += program.startsWith("vitest") ? costOfTests() : cpuSecondsOfEnded() - before;
  process.exitCode = status ?? 1;
  if (status !== 0) break;
}
if (cpu > 0) process.stdout.write(`${(cpu / 60).toFixed(1)} CPU-minutes in all\n`);
rmSync(folder, {recursive: true});

/** What the tests themselves have counted, as their browser is no child of theirs once it has ended. */
function costOfTests(): number {
  try {
    return Number(readFileSync(COST_FILE, "utf8"));
  } catch {
    return 0;
  }
}
