import {dirname, resolve} from "node:path/posix";
import {inlineScripts, readPage, withPieces} from "./page-elements.js";

/** The modules of our own that a built page imports, by their paths, each in the first place that asks. */
export interface PageModules {
  /** Those that the cells above the page's second heading import, which a reader sees first. */
  first: string[];
  /** Those that only cells below it import. */
  rest: string[];
}

const imported = /import\("((?:\.{1,2}\/)+_import\/[^"]+\.js)"\)/gu;

/** The modules that a page's cells import of those for which `isOwn` says so. */
export function pageModules(
  html: string,
  path: string,
  isOwn: (module: string) => boolean
): PageModules {
  const below = startOfRest(html);
  const first = new Set<string>();
  const rest = new Set<string>();
  for (const {start, end} of inlineScripts(html).map(({inner}) => inner)) {
    for (const {index, 1: address = ""} of html.slice(start, end).matchAll(imported)) {
      const module = resolve(dirname(path), address);
      if (!isOwn(module)) continue;
      if (start + index < below) first.add(module);
      else if (!first.has(module)) rest.add(module);
    }
  }
  return {first: [...first], rest: [...rest]};
}

/** Puts `replaced` in the place of each import of a module that it knows; null leaves the import. */
export function withModules(
  html: string,
  path: string,
  replaced: (module: string) => string | null
): string {
  const scripts = inlineScripts(html).map(({inner: {start, end}}) => ({
    start,
    end,
    text: html
      .slice(start, end)
      .replaceAll(
        imported,
        (call, address: string) => replaced(resolve(dirname(path), address)) ?? call
      )
  }));
  return withPieces(html, scripts);
}

/** Where in a page's script the first cell stands whose place is below the page's second heading. */
function startOfRest(html: string): number {
  const heading = readPage(html)("h2")[1];
  const id = heading && /<!--:([0-9a-f-]+):-->/u.exec(html.slice(heading.start))?.[1];
  const start = id === undefined ? -1 : html.indexOf(`define({id: "${id}"`);
  return start < 0 ? html.length : start;
}
