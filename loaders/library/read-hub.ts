import {readdirSync, statSync, type Dirent} from "node:fs";
import {basename, join} from "node:path/posix";
import type {Diagnostic} from "../messages/diagnostic.js";
import type {HubInput, PageInput, Provenance} from "../sources/hub-input.js";
import {hubId, longestId} from "../text/hub-id.js";
import {uncurated} from "../vocabulary/curation.js";
import {provenanceAmong, readProvenance} from "./provenance.js";
import {readCurationFiles, type SharedCuration} from "./read-curation-files.js";
import {defaultLimit, readFile, readingError, unreadable} from "./read-file.js";

/** How a hub is read. */
export interface ReadOptions {
  /** The largest size of a page in megabytes, 256 by default. */
  limit?: number;
  /** The curation files of all hubs, where they have been read. */
  curation?: SharedCuration;
}

/**
 * Reads one hub from a file, or from a folder of pages in the order of their names; the file's or
 * folder's name gives its id.
 */
export function readHub(path: string, options: ReadOptions = {}): HubInput {
  const id = hubId(basename(path));
  if (id === "") {
    const reason = "the file name has no letter or digit to make an id of";
    return refusedHub(id, path, readingError("no-id", reason, path));
  }
  if (id.length > longestId) {
    const details = {actual: id.length, expected: `at most ${String(longestId)}`};
    const reason = "the file name makes an address that is too long";
    return refusedHub("", path, readingError("long-name", reason, path, details));
  }
  const text = readHubText(path, options);
  const {diagnostics, ...curation} = readCurationFiles(id, options.curation);
  return {...text, id, curation, diagnostics: [...text.diagnostics, ...diagnostics]};
}

/** Reads the text of one hub, whatever its name: its pages, and what went wrong in reading them. */
export function readHubText(
  path: string,
  {limit = defaultLimit}: ReadOptions = {}
): Omit<HubInput, "id" | "curation"> {
  const diagnostics: Diagnostic[] = [];
  const paths = pagePaths(path, diagnostics);
  const ofFolder = paths[0] === path ? null : readProvenance(path, diagnostics);
  const pages = paths.flatMap((page) => readPage(page, limit, ofFolder, diagnostics));
  return {path, pages, diagnostics};
}

function pagePaths(path: string, diagnostics: Diagnostic[]): string[] {
  try {
    if (statSync(path, {throwIfNoEntry: false})?.isDirectory() !== true) return [path];
    const pages = visibleEntries(path).map(({name}) => join(path, name));
    if (pages.length === 0)
      diagnostics.push(readingError("empty", "the folder holds no page", path));
    return pages;
  } catch (error) {
    diagnostics.push(unreadable(path, error));
    return [];
  }
}

/** The order of the pages of a hub, by their names: numbers in them by their size. */
export const byName = new Intl.Collator("en", {numeric: true});

/**
 * The entries of a folder of hubs or of pages in the order of their names, but for names that start
 * with a dot and for files of provenance.
 */
export function visibleEntries(folder: string): Dirent[] {
  const entries = readdirSync(folder, {withFileTypes: true});
  const named = new Map(entries.map((entry) => [entry.name, entry]));
  return visibleNames([...named.keys()]).flatMap((name) => named.get(name) ?? []);
}

/** The names of such entries among all names in a folder. */
export function visibleNames(names: readonly string[]): string[] {
  const shown = names.filter((name) => !name.startsWith("."));
  const isProvenance = provenanceAmong(shown);
  return shown
    .filter((name) => !isProvenance(name))
    .sort((a, b) => byName.compare(a, b) || (a < b ? -1 : 1));
}

function readPage(
  path: string,
  limit: number,
  ofFolder: Provenance | null,
  diagnostics: Diagnostic[]
): PageInput[] {
  const bytes = readFile(path, diagnostics, {limit});
  if (bytes === null) return [];
  return [{source: {path, bytes}, provenance: readProvenance(path, diagnostics) ?? ofFolder}];
}

/** A hub that is not read: the error that says why, and no pages. */
export function refusedHub(id: string, path: string, error: Diagnostic): HubInput {
  return {id, path, pages: [], diagnostics: [error], curation: uncurated};
}
