import {join} from "node:path/posix";
import {build, FileBuildEffects} from "@observablehq/framework/dist/build.js";
import {readConfig} from "@observablehq/framework/dist/config.js";
import {bundlePages} from "./bundle-pages.js";
import {securePages} from "./content-policy.js";
import {isOfHub} from "./own-pages.js";

/** What hears of Framework's steps: it tells a line a file, of which only warnings are passed on. */
const quietly = {
  logger: {
    log: () => undefined,
    warn: (...words: unknown[]) => console.warn(...words),
    error: (...words: unknown[]) => console.error(...words)
  },
  output: {write: () => undefined}
};

/**
 * Has Framework build the pages into a folder, and makes them ready to publish: each page's own
 * modules in one file, then its Content-Security-Policy, which states what stands in the page. Of hubs
 * it makes the pages of those with a page of their own, and the one that all others have.
 */
export async function buildPages(folder: string, own: readonly string[]): Promise<void> {
  const config = await readConfig();
  const effects = new FileBuildEffects(folder, join(config.root, ".observablehq/cache"), quietly);
  const paths = async function* () {
    for await (const path of config.paths()) if (!isOfHub(path)) yield path;
    for (const id of own) yield `/hub/${id}`;
  };
  await build({config: {...config, output: folder, paths}}, effects);
  await bundlePages(folder);
  await securePages(folder);
}
