import {cp, rm} from "node:fs/promises";
import {join} from "node:path";
import {onceARun} from "./once-a-run.js";
import {buildSite, makeSite} from "./site.js";
import {siteSpecs} from "./sites.js";

const builds = new Map<string, Promise<string>>();

/**
 * The `dist` folder of a site that `sites.ts` names, built once and shared by all test files:
 * `reports` has hubs of many kinds, `demo` those of `npm run demo`, `fixtures` the project as it is
 * and pages that use everything.
 */
export function sharedDist(name: keyof typeof siteSpecs): Promise<string> {
  let dist = builds.get(name);
  if (dist === undefined) builds.set(name, (dist = buildShared(name)));
  return dist;
}

async function buildShared(name: keyof typeof siteSpecs): Promise<string> {
  const place = await onceARun(`site-${name}`, async (folder) => {
    const site = await makeSite(siteSpecs[name], {keep: true});
    const {code, stdout, stderr} = await buildSite(site);
    if (code === 0) await cp(join(site, "dist"), join(folder, "dist"), {recursive: true});
    await rm(site, {recursive: true, force: true});
    if (code !== 0) throw new Error(`${stdout}\n${stderr}`);
  });
  return join(place, "dist");
}
