import {utimesSync} from "node:fs";
import {join} from "node:path/posix";
import {readConfig} from "@observablehq/framework/dist/config.js";
import {hubsFolder, readLibrary} from "../library.js";
import {archivesTold} from "./archives-told.js";
import {missingArchives} from "./archive-tasks.js";
import {buildPages} from "./build-pages.js";
import {headsAskedFor} from "./built-heads.js";
import {readRecord, recordOf, siteKey, writeRecord, type SiteKeys} from "./built-record.js";
import {codeKey, hubKey} from "./freshness.js";
import {lastBuild} from "./last-build.js";
import {loadAfter} from "./load-after.js";
import {makeArchives} from "./make-archives.js";
import {pagesOf} from "./pages-of.js";
import {renewPages} from "./renew-pages.js";

/** How the pages of a site came to be what they are. */
export interface SiteBuilt {
  /** How many pages were made by Framework. */
  built: number;
  /** How many pages of the last build were given the files, heads and policies of today. */
  renewed: number;
  /** How many pages are those of the last build as they stood. */
  kept: number;
}

/**
 * Builds the site: the archives that are missing, by as many processes as there are processors, and
 * the pages. Where code and list of hubs are those of the last build, its pages are renewed; else
 * Framework builds all but those of hubs that were made from what stands there now. The outcome is
 * what building all of it gives.
 */
export async function buildSite(): Promise<SiteBuilt> {
  const config = await readConfig();
  const {root, output} = config;
  const library = readLibrary(hubsFolder);
  const code = codeKey();
  const keys: SiteKeys = {
    site: siteKey(config.pages),
    hubs: new Map(library.map((input) => [input.id, hubKey(input, code)]))
  };
  const archives = makeArchives(missingArchives(root, library, code), {told: archivesTold()});
  archives.catch(() => undefined);
  loadAfter(archives, config.loaders, "/data/");

  const recordFile = join(root, ".observablehq/cache/built.json");
  const record = readRecord(recordFile);
  const {kept, whole} = lastBuild(output, keys, record);
  const before = record?.heads ?? {};
  const heads = headsAskedFor(config, before);
  const renewed = whole ? await renewPages(config, kept, before) : null;
  const built = renewed === null ? await buildPages(config, kept) : 0;

  const pages = pagesOf(output);
  const now = new Date();
  for (const page of pages) utimesSync(join(output, page), now, now);
  await writeRecord(recordFile, recordOf(output, keys, heads));
  return {built, renewed: renewed ?? 0, kept: pages.length - built - (renewed ?? 0)};
}
