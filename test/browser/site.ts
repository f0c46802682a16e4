import {spawn, type ChildProcess} from "node:child_process";
import {existsSync} from "node:fs";
import {cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {createServer} from "node:http";
import {tmpdir} from "node:os";
import {dirname, extname, join, relative, resolve, sep} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {afterAll, inject} from "vitest";
import {siteSpecs, type SiteSpec} from "./sites.js";

const root = resolve(import.meta.dirname, "../..");
const copied = [
  "src",
  "loaders",
  "observablehq.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json"
];

const ending: (() => Promise<unknown>)[] = [];

afterAll(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

/** What a command that has ended printed, and its exit code. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Copies the project (without its caches) to a folder of its own, `node_modules` linked, and adds
 * what `spec` says. The folder is removed after the test file unless `keep` is set.
 */
export async function makeSite(
  {hubs = {}, onlyHubs = false, files = {}}: SiteSpec = {},
  {keep = false}: {keep?: boolean} = {}
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "hubscope-site-"));
  if (!keep) ending.push(() => rm(folder, {recursive: true, force: true}));
  for (const name of copied) {
    if (!existsSync(join(root, name))) continue;
    await cp(join(root, name), join(folder, name), {
      recursive: true,
      filter: (path) =>
        !relative(root, path).startsWith(join("src", ".observablehq")) &&
        !(onlyHubs && relative(root, path).startsWith(join("loaders", "hubs") + sep))
    });
  }
  await symlink(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  await mkdir(join(folder, "loaders/hubs"), {recursive: true});
  for (const [name, text] of Object.entries(hubs))
    await write(folder, join("loaders/hubs", name), text);
  for (const [path, text] of Object.entries(files)) await write(folder, path, text);
  return folder;
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

/** Runs `observable build` in a site's folder. */
export function build(folder: string, env: Record<string, string> = {}): Promise<Ended> {
  return ended(observable(folder, ["build"], env));
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
  ending.push(close);
  const url = `http://localhost:${port}/`;
  for (let waited = 0; !output.includes(`:${port}/`); waited += 50) {
    if (child.exitCode !== null || waited > 60_000) {
      throw new Error(`preview did not start: ${output}`);
    }
    await sleep(50);
  }
  return {url, process: child, output: () => output, close};
}

/** Ends a process that this file started, and waits for it. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  await exited;
}

/** Waits for a process to end. */
export function ended(child: ChildProcess): Promise<Ended> {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (chunk) => (stdout += String(chunk)));
  child.stderr?.on("data", (chunk) => (stderr += String(chunk)));
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => done({code, stdout, stderr}));
  });
}

/**
 * Serves a folder as the plainest file server would, below a base path: files as they are,
 * `index.html` for a folder, 404 for the rest. It ends after the test file.
 */
export async function serve(
  folder: string,
  base = "/"
): Promise<{url: string; requests: string[]; close(): Promise<void>}> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    requests.push(path);
    const inside = path.startsWith(base) ? path.slice(base.length) : null;
    const file = resolve(folder, inside === null || inside === "" ? "index.html" : inside);
    const name = file.startsWith(resolve(folder)) ? file : "";
    readFile(inside === null ? "" : name).then(
      (body) => {
        response.setHeader("Content-Type", types[extname(name)] ?? "application/octet-stream");
        response.end(body);
      },
      () => {
        response.statusCode = 404;
        response.end("not found");
      }
    );
  });
  const port = await new Promise<number>((done, fail) => {
    server.once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      done(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  ending.push(close);
  return {url: `http://localhost:${port}${base}`, requests, close};
}

const builds = new Map<string, Promise<string>>();

/**
 * The `dist` folder of a site that `sites.ts` names, built once a run and shared by all test files:
 * `plain` is the project as it is, `fixtures` adds fixture pages and hubs.
 */
export function sharedDist(name: keyof typeof siteSpecs): Promise<string> {
  let dist = builds.get(name);
  if (dist === undefined) builds.set(name, (dist = buildShared(name)));
  return dist;
}

async function buildShared(name: keyof typeof siteSpecs): Promise<string> {
  const place = join(inject("runFolder"), name);
  const mine = await mkdir(place).then(
    () => true,
    () => false
  );
  const result = join(place, "result.json");
  if (mine) {
    const folder = await makeSite(siteSpecs[name], {keep: true});
    const {code, stdout, stderr} = await build(folder);
    if (code === 0) await cp(join(folder, "dist"), join(place, "dist"), {recursive: true});
    await rm(folder, {recursive: true, force: true});
    await writeFile(`${result}.new`, JSON.stringify(code === 0 ? "" : `${stdout}\n${stderr}`));
    await cp(`${result}.new`, result);
  }
  for (let waited = 0; !existsSync(result); waited += 100) {
    if (waited > 100_000) throw new Error(`the build of ${name} in another test file did not end`);
    await sleep(100);
  }
  const failure: unknown = JSON.parse(await readFile(result, "utf8"));
  if (failure !== "") throw new Error(`the build of ${name} failed\n${String(failure)}`);
  return join(place, "dist");
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
    stdio: ["ignore", "pipe", "pipe"]
  });
}

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((done) =>
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      done(typeof address === "object" && address !== null ? address.port : 0);
    })
  );
  await new Promise((done) => server.close(done));
  return port;
}

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".csv": "text/csv",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2"
};
