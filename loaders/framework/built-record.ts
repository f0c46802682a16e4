import {existsSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path/posix";
import {textOf} from "./cache.js";
import {filesBelow, hashOf, hashOfFiles, writeWhole} from "./files.js";

/** What the site in the output folder was built from: all that its pages share, and each hub. */
export interface BuiltRecord {
  site: string;
  hubs: Record<string, BuiltHub>;
}

/** What the page of a hub was built from, and what was built, both as hashes. */
export interface BuiltHub {
  key: string;
  built: string;
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
