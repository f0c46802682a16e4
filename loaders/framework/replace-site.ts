import {copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync} from "node:fs";
import {dirname, join} from "node:path/posix";
import {filesBelow} from "./files.js";

/**
 * Puts a newly built site in the place of an old one, file by file, so that a server of the folder
 * goes on: what was built moves over, what `keeps` says is kept, everything else is removed.
 */
export function replaceSite(
  from: string,
  to: string,
  {keeps}: {keeps: (path: string) => boolean}
): void {
  const built = filesBelow(from);
  const wanted = new Set(built);
  for (const path of filesBelow(to)) {
    if (!wanted.has(path) && !keeps(path)) rmSync(join(to, path));
  }
  for (const path of built) {
    const target = join(to, path);
    if (existsSync(target) && statSync(target).isDirectory()) rmSync(target, {recursive: true});
    mkdirSync(dirname(target), {recursive: true});
    move(join(from, path), target);
  }
  rmSync(from, {recursive: true, force: true});
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
