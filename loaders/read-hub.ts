import {readFileSync, statSync} from "node:fs";
import {basename, join} from "node:path/posix";
import type {Diagnostic} from "./diagnostic.js";
import {hubId} from "./hub-id.js";
import type {HubInput, PageInput, Provenance} from "./hub-input.js";
import {readCurationFiles, type SharedCuration} from "./read-curation-files.js";
import {readProvenance} from "./provenance.js";
import {readingError, refusedHub} from "./refused-hub.js";
import {sizeWords} from "./size-words.js";
import {visibleEntries} from "./visible-entries.js";

/** How large a page may be, in megabytes, where nothing else is said. */
export const defaultLimit = 256;

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
  return {...readHubText(path, options), id, curation: readCurationFiles(id, options.curation)};
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
    if (!statSync(path).isDirectory()) return [path];
    const pages = visibleEntries(path).map(({name}) => join(path, name));
    if (pages.length === 0)
      diagnostics.push(readingError("empty", "the folder holds no page", path));
    return pages;
  } catch (error) {
    diagnostics.push(unreadable(path, error));
    return [];
  }
}

function readPage(
  path: string,
  limit: number,
  ofFolder: Provenance | null,
  diagnostics: Diagnostic[]
): PageInput[] {
  try {
    const {size} = statSync(path);
    if (size > limit * 2 ** 20) {
      const details = {
        actual: sizeWords(size),
        expected: `at most ${String(limit)} MB`
      };
      diagnostics.push(readingError("too-large", "the file is over the size limit", path, details));
      return [];
    }
    const bytes = new Uint8Array(readFileSync(path));
    return [{source: {path, bytes}, provenance: readProvenance(path, diagnostics) ?? ofFolder}];
  } catch (error) {
    diagnostics.push(unreadable(path, error));
    return [];
  }
}

function unreadable(path: string, error: unknown): Diagnostic {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return readingError("unreadable", `the file cannot be read (${code})`, path);
}
