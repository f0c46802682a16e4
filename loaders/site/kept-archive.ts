import {readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {strFromU8, unzipSync, type Unzipped} from "fflate";
import {keyFile} from "../store/archive.js";
import {progress} from "../messages/progress.js";
import {hubArchives, type ArchiveName} from "../store/hub-archives.js";
import type {HubInput} from "../sources/hub-input.js";
import {writeWhole} from "../store/write-whole.js";
import {hubKey} from "./freshness.js";

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
  const kept = readKept(root, name, input, key);
  if (kept !== null) return kept;
  const made = madeArchive(name, input, key);
  if (input.id !== "") await writeWhole(archivePath(root, name, input), made);
  return unzipSync(made);
}

/**
 * The files of an archive of a hub that Framework's cache has under this key; null where it has
 * none.
 */
export function readKept(
  root: string,
  name: ArchiveName,
  input: HubInput,
  key: string
): Unzipped | null {
  return readArchive(archivePath(root, name, input), key);
}

/** The files of an archive that has this key, all or some by their names; null of any other. */
export function readArchive(path: string, key: string, names?: readonly string[]): Unzipped | null {
  const kept = unzipped(path, names === undefined ? undefined : [keyFile, ...names]);
  const stamp = kept?.[keyFile];
  return stamp !== undefined && strFromU8(stamp) === key ? kept : null;
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

function unzipped(path: string, names?: readonly string[]): Unzipped | null {
  try {
    const filter = ({name}: {name: string}) => names === undefined || names.includes(name);
    return unzipSync(readFileSync(path), {filter});
  } catch {
    return null;
  }
}
