import {existsSync, readdirSync, rmdirSync, rmSync, statSync, type Dirent} from "node:fs";
import {basename, dirname, join} from "node:path/posix";
import {provenanceFile} from "../../library/provenance.js";
import {readFile} from "../../library/read-file.js";
import {visibleEntries} from "../../library/read-hub.js";
import {readSource} from "../../sources/read-source.js";
import {stem} from "../../text/hub-id.js";

/**
 * The hubs of a folder that are synthetic, by their paths: pages that are marked so, and folders that
 * hold nothing but such pages and their provenance.
 */
export function syntheticHubs(folder: string): string[] {
  return hubsIn(folder).flatMap(({path, isFolder}) => {
    if (!isFolder) return isMarked(path) ? [path] : [];
    const marked = markedPages(path);
    const ours = new Set(
      [...marked, ...marked.flatMap((page) => provenanceFile(page) ?? [])].map((page) =>
        basename(page)
      )
    );
    const isOurs = (entry: Dirent) => entry.isFile() && ours.has(entry.name);
    const isAll = marked.length > 0 && readdirSync(path, {withFileTypes: true}).every(isOurs);
    return isAll ? [path] : [];
  });
}

/** What was removed, and the folders that stay because of what else is in them, all by path. */
export interface Cleared {
  removed: string[];
  kept: string[];
}

/**
 * Removes the pages in a folder of hubs, and in the folders in it, that are marked synthetic, each
 * with the provenance beside it, and the folders that are empty then. Links to folders stay.
 */
export function clearSynthetic(folder: string): Cleared {
  const cleared: Cleared = {removed: [], kept: []};
  for (const {path, isFolder} of hubsIn(folder)) {
    const marked = isFolder ? markedPages(path) : isMarked(path) ? [path] : [];
    for (const page of marked) remove(page);
    cleared.removed.push(...marked);
    if (!isFolder || marked.length === 0) continue;
    if (readdirSync(path).length > 0) {
      cleared.kept.push(path);
      continue;
    }
    remove(path);
    cleared.removed.push(path);
  }
  return cleared;
}

function hubsIn(folder: string): {path: string; isFolder: boolean}[] {
  if (!existsSync(folder)) return [];
  return visibleEntries(folder).map((entry) => ({
    path: join(folder, entry.name),
    isFolder: entry.isDirectory()
  }));
}

function markedPages(folder: string): string[] {
  try {
    const paths = visibleEntries(folder).map(({name}) => join(folder, name));
    return paths.filter(isMarked);
  } catch {
    return [];
  }
}

function isMarked(path: string): boolean {
  const bytes = readFile(path, []);
  return bytes !== null && readSource({path, bytes}).statement?.synthetic === true;
}

/** Removes a page or an empty folder, with its provenance where that is of nothing else. */
function remove(path: string): void {
  if (statSync(path).isDirectory()) rmdirSync(path);
  else rmSync(path);
  const provenance = provenanceFile(path);
  if (provenance === null || !statSync(provenance).isFile()) return;
  const others = readdirSync(dirname(path)).filter(
    (name) => stem(name) === stem(basename(path)) && name !== basename(provenance)
  );
  if (others.length === 0) rmSync(provenance);
}
