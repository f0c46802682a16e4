import {resolve} from "node:path";
import {isAbsolute, join} from "node:path/posix";
import {append} from "../text/lists.js";
import type {HubInput} from "../sources/hub-input.js";
import {readLibrary, withOneId} from "../library/library.js";
import {readHub} from "../library/read-hub.js";
import {isLibrary} from "./is-library.js";
import type {Terminal} from "./terminal.js";

/**
 * The inputs that paths name: a file is a hub; a folder is a library, in which each file is a hub
 * and each folder one hub's pages, unless it is itself one hub's pages. Files are read where they
 * are.
 */
export function readPaths(paths: readonly string[], options: {limit?: number} = {}): HubInput[] {
  const inputs = paths.flatMap((path) =>
    isLibrary(path) ? readLibrary(path, options) : [readHub(path, options)]
  );
  const sameId = new Map<string, HubInput[]>();
  for (const input of inputs) append(sameId, input.id, input);
  return inputs.flatMap((input) => {
    const [first, ...others] = sameId.get(input.id) ?? [];
    if (input.id === "" || first === undefined || others.length === 0) return [input];
    return input === first ? [withOneId(first, others)] : [];
  });
}

/** A path as the user gave it, as it counts from the project. */
export function pathFrom({from}: Terminal, path: string): string {
  return isAbsolute(path) || resolve(from) === process.cwd() ? path : join(from, path);
}
