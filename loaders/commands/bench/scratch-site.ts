import {spawn} from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join, relative, resolve, sep} from "node:path";
import {performance} from "node:perf_hooks";
import {pageOfAllHubs} from "../../site/own-pages.js";

/** A copy of the project in a folder of its own, built: where, and how long the build took. */
export interface ScratchSite {
  folder: string;
  dist: string;
  milliseconds: number;
  /** How many seconds of processors the build took. */
  cpu: number;
  remove(): void;
}

/**
 * Copies the project without its caches and does what `npm run build` does with these hubs alone,
 * given by the names of their files, once `ready` has readied the folder. Throws where the build fails.
 */
export async function scratchSite(
  hubs: Record<string, string | Uint8Array>,
  ready: (folder: string) => Promise<unknown> = () => Promise.resolve(),
  {from = root}: {from?: string} = {}
): Promise<ScratchSite> {
  const folder = mkdtempSync(join(tmpdir(), "hubscope-bench-"));
  const remove = () => rmSync(folder, {recursive: true, force: true});
  try {
    copyProject(folder, {ownHubs: false, from});
    for (const [name, text] of Object.entries(hubs)) {
      writeFileSync(join(folder, "loaders/hubs", name), text);
    }
    await ready(folder);
    const before = cpuOfChildren();
    const milliseconds = await runScript(folder, "loaders/commands/build.ts");
    const cpu = cpuOfChildren() - before;
    return {folder, dist: join(folder, "dist"), milliseconds, cpu, remove};
  } catch (error) {
    remove();
    throw error;
  }
}

/** Runs a script in a project; how many milliseconds it took. Fails where the script does. */
export async function runScript(
  folder: string,
  script: string,
  args: readonly string[] = []
): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--import=tsx", script, ...args], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"]
  });
  const code = await new Promise<number | null>((done) => child.once("exit", done));
  if (code !== 0) throw new Error(`${script} ended with ${String(code)}`);
  return performance.now() - start;
}

const ticks = 100;

/**
 * How many seconds of processors the processes took that this one has waited for; NaN but on Linux.
 */
function cpuOfChildren(): number {
  if (!existsSync("/proc/self/stat")) return NaN;
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[13]) + Number(fields[14])) / ticks;
}

const root = resolve(import.meta.dirname, "../../..");
const needed = [
  "src",
  "loaders",
  "observablehq.config.ts",
  "package.json",
  "package-lock.json",
  "README.md",
  "tsconfig.json"
];
const caches = join("src", ".observablehq");

/** What is of the project's own hubs: their text, the analyses of them, and what is written on them. */
const ofOwnHubs = [join("loaders", "hubs"), join("src", "analyses"), join("src", "hub")];
const pageOfHubs = join("src", pageOfAllHubs);

/**
 * Copies what a build needs of the project to an empty folder, without its caches, `node_modules`
 * linked; without the project's own hubs, their analyses and what is written on them where
 * `ownHubs` is false.
 */
export function copyProject(
  folder: string,
  {ownHubs = true, from = root}: {ownHubs?: boolean; from?: string} = {}
): void {
  const left = ownHubs ? [] : ofOwnHubs;
  for (const name of needed) {
    if (!existsSync(join(from, name))) continue;
    cpSync(join(from, name), join(folder, name), {
      recursive: true,
      filter(path) {
        const below = relative(from, path);
        const isLeft = left.some((own) => below.startsWith(own + sep));
        return !below.startsWith(caches) && (!isLeft || below === pageOfHubs);
      }
    });
  }
  mkdirSync(join(folder, "loaders/hubs"), {recursive: true});
  symlinkSync(join(from, "node_modules"), join(folder, "node_modules"), "junction");
}
