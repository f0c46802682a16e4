import {existsSync, statSync} from "node:fs";
import {isAbsolute, join} from "node:path/posix";
import type {HubInput} from "../hub-input.js";
import {readHub, readLibrary} from "../library.js";

/**
 * The inputs that paths name: a file is a hub; a folder is a library, in which each file is a hub
 * and each folder one hub's pages. Files are read where they are.
 */
export function readPaths(paths: string[], options: {limit?: number} = {}): HubInput[] {
  return paths.flatMap((path) =>
    existsSync(path) && statSync(path).isDirectory()
      ? readLibrary(path, options)
      : [readHub(path, options)]
  );
}

/** A path as the user gave it, which counts from the folder where `npm run` was called. */
export function checkedPath(path: string): string {
  const from = process.env["INIT_CWD"];
  return isAbsolute(path) || from === undefined || from === process.cwd() ? path : join(from, path);
}
