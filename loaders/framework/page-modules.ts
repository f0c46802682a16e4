import {dirname, resolve} from "node:path/posix";

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
  for (const {index, 1: address = ""} of html.matchAll(imported)) {
    const module = resolve(dirname(path), address);
    if (!isOwn(module)) continue;
    if (index < below) first.add(module);
    else if (!first.has(module)) rest.add(module);
  }
  return {first: [...first], rest: [...rest]};
}

/** Puts `replaced` in the place of each import of a module that it knows; null leaves the import. */
export function withModules(
  html: string,
  path: string,
  replaced: (module: string) => string | null
): string {
  return html.replaceAll(
    imported,
    (call, address: string) => replaced(resolve(dirname(path), address)) ?? call
  );
}

/** Where in a page's script the first cell stands whose place is below the page's second heading. */
function startOfRest(html: string): number {
  const heading = [...html.matchAll(/<h2[\s>]/gu)][1];
  const id = heading && /<!--:([0-9a-f-]+):-->/u.exec(html.slice(heading.index))?.[1];
  const start = id === undefined ? -1 : html.indexOf(`define({id: "${id}"`);
  return start < 0 ? html.length : start;
}
