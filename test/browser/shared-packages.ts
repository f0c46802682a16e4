import {cp} from "node:fs/promises";
import {fillCache} from "../../loaders/site/fill-cache.js";
import {cacheFolder} from "../../loaders/site/outlines.js";
import {onceARun} from "./once-a-run.js";

/** Puts the packages that pages import, bundled once a run, into the cache of a site below `root`. */
export async function sharedPackages(root: string): Promise<void> {
  const shared = await onceARun("packages", fillCache);
  await cp(cacheFolder(shared), cacheFolder(root), {recursive: true, preserveTimestamps: true});
}
