import {existsSync, utimesSync} from "node:fs";
import {join} from "node:path/posix";
import {performance} from "node:perf_hooks";
import {build, FileBuildEffects} from "@observablehq/framework/dist/build.js";
import {readConfig, type Loader, type Loaders} from "@observablehq/framework/dist/config.js";
import {hubsFolder, readLibrary} from "../library.js";
import {
  builtOf,
  filesOfHub,
  pageOfHub,
  readRecord,
  siteKey,
  writeRecord,
  type BuiltHub
} from "./built-record.js";
import {missingArchives} from "./archive-tasks.js";
import {finishSite} from "./finish-site.js";
import {codeKey, hubKey} from "./freshness.js";
import {makeArchives} from "./make-archives.js";
import {replaceSite} from "./replace-site.js";

/** How many pages a build made, and how many of the last build are still right. */
export interface SiteBuilt {
  made: number;
  kept: number;
}

/**
 * Builds the site: the archives that are missing, by as many processes as there are processors; the
 * pages of hubs that were made from something else than what stands there now; all other pages. A
 * hub's page that is still right is kept, so that the outcome is what building all of it gives.
 */
export async function buildSite(): Promise<SiteBuilt> {
  const config = await readConfig();
  const {root, output} = config;
  const recordFile = join(root, ".observablehq/cache/built.json");
  const library = readLibrary(hubsFolder);
  const code = codeKey();
  const keys = new Map(library.map((input) => [input.id, hubKey(input, code)]));
  const site = siteKey(config.pages);
  const record = readRecord(recordFile);
  const isKept = (id: string) => {
    const hub = record?.site === site ? record.hubs[id] : undefined;
    return hub !== undefined && hub.key === keys.get(id) && hub.built === builtOf(output, id);
  };
  const kept = new Set([...keys.keys()].filter(isKept));

  const archives = makeArchives(missingArchives(root, library, code), {told: progressTold()});
  archives.catch(() => undefined);
  const all = config.paths.bind(config);
  config.paths = async function* () {
    for await (const path of all()) {
      if (!kept.has(path.replace(/^\/hub\//u, ""))) yield path;
    }
  };
  findOnce(config.loaders, (path, loader) =>
    path.startsWith("/data/") ? loadingAfter(archives, loader) : loader
  );
  const staging = join(root, ".observablehq/site");
  config.output = staging;
  await build({config}, new FileBuildEffects(staging, join(root, ".observablehq/cache"), quiet));
  const made = await finishSite(staging);
  const own = new Set([...kept].map((id) => filesOfHub(id)));
  const pages = new Set([...kept].map((id) => pageOfHub(id)));
  const folderOf = (path: string) => path.split("/").slice(0, 3).join("/");
  replaceSite(staging, output, {keeps: (path) => pages.has(path) || own.has(folderOf(path))});

  const now = new Date();
  for (const page of pages) utimesSync(join(output, page), now, now);
  const hubs: Record<string, BuiltHub> = {};
  for (const [id, key] of keys) {
    const built = existsSync(join(output, pageOfHub(id))) ? builtOf(output, id) : null;
    if (built !== null) hubs[id] = {key, built};
  }
  await writeRecord(recordFile, {site, hubs});
  return {made: made.length, kept: kept.size};
}

/** Has loaders found once a path, since nothing moves while a build runs, and given as `changed`. */
function findOnce(loaders: Loaders, changed: (path: string, loader: Loader) => Loader): void {
  const find = loaders.find.bind(loaders);
  const known = new Map<string, Loader | undefined>();
  loaders.find = (path) => {
    if (known.has(path)) return known.get(path);
    const found = find(path);
    const loader = found === undefined ? undefined : changed(path, found);
    known.set(path, loader);
    return loader;
  };
}

/** The loader, which waits: what it would make is being made. */
function loadingAfter(archives: Promise<void>, loader: Loader): Loader {
  const load = loader.load.bind(loader);
  loader.load = async (...options) => {
    await archives;
    return load(...options);
  };
  return loader;
}

/** Tells how many archives are made, every few seconds. */
function progressTold(): (done: number, all: number) => void {
  let last = performance.now();
  return (done, all) => {
    if (performance.now() - last < 5000) return;
    last = performance.now();
    process.stderr.write(`${String(done)} of ${String(all)} archives of hubs are made\n`);
  };
}

/** Framework tells a line a file; only what it warns of is passed on. */
const quiet = {
  logger: {
    log: () => undefined,
    warn: (...words: unknown[]) => console.warn(...words),
    error: (...words: unknown[]) => console.error(...words)
  },
  output: {write: () => undefined}
};
