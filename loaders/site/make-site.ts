import {utimesSync} from "node:fs";
import {join} from "node:path/posix";
import {readConfig} from "@observablehq/framework/dist/config.js";
import {buildPages} from "./build-pages.js";
import {headsAskedFor} from "./built-heads.js";
import {readRecord, recordOf, siteKey, writeRecord, type SiteKeys} from "./built-record.js";
import {lastBuild} from "./last-build.js";
import {loadAfter} from "./load-after.js";
import {pagesOf} from "./pages-of.js";
import {renewPages} from "./renew-pages.js";
import {listedFiles} from "./site-files.js";

/** How the pages of a site came to be what they are. */
export interface SiteBuilt {
  /** How many pages were made by Framework. */
  built: number;
  /** How many pages of the last build were given the files, heads and policies of today. */
  renewed: number;
  /** How many pages are those of the last build as they stood. */
  kept: number;
  /** The files in the output folder that were not known to be of builds, for want of a list. */
  others: string[];
}

/**
 * Makes the pages of a site of hubs with these keys, once their archives are made. Where code and
 * list of hubs are those of the last build, its pages are renewed; else Framework builds all but
 * those of hubs that were made from what stands there now.
 */
export async function makeSite(
  hubs: ReadonlyMap<string, string>,
  archives: Promise<void>
): Promise<SiteBuilt> {
  const config = await readConfig();
  const {root, output} = config;
  loadAfter(archives, config.loaders);
  const keys: SiteKeys = {site: siteKey(config.pages), hubs};
  const recordFile = join(root, ".observablehq/cache/built.json");
  const record = readRecord(recordFile);
  const {kept, whole} = lastBuild(output, keys, record);
  const before = record?.heads ?? {};
  const heads = headsAskedFor(config, before);
  const isListed = listedFiles(output) !== null;
  const renewed = whole && isListed ? await renewPages(config, kept, before) : null;
  const {pages: built, others} =
    renewed === null ? await buildPages(config, kept) : {pages: 0, others: []};

  const pages = pagesOf(output);
  const now = new Date();
  for (const page of pages) utimesSync(join(output, page), now, now);
  await writeRecord(recordFile, recordOf(output, keys, heads));
  return {built, renewed: renewed ?? 0, kept: pages.length - built - (renewed ?? 0), others};
}
