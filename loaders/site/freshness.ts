import {readFileSync, rmSync, statSync, utimesSync} from "node:fs";
import {dirname, join} from "node:path/posix";
import {strFromU8, unzipSync} from "fflate";
import {keyFile} from "../store/archive.js";
import type {HubInput} from "../sources/hub-input.js";
import {pastedInput} from "../library/library.js";
import {textOf} from "./cache.js";
import {filesBelow, hashOf, hashOfCore, hashOfFiles} from "./files.js";

/**
 * The key of one hub's archives: a hash of the hub's text, provenance and curation as read, of the
 * code and of the lockfile. Same key, same archives.
 */
export function hubKey(input: HubInput, code = codeKey()): string {
  return hashOf([...partsOf(input), code]);
}

/** The key of the archives that are made from all hubs together. */
export function libraryKey(library: readonly HubInput[], code = codeKey()): string {
  return hashOf([...library.flatMap(partsOf), code]);
}

/**
 * Removes from Framework's cache what loaders made from something else than what stands there now,
 * and dates the rest now. An archive tells by the key in it; what holds no key is removed. The files
 * unpacked from archives are removed too, since a loader at work may be unpacking what stood there
 * before; where none is, `keepUnpacked` keeps those of archives that stay and are no newer.
 */
export function dropStale(
  root: string,
  library: readonly HubInput[],
  {keepUnpacked = false}: {keepUnpacked?: boolean} = {}
): void {
  const folder = join(root, ".observablehq/cache/data");
  const code = codeKey();
  const inputs = [...library, pastedInput()];
  const keys = new Map(inputs.map((input) => [input.id, hubKey(input, code)]));
  const ofAll = libraryKey(library, code);
  const paths = filesBelow(folder, (name) => !isRunning(name));
  const made = new Map<string, number>();
  for (const path of paths.filter((name) => name.endsWith(".zip"))) {
    const id = path
      .split("/")
      .map((name) => name.split(".", 1)[0] ?? "")
      .find((name) => keys.has(name));
    const key = id === undefined ? ofAll : keys.get(id);
    const file = join(folder, path);
    if (keyOf(file) === key) made.set(stemOf(path), timeOf(file));
  }
  const now = new Date();
  for (const path of paths) {
    const file = join(folder, path);
    const archive = path.endsWith(".zip") ? stemOf(path) : keepUnpacked ? dirname(path) : "";
    const since = made.get(archive);
    if (since === undefined || timeOf(file) < since) rmSync(file, {force: true});
    else utimesSync(file, now, now);
  }
}

function timeOf(file: string): number {
  return statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? -Infinity;
}

function stemOf(path: string): string {
  return path.slice(0, -".zip".length);
}

/** Whether a loader of this process is at work. */
export function isLoading(root: string): boolean {
  const ending = `.${String(process.pid)}`;
  return filesBelow(join(root, ".observablehq/cache/data")).some((path) => path.endsWith(ending));
}

/** Framework writes a loader's output to `<name>.<process>`, and renames it at the end. */
function isRunning(path: string): boolean {
  return /\.\d+(\.err)?$/.test(path);
}

function keyOf(path: string): string | null {
  if (!path.endsWith(".zip")) return null;
  try {
    const files = unzipSync(readFileSync(path), {filter: ({name}) => name === keyFile});
    const key = files[keyFile];
    return key === undefined ? null : strFromU8(key);
  } catch {
    return null;
  }
}

function partsOf({id, path, pages, diagnostics, curation}: HubInput): (string | Uint8Array)[] {
  const described = pages.map(({source, provenance}) => [source.path, provenance]);
  const bytes = pages.map(({source}) => source.bytes);
  return [JSON.stringify([id, path, described, diagnostics, curation]), ...bytes];
}

/** The key of the code that makes archives, the stubs and the lockfile with it. */
export function codeKey(): string {
  const stubs = hashOfFiles("src/data", (path) => path.endsWith(".ts"));
  return hashOf([hashOfCore(), stubs, textOf("package-lock.json") ?? ""]);
}
