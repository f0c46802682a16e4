import {readFile} from "node:fs/promises";
import {join} from "node:path/posix";
import type {Config} from "@observablehq/framework/dist/config.js";
import {hashedName, plainName} from "./hashed-name.js";
import {quietly} from "./quietly.js";

/** A file of a built site: its path in the folder of files, and what is in it. */
export interface SiteFile {
  path: string;
  contents: Uint8Array;
}

/**
 * The files that a site has now in the place of these, made by the loaders that Framework finds for
 * them, by the paths that they had; null where something has no loader.
 */
export async function renewedFiles(
  {root, loaders}: Config,
  paths: Iterable<string>
): Promise<Map<string, SiteFile> | null> {
  const renewed = new Map<string, SiteFile>();
  const renew = async (path: string) => {
    const plain = plainName(path) ?? "";
    const loader = plain === "" ? undefined : loaders.find(`/${plain}`);
    if (loader === undefined) return false;
    const contents = await readFile(join(root, await loader.load({useStale: true}, quietly)));
    renewed.set(path, {path: hashedName(plain, contents), contents});
    return true;
  };
  const found = await Promise.all(Array.from(paths, renew));
  return found.every(Boolean) ? renewed : null;
}
