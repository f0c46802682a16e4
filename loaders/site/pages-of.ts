import {siteFiles} from "./site-files.js";

/** The pages of a built site, by their paths in its folder, in order. */
export function pagesOf(folder: string): string[] {
  return siteFiles(folder).filter((path) => path.endsWith(".html"));
}
