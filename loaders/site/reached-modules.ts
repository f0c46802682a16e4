import {existsSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path/posix";
import {inlineCode, readPage} from "./page-elements.js";

const address = /["'](\.{1,2}\/[^"'\s]+\.js)["']/gu;

/** The addresses that a text names, by the file that holds the text. */
export type NamedAddresses = Map<string, readonly string[]>;

/**
 * The modules that a built page's scripts and links name, or that its own components name at any
 * depth, by their paths in the site's folder, in order. What packages and Framework's client name is not followed: the
 * client names every library there is. `known` spares reading a module again for the next page.
 */
export function reachedModules(
  folder: string,
  page: string,
  html: string,
  known: NamedAddresses = new Map()
): string[] {
  const reached = new Set<string>();
  const follow = (from: string, addresses: readonly string[]) => {
    for (const named of addresses) {
      const path = join(dirname(from), named);
      if (reached.has(path)) continue;
      reached.add(path);
      if (path.startsWith("_import/") && existsSync(join(folder, path)))
        follow(path, namedBy(path));
    }
  };
  const namedBy = (path: string): readonly string[] => {
    const named = known.get(path) ?? addressesIn(readFileSync(join(folder, path), "utf8"));
    known.set(path, named);
    return named;
  };
  follow(page, addressesIn(inlineCode(html)));
  follow(page, linkedModules(html));
  return [...reached].sort();
}

function linkedModules(html: string): string[] {
  const links = [...readPage(html)("link"), ...readPage(html)("script")];
  return links
    .map(({attributes}) => attributes.get("href") ?? attributes.get("src") ?? "")
    .filter((named) => /^\.{1,2}\/.+\.js$/u.test(named));
}

/** The addresses of modules that a text names, each once. */
export function addressesIn(text: string): string[] {
  return [...new Set([...text.matchAll(address)].map(([, named = ""]) => named))];
}
