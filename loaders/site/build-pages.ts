import {join} from "node:path/posix";
import {build, FileBuildEffects} from "@observablehq/framework/dist/build.js";
import {readConfig} from "@observablehq/framework/dist/config.js";
import {bundlePages} from "./bundle-pages.js";
import {securePages} from "./content-policy.js";

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
 * modules in one file, then its Content-Security-Policy, which states what stands in the page.
 */
export async function buildPages(folder: string): Promise<void> {
  const config = await readConfig();
  const effects = new FileBuildEffects(folder, join(config.root, ".observablehq/cache"), quietly);
  await build({config: {...config, output: folder}}, effects);
  await bundlePages(folder);
  await securePages(folder);
}
