import {statSync, type Stats} from "node:fs";
import {rm} from "node:fs/promises";
import {basename, isAbsolute, join, normalize} from "node:path/posix";
import {filesBelow, isDraft, moveWhole, textOf, writeWhole} from "../store/files.js";
import {indexFile, storeFolder} from "../store/store-index.js";

/**
 * Puts a newly built site in the place of an old one, file by file: first what pages and the index
 * of the store name, then the index and the pages; last goes what builds wrote before and is neither
 * built now nor kept by `keeps`, the pages first. So a server of the folder goes on, and wherever it
 * ends, each page names only files that stand. Nothing else in the folder is removed. Gives the other
 * files there, where no list says which of them are of builds. Throws, and changes nothing, where a
 * folder has the name of a file or a file that of a folder.
 */
export async function replaceSite(
  from: string,
  to: string,
  {keeps}: {keeps: (path: string) => boolean}
): Promise<string[]> {
  const built = filesBelow(from);
  for (const path of built) refuseOtherKinds(to, path);
  const listed = listedFiles(to);
  const before = siteFiles(to);
  const wanted = new Set([...built, ...before.filter(keeps)]);
  await listFiles(to, [...(listed ?? []), ...wanted]);
  for (const path of [...built.filter(isNamed), ...built.filter(isIndex), ...built.filter(isPage)])
    await moveWhole(join(from, path), join(to, path));
  const others = before.filter((path) => !wanted.has(path));
  const gone = listed === null ? [] : others;
  const drafts = filesBelow(to, (path) => isDraft(basename(path)));
  for (const path of [...gone.filter(isPage), ...gone.filter(isNamed), ...drafts])
    await rm(join(to, path), {force: true});
  await listFiles(to, wanted);
  await rm(from, {recursive: true, force: true});
  return listed === null ? others : [];
}

const isPage = (path: string) => path.endsWith(".html");
const isIndex = (path: string) => path === `${storeFolder}/${indexFile}`;
const isNamed = (path: string) => !isPage(path) && !isIndex(path);

function refuseOtherKinds(folder: string, path: string): void {
  const names = path.split("/");
  for (const [i] of names.entries()) {
    const above = join(folder, ...names.slice(0, i));
    if (statsOf(above)?.isDirectory() === false)
      throw new Error(`${above} is a file: move it away`);
  }
  const file = join(folder, path);
  if (statsOf(file)?.isDirectory() === true) throw new Error(`${file} is a folder: move it away`);
}

function statsOf(path: string): Stats | undefined {
  return statSync(path, {throwIfNoEntry: false});
}

/** The file of a built site that lists the files that builds wrote, a path a line. */
const fileList = ".hubscope-files";

/**
 * The files of the site in a folder, by their paths in it, sorted: those that its list says builds
 * wrote and that stand there; all where there is no list.
 */
export function siteFiles(folder: string): string[] {
  const listed = listedFiles(folder);
  if (listed === null) return filesBelow(folder);
  return listed.filter((path) => statsOf(join(folder, path))?.isFile() === true);
}

/** The paths that the list in a folder holds, sorted; null where there is no list. */
function listedFiles(folder: string): string[] | null {
  const text = textOf(join(folder, fileList));
  return text === null ? null : text.split("\n").filter(isBelow).sort();
}

async function listFiles(folder: string, paths: Iterable<string>): Promise<void> {
  const lines = [...new Set(paths)].sort().map((path) => `${path}\n`);
  await writeWhole(join(folder, fileList), lines.join(""));
}

/** Whether a path is one below a folder and no other file than it says. */
function isBelow(path: string): boolean {
  return normalize(path) === path && !isAbsolute(path) && !/^\.\.(?:\/|$)/u.test(path);
}

/** The pages of a built site, by their paths in its folder, in order. */
export function pagesOf(folder: string): string[] {
  return siteFiles(folder).filter(isPage);
}
