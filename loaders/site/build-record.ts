import {readFileSync, statSync} from "node:fs";
import {join} from "node:path/posix";
import {hashOf, textOf, writeWhole} from "../store/files.js";
import {siteFiles} from "./replace-site.js";

/** What a build left: the key of what pages were made from, and the hash of each file by its path. */
export interface BuildRecord {
  key: string;
  files: Record<string, string>;
}

/** The record of the last build that a file holds; one of nothing where it holds none. */
export function readRecord(file: string): BuildRecord {
  try {
    const {key, files}: Partial<BuildRecord> = JSON.parse(textOf(file) ?? "");
    return {key: key ?? "", files: files ?? {}};
  } catch {
    return {key: "", files: {}};
  }
}

/** Writes the record of the site that a build left in a folder. */
export async function writeRecord(file: string, key: string, folder: string): Promise<void> {
  const hashes = siteFiles(folder).map((path) => [path, hashIn(folder, path)] as const);
  const record: BuildRecord = {key, files: Object.fromEntries(hashes)};
  await writeWhole(file, JSON.stringify(record));
}

/** Whether a file in the folder of a site is, byte for byte, what the build of a record left. */
export function stands({files}: BuildRecord, folder: string, path: string): boolean {
  const isFile = statSync(join(folder, path), {throwIfNoEntry: false})?.isFile() === true;
  return isFile && files[path] === hashIn(folder, path);
}

function hashIn(folder: string, path: string): string {
  return hashOf([readFileSync(join(folder, path))]);
}
