import {hubsFolder, readLibrary} from "../library/library.js";
import {listHubs} from "./list-hubs.js";
import {archivesTold} from "./archives-told.js";
import {missingArchives} from "./archive-tasks.js";
import {withBuildLock} from "./build-lock.js";
import {codeKey, hubKey} from "./freshness.js";
import {makeArchives} from "./make-archives.js";
import type {SiteBuilt} from "./make-site.js";
import {dropStaleOnce, refuseErrors} from "./ready-data.js";

const root = "src";

/**
 * Builds the site, once no other build is at work: the archives that are missing, by as many
 * processes as there are processors, and the pages. Framework is loaded while archives are being
 * made. The outcome is what building all of it gives.
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
  const library = readLibrary(hubsFolder);
  dropStaleOnce(root, library);
  const code = codeKey();
  const archives = makeArchives(missingArchives(root, library, code), {told: archivesTold()});
  archives.catch(() => undefined);
  const {makeSite} = await import("./make-site.js");
  return makeSite(new Map(library.map((input) => [input.id, hubKey(input, code)])), archives);
}
