import {existsSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path/posix";

const address = /["'](\.{1,2}\/[^"'\s]+\.js)["']/gu;

/**
 * The modules that a built page names, or that its own components name at any depth, by their paths
 * in the site's folder, in order. What packages and Framework's client name is not followed: the
 * client names every library there is.
 */
export function reachedModules(folder: string, page: string, html: string): string[] {
  const reached = new Set<string>();
  const follow = (from: string, text: string) => {
    for (const [, named = ""] of text.matchAll(address)) {
      const path = join(dirname(from), named);
      if (reached.has(path)) continue;
      reached.add(path);
      if (path.startsWith("_import/") && existsSync(join(folder, path)))
        follow(path, readFileSync(join(folder, path), "utf8"));
    }
  };
  follow(page, html);
  return [...reached].sort();
}
