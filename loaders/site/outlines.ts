import {readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {hashOf, writeWhole} from "../store/files.js";
import {addressesIn} from "./page-elements.js";

/** A module for the browser, with what it imports, at once or when it is needed. */
export interface Module {
  contents: string | Uint8Array;
  imports: readonly {path: string; dynamic: boolean}[];
}

/** Where Framework 1.13.4 keeps packages: a file that is there is used and not asked for elsewhere. */
export function cacheFolder(root: string): string {
  return join(root, ".observablehq/cache/_npm");
}

/** What the name of a module has at its end where the module stands whole. */
const whole = ".whole";

/**
 * Writes a module of Framework's package cache twice: whole, beside, and as an outline, which imports
 * the same and tells by a hash what the module is. That is all for which Framework 1.13.4 reads such a
 * module, which it parses three times in a build and once in a preview: 5 MB of them in all.
 * Gives the names of both files in the cache.
 */
export async function writeModule(
  cache: string,
  name: string,
  module: Module
): Promise<[string, string]> {
  await writeWhole(join(cache, name + whole), module.contents);
  await writeWhole(join(cache, name), outlineOf(name, module));
  return [name, name + whole];
}

function outlineOf(name: string, {contents, imports}: Module): string {
  const statements = imports.map(({path, dynamic}) =>
    dynamic ? `import(${JSON.stringify(path)});` : `import ${JSON.stringify(path)};`
  );
  return [`/* ${name} ${hashOf([contents])} */`, ...statements, ""].join("\n");
}

const nameInOutline = /^\/\* (?<name>\S+) [\da-f]{64} \*\/\n/u;

/**
 * What a build is to write in the place of the outline of a module, as Framework wrote it, with the
 * names that other modules have in the built site: the whole module with these names. An empty
 * module has no outline; throws for another that has none, as no site may have an outline for a
 * module.
 */
export function wholeModule(cache: string, written: string | Buffer): string | Buffer {
  const outline = String(written);
  const {name} = nameInOutline.exec(outline)?.groups ?? {};
  if (outline === "") return written;
  if (name === undefined)
    throw new Error(`a module of a package is no outline: ${outline.slice(0, 80)}`);
  const names = addressesIn(outline);
  return addressesIn(readFileSync(join(cache, name), "utf8")).reduce(
    (text, address, i) => text.replaceAll(`"${address}"`, `"${names[i] ?? address}"`),
    readFileSync(join(cache, name + whole), "utf8")
  );
}

/**
 * The address at which Framework 1.13.4 serves the whole of a module of a package in a preview, by the
 * module's address; null for what is none.
 */
export function addressOfWhole(address: string): string | null {
  const moved = address.replace(/^\/_npm\/[^?]+\.js(?=\?|$)/u, `$&${whole}`);
  return moved === address ? null : moved;
}
