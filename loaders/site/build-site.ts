import {readFileSync, statSync} from "node:fs";
import {mkdir, rename, rm} from "node:fs/promises";
import {join} from "node:path/posix";
import {performance} from "node:perf_hooks";
import {hubsFolder, readLibrary} from "../library/library.js";
import {readSharedCuration} from "../library/read-curation-files.js";
import {hashOf, hashOfFiles, hashOfLoaders, textOf, writeWhole} from "../store/files.js";
import {listHubs, refuseErrors, sidebarTitles} from "../store/list-hubs.js";
import {packPool} from "../store/pack-pool.js";
import {analysedFiles, codeKey, hubKey, isAnalysed, keepPacksOf} from "../store/packs.js";
import {writeStore, type HubToStore} from "../store/store.js";
import {storeFolder} from "../store/store-index.js";
import {pastedId} from "../text/hub-id.js";
import {withBuildLock} from "./build-lock.js";
import {buildRecord, hasOwnLoaders, isSource} from "./data-loaders.js";
import {headOfHub, hubPages} from "./head.js";
import {ownPages, pageOfHub} from "./own-pages.js";
import {pagesOf, replaceSite, siteFiles} from "./replace-site.js";

const root = "src";
const output = "dist";
const staging = join(root, ".observablehq/site");
const stagedStore = join(root, ".observablehq/store");
const interval = 5000;
const recordFile = join(root, ".observablehq/cache", buildRecord);

/** How a site came to be what it is. */
export interface SiteBuilt {
  /** How many pages were written. */
  written: number;
  /** How many pages are those of the last build. */
  kept: number;
  /** The files in the output folder that were not known to be of builds, for want of a list. */
  others: string[];
}

/**
 * Builds the site, once no other build is at work: hubs are analysed by as many processes as there
 * are processors, while Framework makes the pages. Only what has changed is made: pages where their
 * sources or the code have, and tables where a hub has. The outcome is what building all of it gives.
 */
export async function buildSite(): Promise<SiteBuilt> {
  refuseErrors(listHubs(hubsFolder));
  return withBuildLock(root, buildAll, (holder, path) =>
    process.stderr.write(
      `another build is at work, process ${String(holder)} by ${path}: this one waits for its end\n`
    )
  );
}

async function buildAll(): Promise<SiteBuilt> {
  const code = codeKey();
  const listed = listHubs(hubsFolder);
  const titles = sidebarTitles(listed);
  const library = readLibrary(hubsFolder).sort((a, b) => (a.id < b.id ? -1 : 1));
  const hubs = library.map((input): HubToStore => {
    const {id, curation} = input;
    return {id, title: titles.get(id) ?? id, key: hubKey(input, code), curation};
  });
  await rm(staging, {recursive: true, force: true});
  await rm(stagedStore, {recursive: true, force: true});
  await keepPacksOf(root, new Set(hubs.map(({id}) => id)));
  const {shared, background} = readSharedCuration();
  const record = readRecord(recordFile);
  const storing = writeStore(stagedStore, {
    hubs,
    shared: {shared, background},
    make: analyseAll,
    filesOf: ({id, key}) => analysedFiles(root, id, key),
    before: join(output, storeFolder),
    stands: (file) => stands(record, output, join(storeFolder, file))
  });
  storing.catch(() => undefined);

  const {ids: own, strays} = ownPages(root, [...titles.keys()]);
  for (const path of strays) process.stderr.write(`${path} is of no hub and is left out\n`);
  const key = siteKey(root, {
    hubs: hubs.map((hub) => hub.key),
    heads: listed.filter(({id}) => own.includes(id)).map(headOfHub)
  });
  const ownFiles = new Set(own.map(pageOfHub));
  const isMade = (path: string) => isShared(path) || ownFiles.has(path);
  const ofAll = Object.keys(record.files).filter(isMade);
  const same =
    record.key === key && ofAll.length > 0 && ofAll.every((path) => stands(record, output, path));
  if (!same) {
    const {buildPages} = await import("./build-pages.js");
    await buildPages(staging, own);
  }
  const stored = new Set((await storing).map((name) => join(storeFolder, name)));
  await mkdir(staging, {recursive: true});
  await rename(stagedStore, join(staging, storeFolder));

  const pages = new Set([pastedId, ...titles.keys()].map(pageOfHub));
  const pageFor = hubPages(
    readFileSync(join(same ? output : staging, pageOfHub(pastedId)), "utf8")
  );
  const standing = new Set(siteFiles(output));
  for (const hub of listed.filter(({id}) => !own.includes(id))) {
    const [path, html] = [pageOfHub(hub.id), pageFor(hub)];
    if (!standing.has(path) || textOf(join(output, path)) !== html)
      await writeWhole(join(staging, path), html);
  }
  const written = pagesOf(staging).length;
  const others = await replaceSite(staging, output, {
    keeps: (path) => stored.has(path) || pages.has(path) || (same && isShared(path))
  });
  await writeRecord(recordFile, output, key);
  return {written, kept: pagesOf(output).length - written, others};
}

/**
 * Whether a file is of the site as a whole: no page of a hub but that of a pasted one, nor the
 * store.
 */
const isShared = (path: string) => path === pageOfHub(pastedId) || !/^(?:hub|_store)\//u.test(path);

/** Analyses hubs of which no pack is kept, and tells how many are done every few seconds. */
async function analyseAll(hubs: readonly HubToStore[]): Promise<void> {
  const pool = packPool();
  let told = performance.now();
  let done = 0;
  try {
    await Promise.all(
      hubs.map(async ({id, key}) => {
        if (!isAnalysed(root, id, key)) await pool.make({root, stage: "clusters", id});
        done += 1;
        if (performance.now() - told < interval) return;
        told = performance.now();
        process.stderr.write(`${String(done)} of ${String(hubs.length)} hubs are analysed\n`);
      })
    );
  } finally {
    pool.close();
  }
}

interface BuiltRecord {
  /** The key of what its pages were made from. */
  key: string;
  /** What tells whether a file still is the one that was built, by its path in the site. */
  files: Record<string, string>;
}

/** The record of the last build; one of nothing where there is none of this kind. */
function readRecord(path: string): BuiltRecord {
  try {
    const {key, files}: Partial<BuiltRecord> = JSON.parse(textOf(path) ?? "");
    return {key: key ?? "", files: files ?? {}};
  } catch {
    return {key: "", files: {}};
  }
}

async function writeRecord(path: string, output: string, key: string): Promise<void> {
  const files = siteFiles(output).map((file) => [file, markOf(join(output, file))] as const);
  const record: BuiltRecord = {key, files: Object.fromEntries(files)};
  await writeWhole(path, JSON.stringify(record));
}

function stands({files}: BuiltRecord, output: string, path: string): boolean {
  return files[path] === markOf(join(output, path));
}

/** A page by what is in it, which may be edited by hand; another file by its size. */
function markOf(path: string): string {
  const stats = statSync(path, {throwIfNoEntry: false});
  if (stats?.isFile() !== true) return "gone";
  return path.endsWith(".html") ? hashOf([readFileSync(path)]) : String(stats.size);
}

/**
 * The key of what the pages of a site are made from: the pages and components, the code, the config
 * and the lockfile; and what the heads say of hubs that have a page of their own. Pages hold nothing
 * else of hubs, unless an analyst has a data loader of their own: then also the keys of the hubs,
 * which it may read.
 */
export function siteKey(
  root: string,
  {hubs, heads}: {hubs: readonly string[]; heads: readonly string[]}
): string {
  return hashOf([
    hashOfFiles(root, isSource),
    hashOfLoaders(),
    textOf("observablehq.config.ts") ?? "",
    textOf("README.md") ?? "",
    textOf("package.json") ?? "",
    textOf("package-lock.json") ?? "",
    ...heads,
    ...(hasOwnLoaders(root) ? hubs : [])
  ]);
}
