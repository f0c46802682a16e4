import {bundlePages} from "./bundle-pages.js";
import {securePages} from "./secure-pages.js";

/**
 * Makes what Framework built ready to publish: each page's own modules in one file, then its
 * Content-Security-Policy, which states what stands in the page. The pages, by their paths.
 */
export async function finishSite(folder: string): Promise<string[]> {
  await bundlePages(folder);
  return securePages(folder);
}
