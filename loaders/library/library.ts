import {readdirSync} from "node:fs";
import {join} from "node:path/posix";
import type {HubInput} from "../sources/hub-input.js";
import {hubId, pastedId} from "../text/hub-id.js";
import {append} from "../text/lists.js";
import {readSharedCuration} from "./read-curation-files.js";
import {readingError} from "./read-file.js";
import {readHub, refusedHub, visibleNames, type ReadOptions} from "./read-hub.js";

/** The folder that is the list of hubs: dropping a file, or a folder of pages, into it adds a hub. */
export const hubsFolder = "loaders/hubs";

/**
 * Reads a library: each file in the folder is a hub, each folder in it one hub's pages. Names that
 * start with a dot are passed over, and so is provenance: `<name>.provenance.json`, or
 * `<name>.json` beside `<name>.<anything>`. A name that gives no id, two that give one, a file over
 * `limit` megabytes and a file that cannot be read are hubs with an error and no pages.
 */
export function readLibrary(folder: string, options: ReadOptions = {}): HubInput[] {
  const named = hubPaths(folder);
  const curation = readSharedCuration();
  return [...named.values()].map((paths) => readNamed(paths, {curation, ...options}));
}

/** Reads the one hub of a library that has this id; undefined where none has. */
export function readHubOf(
  folder: string,
  id: string,
  options: ReadOptions = {}
): HubInput | undefined {
  const paths = hubPaths(folder).get(id);
  return paths === undefined ? undefined : readNamed(paths, options);
}

/**
 * The files and folders that the hubs of a library are read from, by the hubs' ids, or by their paths
 * where they give none. A folder that has the names that it had last is not sorted again.
 */
export function hubPaths(folder: string): ReadonlyMap<string, string[]> {
  const names = readdirSync(folder);
  const key = [folder, ...names].join("/");
  if (last.key !== key) last = {key, named: byId(folder, names)};
  return last.named;
}

let last: {key: string; named: ReadonlyMap<string, string[]>} = {key: "", named: new Map()};

function byId(folder: string, names: readonly string[]): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const name of visibleNames(names)) {
    const path = join(folder, name);
    append(named, hubId(name) || path, path);
  }
  return named;
}

/** Reads the hub that stands at these paths: one that is refused where they are several. */
export function readNamed([path = "", ...others]: string[], options: ReadOptions): HubInput {
  const first = readHub(path, options);
  if (first.id === pastedId) {
    const reason = `the name ${pastedId} is kept for the hub that a reader pastes into a page`;
    return refusedHub(pastedId, path, readingError("kept-id", reason, path));
  }
  return others.length === 0
    ? first
    : withOneId(
        first,
        others.map((other) => ({path: other}))
      );
}

/** The hub that stands for several whose names give one id: an error that names them, no pages. */
export function withOneId({id, path}: HubInput, others: readonly {path: string}[]): HubInput {
  const names = [path, ...others.map((other) => other.path)].join(" and ");
  return refusedHub(
    id,
    path,
    readingError("one-id", `the names ${names} give one id: ${id}`, path)
  );
}
