import {accessSync, constants, existsSync, statSync} from "node:fs";
import {dirname, resolve} from "node:path";
import {isAbsolute, join} from "node:path/posix";
import {titleKey} from "../library/alike-hubs.js";
import {hubsFolder, readLibrary, withOneId} from "../library/library.js";
import {readHub, readHubText, visibleEntries} from "../library/read-hub.js";
import type {HubInput} from "../sources/hub-input.js";
import {readSource, statedTitle} from "../sources/read-source.js";
import {longestId} from "../text/hub-id.js";
import {append} from "../text/lists.js";
import {WrongUse, type Terminal} from "./command.js";

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

/**
 * Whether a path is a folder of hubs. A folder of one hub's pages is none: one that stands in the
 * folder of hubs, or that holds several files, no folder, and one title in all of them but those
 * that list papers and say nothing of the cited work.
 */
export function isLibrary(path: string): boolean {
  if (!existsSync(path) || !statSync(path).isDirectory()) return false;
  if (resolve(dirname(path)) === resolve(hubsFolder)) return false;
  const entries = visibleEntries(path);
  if (entries.length < 2 || entries.some((entry) => entry.isDirectory())) return true;
  const readings = readHubText(path).pages.map(({source}) => readSource(source));
  const keys = readings.flatMap((reading) =>
    reading.statement === null && reading.records.length > 0 ? [] : titleKey(statedTitle([reading]))
  );
  return keys[0] === "" || new Set(keys).size !== 1;
}

/** Throws where no file can be written at a path, before the work for it is done. */
export function checkWritable(path: string): void {
  if (existsSync(path)) {
    if (statSync(path).isDirectory()) {
      throw new Error(`${path}: a folder stands where a file should be`);
    }
    accessSync(path, constants.W_OK);
  }
  checkWritableFolder(dirname(path));
}

/** Throws where no file can be written in a folder, which need not be there yet. */
export function checkWritableFolder(folder: string): void {
  let nearest = folder;
  while (!existsSync(nearest)) nearest = dirname(nearest);
  if (!statSync(nearest).isDirectory()) {
    throw new Error(`${nearest}: a file stands where a folder should be`);
  }
  accessSync(nearest, constants.W_OK);
}

/** The whole number from 1 to `most` that the value of an option is; any other is wrong use. */
export function wholeNumber(name: string, value: string, most: number): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number > 0 && number <= most) return number;
  throw new WrongUse(`--${name} takes a whole number from 1 to ${String(most)}, not ${value}`);
}

/** The number above 0 and up to `most` that the value of an option is; any other is wrong use. */
export function positiveNumber(name: string, value: string, most: number): number {
  const number = Number(value);
  if (/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(value) && number > 0 && number <= most) return number;
  throw new WrongUse(`--${name} takes a number above 0 and at most ${String(most)}, not ${value}`);
}

/** The one of several words that the value of an option is in any case; any other is wrong use. */
export function oneOf<Word extends string>(
  name: string,
  value: string,
  words: readonly Word[]
): Word {
  const word = words.find((one) => one.toLowerCase() === value.toLowerCase());
  if (word !== undefined) return word;
  throw new WrongUse(`--${name} takes ${words.join(" or ")}, not ${value}`);
}

/** Throws where the id that a name gives is too long for an address. */
export function checkLength(id: string): void {
  if (id.length <= longestId) return;
  throw new WrongUse(
    `the name makes an address of ${String(id.length)} characters: choose one of at most ${String(longestId)}`
  );
}

/** The ids of hubs that were asked for, where there are such hubs; any other is wrong use. */
export function checkHubs(wanted: readonly string[], ids: readonly string[]): readonly string[] {
  const unknown = wanted.filter((id) => !ids.includes(id));
  if (unknown.length === 0) return wanted;
  throw new WrongUse(
    `no hub has the id ${unknown.join(", ")}; there are ${ids.join(", ") || "none"}`
  );
}
