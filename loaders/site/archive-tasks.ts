import {existsSync} from "node:fs";
import type {ArchiveName} from "../store/hub-archives.js";
import type {HubInput} from "../sources/hub-input.js";
import {pastedInput} from "../library/library.js";
import {hubKey, libraryKey} from "./freshness.js";
import {archivePath} from "./kept-archive.js";
import {libraryPath, type LibraryName} from "./kept-library.js";

/** An archive to make, and the key of what it is made from. */
export interface ArchiveTask {
  root: string;
  archive: {of: "hub"; name: ArchiveName; id: string} | {of: "library"; name: LibraryName};
  key: string;
}

/** The archives that are missing, by kind: those of hubs, and those of the library made from them. */
export type MissingArchives = Record<ArchiveName, {hubs: ArchiveTask[]; library: ArchiveTask[]}>;

/**
 * What Framework's cache lacks of the archives of these hubs, the largest first, of a pasted one and
 * of the library.
 */
export function missingArchives(
  root: string,
  library: readonly HubInput[],
  code: string
): MissingArchives {
  const hubs = (name: ArchiveName, inputs: readonly HubInput[]): ArchiveTask[] =>
    inputs
      .filter((input) => input.id !== "" && !existsSync(archivePath(root, name, input)))
      .sort((a, b) => size(b) - size(a))
      .map((input) => ({
        root,
        archive: {of: "hub", name, id: input.id},
        key: hubKey(input, code)
      }));
  const whole = (...names: LibraryName[]): ArchiveTask[] =>
    names
      .filter((name) => !existsSync(libraryPath(root, name)))
      .map((name) => ({root, archive: {of: "library", name}, key: libraryKey(library, code)}));
  return {
    core: {hubs: hubs("core", [...library, pastedInput()]), library: whole("library")},
    clusters: {
      hubs: hubs("clusters", library),
      library: whole("library-clusters", "library-verdicts")
    }
  };
}

function size({pages}: HubInput): number {
  return pages.reduce((sum, {source}) => sum + source.bytes.length, 0);
}
