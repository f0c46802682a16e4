import {readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {strFromU8, unzipSync, type Unzipped} from "fflate";
import {progress} from "../commands/progress.js";
import {hubArchives, type ArchiveName} from "../hub-archives.js";
import type {HubInput} from "../hub-input.js";
import {writeWhole} from "./files.js";
import {hubKey, keyFile} from "./freshness.js";

/**
 * An archive of a hub: the one in Framework's cache, where that was made from what stands there now;
 * else made, and put there, so that no hub is analysed twice. Gives its files by name.
 */
export async function keptArchive(
  root: string,
  name: ArchiveName,
  input: HubInput,
  key = hubKey(input)
): Promise<Unzipped> {
  const path = archivePath(root, name, input);
  const kept = unzipped(path);
  const stamp = kept?.[keyFile];
  if (kept !== null && stamp !== undefined && strFromU8(stamp) === key) return kept;
  const made = madeArchive(name, input, key);
  if (input.id !== "") await writeWhole(path, made);
  return unzipSync(made);
}

/** Where Framework's cache has an archive of a hub. */
export function archivePath(root: string, name: ArchiveName, {id}: HubInput): string {
  return join(root, ".observablehq/cache/data", id, `${name}.zip`);
}

/** Makes an archive of a hub, and tells of slow stages on the standard error. */
export function madeArchive(name: ArchiveName, input: HubInput, key = hubKey(input)): Uint8Array {
  const told = (papers: number) => progress(`${name} of ${input.id}`, papers);
  return hubArchives[name].make(input, {key, told});
}

function unzipped(path: string): Unzipped | null {
  try {
    return unzipSync(readFileSync(path));
  } catch {
    return null;
  }
}
