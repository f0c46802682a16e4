import {existsSync, statSync} from "node:fs";
import {isAbsolute, join} from "node:path/posix";
import type {HubInput} from "../hub-input.js";
import {readLibrary, withOneId} from "../library.js";
import {readHub} from "../read-hub.js";

/**
 * The inputs that paths name: a file is a hub; a folder is a library, in which each file is a hub
 * and each folder one hub's pages. Files are read where they are.
 */
export function readPaths(paths: string[], options: {limit?: number} = {}): HubInput[] {
  const inputs = paths.flatMap((path) =>
    existsSync(path) && statSync(path).isDirectory()
      ? readLibrary(path, options)
      : [readHub(path, options)]
  );
  const sameId = new Map<string, HubInput[]>();
  for (const input of inputs) sameId.set(input.id, [...(sameId.get(input.id) ?? []), input]);
  return inputs.flatMap((input) => {
    const [first, ...others] = sameId.get(input.id) ?? [];
    if (input.id === "" || first === undefined || others.length === 0) return [input];
    return input === first ? [withOneId(first, others)] : [];
  });
}

/** A path as the user gave it, which counts from the folder where `npm run` was called. */
export function checkedPath(path: string): string {
  const from = process.env["INIT_CWD"];
  return isAbsolute(path) || from === undefined || from === process.cwd() ? path : join(from, path);
}

/** A limit in megabytes as the user gave it; stops the command where it is no number. */
export function checkedLimit(limit: string): number {
  const value = Number(limit);
  if (limit.trim() !== "" && value >= 0) return value;
  console.error(`the limit has to be a number of megabytes: ${limit}`);
  process.exit(2);
}

/** Ends quietly when the reader of the output goes away, as `head` does. */
export function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
}
