import {existsSync, readFileSync} from "node:fs";
import {mkdir, rename, rm} from "node:fs/promises";
import {join} from "node:path/posix";
import {hubsFolder, readLibrary} from "../library/library.js";
import {readSharedCuration} from "../library/read-curation-files.js";
import {note} from "../messages/note.js";
import {hashOf, hashOfFiles, hashOfLoaders, textOf, writeWhole} from "../store/files.js";
import {listHubs, sidebarTitles, withoutErrors} from "../store/list-hubs.js";
import {analyseAll} from "../store/pack-pool.js";
import {analysedFiles, codeKey, hubKey, keepPacksOf} from "../store/packs.js";
import {writeStore, type HubToStore} from "../store/store.js";
import {storeFolder} from "../store/store-index.js";
import {libraryRowsName} from "../store/library-rows.js";
import {stages} from "../tables/tables.js";
import {pastedId} from "../text/hub-id.js";
import {withBuildLock} from "../store/build-lock.js";
import {workerName} from "../store/worker-file.js";
import {readRecord, stands, writeRecord} from "./build-record.js";
import {buildRecord, hasOwnLoaders, isSource} from "./data-loaders.js";
import {headOfHub, hubPages} from "./head.js";
import {ownPages, pageOfAllHubs, pageOfHub} from "./own-pages.js";
import {pagesOf, replaceSite, siteFiles} from "./replace-site.js";

const root = "src";
const output = "dist";
const staging = join(root, ".observablehq/site");
const stagedStore = join(root, ".observablehq/store");
const recordFile = join(root, ".observablehq/cache", buildRecord);

/**
 * How a site came to be what it is: how many pages were written, how many are those of the last build,
 * the files in the output folder that were not known to be of builds, for want of a list, and what is
 * said of the hubs that have errors.
 */
interface SiteBuilt {
  written: number;
  kept: number;
  others: string[];
  leftOut: readonly string[];
}

/**
 * Builds the site, once no other build is at work: hubs are analysed by as many processes as there
 * are processors, while Framework makes the pages. Only what has changed is made: pages where their
 * sources or the code have, and tables where a hub has. The outcome is what building all of it gives. A
 * hub with errors is left out; throws where all hubs have some.
 */
export async function buildSite(): Promise<SiteBuilt> {
  return withBuildLock(root, buildAll, (holder, path) =>
    note(
      `another build is at work, process ${String(holder)} by ${path}: this one waits for its end`
    )
  );
}

async function buildAll(): Promise<SiteBuilt> {
  const code = codeKey();
  const all = readLibrary(hubsFolder);
  const {listed, leftOut} = withoutErrors(listHubs(all));
  const titles = sidebarTitles(listed);
  const library = all.filter(({id}) => titles.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const hubs = library.map((input): HubToStore => {
    const {id, curation} = input;
    return {id, title: titles.get(id) ?? id, key: hubKey(input, code), curation};
  });
  for (const folder of [staging, stagedStore]) await rm(folder, {recursive: true, force: true});
  await keepPacksOf(
    root,
    new Set([...titles.keys(), workerName(code), ...stages.map(libraryRowsName)])
  );
  const record = readRecord(recordFile);
  const storing = writeStore(stagedStore, {
    hubs,
    shared: readSharedCuration(),
    make: (some) => analyseAll(root, some),
    filesOf: ({id, key}) => analysedFiles(root, id, key),
    before: join(output, storeFolder),
    stands: (file) => stands(record, output, join(storeFolder, file))
  });
  storing.catch(() => undefined);

  const {ids: own, strays} = ownPages(root, [...titles.keys()]);
  note(...strays.map((path) => `${path} is of no hub and is left out`));
  const key = siteKey(root, {
    hubs: hubs.map((hub) => hub.key),
    heads: listed.filter(({id}) => own.includes(id)).map(headOfHub)
  });
  const ownFiles = [pastedId, ...own].map(pageOfHub);
  const isMade = (path: string) => ownFiles.includes(path) || !/^(?:hub|_store)\//u.test(path);
  const made = Object.keys(record.files).filter(isMade);
  const same =
    record.key === key && made.length > 0 && made.every((path) => stands(record, output, path));
  if (!same) {
    const {buildPages} = await import("./build-pages.js");
    await buildPages(staging, own);
    const missing = ownFiles.find((path) => !existsSync(join(staging, path)));
    if (missing !== undefined)
      throw new Error(`the page ${missing} was not made: is ${pageOfAllHubs} a draft?`);
  }
  const stored = (await storing).map((name) => join(storeFolder, name));
  await mkdir(staging, {recursive: true});
  await rename(stagedStore, join(staging, storeFolder));

  const kept = new Set([...stored, ...(same ? made : [])]);
  const pageFor = hubPages(
    readFileSync(join(same ? output : staging, pageOfHub(pastedId)), "utf8")
  );
  const standing = new Set(siteFiles(output));
  for (const hub of listed.filter(({id}) => !own.includes(id))) {
    const [path, html] = [pageOfHub(hub.id), pageFor(hub)];
    if (standing.has(path) && textOf(join(output, path)) === html) kept.add(path);
    else await writeWhole(join(staging, path), html);
  }
  const written = pagesOf(staging).length;
  const others = await replaceSite(staging, output, {keeps: (path) => kept.has(path)});
  await writeRecord(recordFile, key, output);
  return {written, kept: pagesOf(output).length - written, others, leftOut};
}

const madeFrom = ["observablehq.config.ts", "README.md", "package.json", "package-lock.json"];

/**
 * The key of what the pages of a site are made from: the pages and components, the code, the config
 * and the lockfile, and what the heads say of hubs that have a page of their own; where an analyst has
 * a data loader of their own, also the keys of the hubs, which it may read.
 */
export function siteKey(
  root: string,
  {hubs, heads}: {hubs: readonly string[]; heads: readonly string[]}
): string {
  return hashOf([
    hashOfFiles(root, isSource),
    hashOfLoaders(),
    ...madeFrom.map((path) => textOf(path) ?? ""),
    ...heads,
    ...(hasOwnLoaders(root) ? hubs : [])
  ]);
}
