import {existsSync, rmSync} from "node:fs";
import {basename, dirname, join} from "node:path/posix";
import {readLibrary} from "../../library.js";
import {parse} from "../../parse.js";
import {stem} from "../../stem.js";

/** The hubs of a folder of which every page is marked synthetic, by their paths. */
export function syntheticHubs(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readLibrary(folder)
    .filter(({pages}) => pages.length > 0)
    .filter(({pages}) => pages.every(({source}) => parse(source).head.synthetic))
    .map(({path}) => path);
}

/** Removes the hubs of a folder that are synthetic, each with the provenance beside it: their paths. */
export function clearSynthetic(folder: string): string[] {
  const paths = syntheticHubs(folder);
  for (const path of paths) {
    rmSync(path, {recursive: true});
    rmSync(join(dirname(path), `${stem(basename(path))}.json`), {force: true});
  }
  return paths;
}
