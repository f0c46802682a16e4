import type {Unzipped} from "fflate";
import {hubArchives, type ArchiveName} from "../hub-archives.js";
import type {HubInput} from "../hub-input.js";
import {libraryArchive} from "../library-archive.js";
import {codeKey, hubKey, libraryKey} from "./freshness.js";
import {keptArchive} from "./kept-archive.js";

/**
 * The archive of a library, from the archives of its hubs that Framework's cache keeps: after a
 * change of one hub, that one alone is made again.
 */
export async function keptLibrary(
  root: string,
  name: ArchiveName,
  library: readonly HubInput[],
  code = codeKey()
): Promise<Uint8Array> {
  const hubs: Unzipped[] = [];
  for (const input of library) {
    hubs.push(await keptArchive(root, name, input, hubKey(input, code)));
  }
  return libraryArchive(hubArchives[name].tables, hubs, libraryKey(library, code));
}
