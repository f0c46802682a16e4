import {cp, rm} from "node:fs/promises";
import {join} from "node:path";
import {onceARun} from "./once-a-run.js";
import {buildSite, makeSite} from "./site.js";
import {sharedSite} from "./sites.js";

let built: Promise<string> | undefined;

/** The `dist` folder of the site that all test files share, built at most once a run. */
export function sharedDist(): Promise<string> {
  return (built ??= build());
}

async function build(): Promise<string> {
  const place = await onceARun("site", async (folder) => {
    const site = await makeSite(sharedSite, {keep: true});
    const {code, stdout, stderr} = await buildSite(site);
    if (code === 0) await cp(join(site, "dist"), join(folder, "dist"), {recursive: true});
    await rm(site, {recursive: true, force: true});
    if (code !== 0) throw new Error(`${stdout}\n${stderr}`);
  });
  return join(place, "dist");
}
