import {existsSync, statSync} from "node:fs";
import {dirname, resolve} from "node:path";
import {titleKey} from "../library/alike-hubs.js";
import {hubsFolder} from "../library/library.js";
import {readSource, statedTitle} from "../sources/read-source.js";
import {readHubText} from "../library/read-hub.js";
import {visibleEntries} from "../library/visible-entries.js";

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
