import {readFileSync, statSync} from "node:fs";
import {join} from "node:path/posix";
import {hashOf, hashOfFiles, textOf, writeWhole} from "../store/files.js";
import {hasOwnLoaders, isSource} from "./data-loaders.js";
import {siteFiles} from "./site-files.js";

/** What a build remembers of the site that it built, for the next one. */
export interface BuiltRecord {
  /** The key of what its pages were made from. */
  key: string;
  /** What tells whether a file still is the one that was built, by its path in the site. */
  files: Record<string, string>;
}

/** The record of the last build; one of nothing where there is none that can be read. */
export function readRecord(path: string): BuiltRecord {
  try {
    const record: BuiltRecord = JSON.parse(textOf(path) ?? "");
    return record;
  } catch {
    return {key: "", files: {}};
  }
}

/** Keeps the record of a site that has been built from what has this key. */
export async function writeRecord(path: string, output: string, key: string): Promise<void> {
  const files = siteFiles(output).map((file) => [file, markOf(join(output, file))] as const);
  const record: BuiltRecord = {key, files: Object.fromEntries(files)};
  await writeWhole(path, JSON.stringify(record));
}

/** Whether a file of a site is the one that was built. */
export function stands({files}: BuiltRecord, output: string, path: string): boolean {
  return files[path] === markOf(join(output, path));
}

/** A page by what is in it, which may be edited by hand; another file by its size. */
function markOf(path: string): string {
  const stats = statSync(path, {throwIfNoEntry: false});
  if (stats?.isFile() !== true) return "gone";
  return path.endsWith(".html") ? hashOf([readFileSync(path)]) : String(stats.size);
}

/**
 * The key of what the pages of a site are made from: the pages and components, the code, the config
 * and the lockfile. Pages hold nothing of hubs, unless an analyst has a data loader of their own:
 * then also the keys of the hubs, which it may read.
 */
export function siteKey(root: string, hubs: readonly string[]): string {
  return hashOf([
    hashOfFiles(root, isSource),
    hashOfFiles("loaders", (path) => !/^(?:hubs|curation)\//u.test(path)),
    textOf("observablehq.config.ts") ?? "",
    textOf("package.json") ?? "",
    textOf("package-lock.json") ?? "",
    ...(hasOwnLoaders(root) ? hubs : [])
  ]);
}
