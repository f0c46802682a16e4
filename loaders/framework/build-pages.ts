import {join} from "node:path/posix";
import {build, FileBuildEffects} from "@observablehq/framework/dist/build.js";
import type {Config} from "@observablehq/framework/dist/config.js";
import {isOfHubs} from "./built-record.js";
import {finishSite} from "./finish-site.js";
import {quietly} from "./quietly.js";
import {replaceSite} from "./replace-site.js";

/**
 * Has Framework build all pages but those of the hubs that are kept, and puts them in the place of
 * the others in the output folder. How many were built.
 */
export async function buildPages(config: Config, kept: ReadonlySet<string>): Promise<number> {
  const {root, output} = config;
  const all = config.paths.bind(config);
  const paths = async function* () {
    for await (const path of all()) {
      if (!kept.has(path.replace(/^\/hub\//u, ""))) yield path;
    }
  };
  const staging = join(root, ".observablehq/site");
  const effects = new FileBuildEffects(staging, join(root, ".observablehq/cache"), quietly);
  await build({config: {...config, output: staging, paths}}, effects);
  const built = await finishSite(staging);
  replaceSite(staging, output, {keeps: isOfHubs(kept)});
  return built.length;
}
