import {existsSync, readFileSync} from "node:fs";
import {dirname, join, relative, resolve} from "node:path/posix";
import type {PageBundle} from "./page-bundle.js";
import {inlineCode, readPage, withPieces} from "./page-elements.js";

const statically = /(?:\bfrom|\bimport)\s*"(\.{1,2}\/[^"]+)"/gu;
const installed = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u;
const served = /\/_npm\/((?:@[^/]+\/)?[^/@]+)@/u;

/**
 * A page whose links fetch early what it imports, in the order of need: Framework's client, what the
 * page's own cells and its first bundle import, then the rest, at a low priority. What a bundle
 * holds is not fetched beside it, be it a module of ours or a library.
 */
export function withPreloads(
  html: string,
  page: string,
  root: string,
  {first, rest, inputs}: PageBundle
): string {
  const home = join(root, dirname(page));
  const preloads = readPage(html)("link").filter(
    ({attributes}) => attributes.get("rel") === "modulepreload"
  );
  const linked = preloads.map(({attributes}) => resolve(home, attributes.get("href") ?? ""));
  const code = inlineCode(html);
  const wanted = linked.filter((path) => !inputs.has(path));
  const addressOf = (path: string) => {
    const address = relative(home, path);
    return address.startsWith(".") ? address : `./${address}`;
  };
  const asked = (path: string) => code.includes(`"${addressOf(path)}")`);
  const needed = [...wanted.filter(isFrame), ...wanted.filter(asked)];
  const early = withImports([...needed, ...first.map((file) => join(root, file))]);
  const late = withImports(rest.map((file) => join(root, file)));
  const libraries = new Set([...inputs].map((path) => installed.exec(path)?.[1]));
  const others = wanted.filter((path) => !libraries.has(served.exec(path)?.[1] ?? ""));
  const links = [...new Set([...early, ...late, ...others])].map((path) => {
    const priority = early.has(path) ? "" : ` fetchpriority="low"`;
    return `<link rel="modulepreload"${priority} href="${addressOf(path)}">\n`;
  });
  return withPieces(
    html,
    preloads.map(({start, end}, i) => ({
      start,
      end: html[end] === "\n" ? end + 1 : end,
      text: i === 0 ? links.join("") : ""
    }))
  );
}

function isFrame(path: string): boolean {
  return path.includes("/_observablehq/");
}

/** Modules and what they import statically, at any depth. */
function withImports(modules: readonly string[]): Set<string> {
  const found = new Set<string>();
  const follow = (path: string) => {
    if (found.has(path) || !existsSync(path)) return;
    found.add(path);
    for (const [, address = ""] of readFileSync(path, "utf8").matchAll(statically))
      follow(resolve(dirname(path), address));
  };
  modules.forEach(follow);
  return found;
}
