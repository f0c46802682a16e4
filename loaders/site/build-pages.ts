import {join} from "node:path/posix";
import {build, FileBuildEffects} from "@observablehq/framework/dist/build.js";
import type {Config} from "@observablehq/framework/dist/config.js";
import {isOfHubs} from "./built-record.js";
import {finishSite} from "./finish-site.js";
import {quietly} from "./quietly.js";
import {replaceSite} from "./replace-site.js";
import {stagingFolder} from "./staging-folder.js";

/** What was built: how many pages, and which files in the output folder are of no known build. */
export interface PagesBuilt {
  pages: number;
  others: string[];
}

/**
 * Has Framework build all pages but those of the hubs that are kept, and puts them in the place of
 * the others in the output folder.
 */
export async function buildPages(config: Config, kept: ReadonlySet<string>): Promise<PagesBuilt> {
  const {root, output} = config;
  const all = config.paths.bind(config);
  const paths = async function* () {
    for await (const path of all()) {
      if (!kept.has(path.replace(/^\/hub\//u, ""))) yield path;
    }
  };
  const staging = stagingFolder(config);
  const effects = new FileBuildEffects(staging, join(root, ".observablehq/cache"), quietly);
  await build({config: {...config, output: staging, paths}}, effects);
  const built = await finishSite(staging);
  const others = await replaceSite(staging, output, {keeps: isOfHubs(kept)});
  return {pages: built.length, others};
}
