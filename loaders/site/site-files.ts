import {statSync} from "node:fs";
import {isAbsolute, join, normalize} from "node:path/posix";
import {filesBelow, textOf, writeWhole} from "../store/files.js";

/** The file of a built site that lists the files that builds wrote, a path a line. */
export const fileList = ".hubscope-files";

/**
 * The files of the site in a folder, by their paths in it, sorted: those that its list says builds
 * wrote and that stand there; all where there is no list.
 */
export function siteFiles(folder: string): string[] {
  const listed = listedFiles(folder);
  if (listed === null) return filesBelow(folder);
  return listed.filter(
    (path) => statSync(join(folder, path), {throwIfNoEntry: false})?.isFile() === true
  );
}

/** The paths that the list in a folder holds, sorted; null where there is no list. */
export function listedFiles(folder: string): string[] | null {
  const text = textOf(join(folder, fileList));
  return text === null ? null : text.split("\n").filter(isBelow).sort();
}

/** Lists the files that builds wrote to a folder. */
export async function listFiles(folder: string, paths: Iterable<string>): Promise<void> {
  const lines = [...new Set(paths)].sort().map((path) => `${path}\n`);
  await writeWhole(join(folder, fileList), lines.join(""));
}

/** Whether a path is one below a folder and no other file than it says. */
function isBelow(path: string): boolean {
  return (
    path !== "" && normalize(path) === path && !isAbsolute(path) && !/^\.\.(?:\/|$)/u.test(path)
  );
}

/** The pages of a built site, by their paths in its folder, in order. */
export function pagesOf(folder: string): string[] {
  return siteFiles(folder).filter((path) => path.endsWith(".html"));
}
