import {existsSync} from "node:fs";
import type {ArchiveName} from "../hub-archives.js";
import type {HubInput} from "../hub-input.js";
import {pastedInput} from "../library.js";
import {hubKey} from "./freshness.js";
import {archivePath} from "./kept-archive.js";
import {libraryPath} from "./kept-library.js";

/** An archive to make: of a hub, by the key of what it is made from; of the library, where there is no id. */
export interface ArchiveTask {
  root: string;
  name: ArchiveName;
  id: string | null;
  key: string;
}

/** The archives that are missing: those of hubs, the largest hubs first, and those of the library. */
export interface MissingArchives {
  hubs: Record<ArchiveName, ArchiveTask[]>;
  library: Record<ArchiveName, ArchiveTask[]>;
}

/** What Framework's cache lacks of the archives of these hubs, of a pasted one and of the library. */
export function missingArchives(
  root: string,
  library: readonly HubInput[],
  code: string
): MissingArchives {
  const of = (name: ArchiveName, inputs: readonly HubInput[]) =>
    inputs
      .filter((input) => input.id !== "" && !existsSync(archivePath(root, name, input)))
      .sort((a, b) => size(b) - size(a))
      .map((input) => ({root, name, id: input.id, key: hubKey(input, code)}));
  const whole = (name: ArchiveName) =>
    existsSync(libraryPath(root, name)) ? [] : [{root, name, id: null, key: ""}];
  return {
    hubs: {core: of("core", [...library, pastedInput()]), clusters: of("clusters", library)},
    library: {core: whole("core"), clusters: whole("clusters")}
  };
}

function size({pages}: HubInput): number {
  return pages.reduce((sum, {source}) => sum + source.bytes.length, 0);
}
