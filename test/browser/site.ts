import {spawn, type ChildProcess} from "node:child_process";
import {mkdir, mkdtemp, readdir, rm, stat, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {vi} from "vitest";
import {copyProject} from "../../loaders/commands/bench/scratch-site.js";
import {atEnd} from "./at-end.js";
import {hang} from "./hang.js";
import {ended, stop, type Ended} from "./processes.js";
import {freePort} from "./serve.js";
import {sharedPackages} from "./shared-packages.js";
import {fewPages, type SiteSpec} from "./sites.js";

const example = "opening-the-black-box";

export {ended, stop, type Ended} from "./processes.js";
export {freePort, serve} from "./serve.js";
export {sharedDist} from "./shared-dist.js";

/**
 * Copies the project to a folder of its own, `node_modules` linked, and adds what `spec` says. Of
 * the project's hubs it has only the example, whatever else was added to them or written on them; of
 * its caches only the packages, and none at all where `cached` is false. Where it is `bare`, its pages
 * are few. The folder is removed after the test file unless `keep` is set.
 */
export async function makeSite(
  {hubs = {}, demo, onlyHubs = false, bare = false, files = {}}: SiteSpec = {},
  {keep = false, cached = true}: {keep?: boolean; cached?: boolean} = {}
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "hubscope-site-"));
  if (!keep) atEnd(() => rm(folder, {recursive: true, force: true}));
  copyProject(folder, {ownHubs: !onlyHubs});
  await leaveOut(join(folder, "loaders/hubs"), (name) => !name.startsWith(example));
  await leaveOut(join(folder, "src/hub"), (name) => name !== "[hub].md");
  if (bare) {
    const isPage = (name: string) => name.endsWith(".md");
    for (const pages of ["src", "src/analyses"]) await leaveOut(join(folder, pages), isPage);
  }
  if (cached) await sharedPackages(join(folder, "src"));
  for (const [name, text] of Object.entries(hubs))
    await write(folder, join("loaders/hubs", name), text);
  const written = {...(bare ? fewPages : {}), ...files};
  for (const [path, text] of Object.entries(written)) await write(folder, path, text);
  if (demo !== undefined) await runDemo(folder, demo);
  return folder;
}

async function leaveOut(folder: string, unwanted: (name: string) => boolean): Promise<void> {
  const names = (await readdir(folder).catch(() => [])).filter(unwanted);
  await Promise.all(names.map((name) => rm(join(folder, name), {recursive: true})));
}

async function runDemo(folder: string, args: readonly string[]): Promise<void> {
  const all = ["--import=tsx", "loaders/commands/demo.ts", ...args];
  const {code, stderr} = await ended(
    spawn(process.execPath, all, {cwd: folder, stdio: ["ignore", "pipe", "pipe"]})
  );
  if (code !== 0) throw new Error(`npm run demo ended with ${code}: ${stderr}`);
}

/** Writes a file below a folder, with the folders above it. */
export async function write(
  folder: string,
  path: string,
  text: string | Uint8Array
): Promise<void> {
  await mkdir(dirname(join(folder, path)), {recursive: true});
  await writeFile(join(folder, path), text);
}

/** Builds a site as `npm run build` does; `heard` is given what that writes to the standard error. */
export function buildSite(
  folder: string,
  env: Record<string, string> = {},
  heard: (text: string) => void = () => undefined
): Promise<Ended> {
  const child = spawn(process.execPath, ["--import=tsx", "loaders/commands/build.ts"], {
    cwd: folder,
    env: {...process.env, ...env},
    stdio: ["ignore", "pipe", "pipe"]
  });
  child.stderr.on("data", (chunk) => heard(String(chunk)));
  return ended(child);
}

/** The packs of hubs in a site's cache, by their paths, each with what tells one that was made anew. */
export async function packsOf(folder: string): Promise<Map<string, string>> {
  const cache = join(folder, "src/.observablehq/cache/hubs");
  const names = await readdir(cache, {recursive: true});
  const packs = names.filter((name) => name.endsWith(".zip")).sort();
  const births = packs.map(async (name) => {
    const {ino, birthtimeMs} = await stat(join(cache, name));
    return [name, `${ino} of ${birthtimeMs}`] as const;
  });
  return new Map(await Promise.all(births));
}

/** Starts `observable preview` in a site's folder on a free port; it ends after the test file. */
export async function preview(
  folder: string,
  env: Record<string, string> = {}
): Promise<{url: string; process: ChildProcess; output(): string; close(): Promise<void>}> {
  const port = await freePort();
  const child = observable(folder, ["preview", "--no-open", "--port", String(port)], env);
  let output = "";
  child.stdout?.on("data", (chunk) => (output += String(chunk)));
  child.stderr?.on("data", (chunk) => (output += String(chunk)));
  const close = () => stop(child);
  atEnd(close);
  const url = `http://localhost:${port}/`;
  const started = () => output.includes(`:${port}/`);
  await vi.waitUntil(() => started() || child.exitCode !== null, {timeout: hang, interval: 50});
  if (!started()) throw new Error(`preview did not start: ${output}`);
  return {url, process: child, output: () => output, close};
}

function observable(
  folder: string,
  args: string[],
  variables: Record<string, string>
): ChildProcess {
  const bin = join(folder, "node_modules/@observablehq/framework/dist/bin/observable.js");
  const env = {...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, CI: undefined, ...variables};
  return spawn(process.execPath, [bin, ...args], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"]
  });
}
