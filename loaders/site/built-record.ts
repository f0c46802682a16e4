import {existsSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path/posix";
import {writeWhole} from "../store/write-whole.js";
import type {BuiltHeads} from "./built-heads.js";
import {textOf} from "./cache.js";
import {filesBelow, hashOf, hashOfFiles} from "./files.js";
import {siteFiles} from "./site-files.js";

/** What the site in the output folder was built from: all that its pages share, and each hub. */
export interface BuiltRecord {
  site: string;
  hubs: Record<string, BuiltHub>;
  /** A hash of what was built beside the hubs' pages and files. */
  shared: string;
  heads: BuiltHeads;
}

/** What the page of a hub was built from, and what was built, both as hashes. */
export interface BuiltHub {
  key: string;
  built: string;
}

/** What a site is built from: the key of what its pages share, and those of its hubs by id. */
export interface SiteKeys {
  site: string;
  hubs: ReadonlyMap<string, string>;
}

/**
 * The key of what the pages of all hubs share: the pages and components, the code, the config, the
 * lockfile, and the pages that the sidebar names.
 */
export function siteKey(sidebar: unknown): string {
  const ours = (path: string) => !path.startsWith(".observablehq/");
  const code = (path: string) => !/^(hubs|curation)\//.test(path);
  return hashOf([
    hashOfFiles("src", ours),
    hashOfFiles("loaders", code),
    textOf("observablehq.config.ts") ?? "",
    textOf("package.json") ?? "",
    textOf("package-lock.json") ?? "",
    JSON.stringify(sidebar)
  ]);
}

/** The page of a hub in a built site. */
export function pageOfHub(id: string): string {
  return `hub/${id}.html`;
}

/** The folder of a built site that holds a hub's own files, named by their contents. */
export function filesOfHub(id: string): string {
  return `_file/data/${id}`;
}

/** A hash of what a built site has of a hub: its page, and the names and sizes of its files. */
export function builtOf(output: string, id: string): string | null {
  const page = join(output, pageOfHub(id));
  if (!existsSync(page)) return null;
  const folder = join(output, filesOfHub(id));
  const files = filesBelow(folder).map((path) => [path, statSync(join(folder, path)).size]);
  return hashOf([readFileSync(page), JSON.stringify(files)]);
}

/**
 * A hash of what a built site has beside the pages and files of these hubs: its other pages, and the
 * names, sizes and times of its other files.
 */
export function builtBeside(output: string, ids: Iterable<string>): string {
  const own = isOfHubs(ids);
  const files = siteFiles(output)
    .filter((path) => !own(path))
    .map((path) => {
      if (path.endsWith(".html")) return [path, hashOf([readFileSync(join(output, path))])];
      const {size, mtimeMs} = statSync(join(output, path));
      return [path, size, mtimeMs];
    });
  return hashOf([JSON.stringify(files)]);
}

/** Whether a path in a built site is the page of one of these hubs, or one of its own files. */
export function isOfHubs(ids: Iterable<string>): (path: string) => boolean {
  const known = [...ids];
  const pages = new Set(known.map(pageOfHub));
  const folders = new Set(known.map(filesOfHub));
  return (path) => pages.has(path) || folders.has(path.split("/").slice(0, 3).join("/"));
}

/** The record of a site that has been built from these keys, with these heads. */
export function recordOf(output: string, {site, hubs}: SiteKeys, heads: BuiltHeads): BuiltRecord {
  const built: Record<string, BuiltHub> = {};
  for (const [id, key] of hubs) {
    const found = builtOf(output, id);
    if (found !== null) built[id] = {key, built: found};
  }
  return {site, hubs: built, shared: builtBeside(output, hubs.keys()), heads};
}

/** Reads the record of the last build; none where there is none that can be read. */
export function readRecord(path: string): BuiltRecord | null {
  try {
    const record: BuiltRecord = JSON.parse(readFileSync(path, "utf8"));
    return record;
  } catch {
    return null;
  }
}

/** Keeps the record of a build for the next one. */
export async function writeRecord(path: string, record: BuiltRecord): Promise<void> {
  await writeWhole(path, JSON.stringify(record));
}
