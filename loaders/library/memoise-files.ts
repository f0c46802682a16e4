import {readdirSync, statSync} from "node:fs";
import {join} from "node:path/posix";

/**
 * How long after a change of a file another is sure to have another time, in milliseconds: file
 * systems keep times to 2 seconds or finer.
 */
const settled = 3000;

/**
 * A function that reads what is called by a name, and reads it again only where one of the files
 * that it is read from has changed, or the files in one of the folders, or `also`, which names
 * whatever else it is read from. Files that were changed within the last 3 seconds are always read
 * again: a change after that may have the same time and size.
 */
export function memoiseFiles<Value>(): (
  name: string,
  from: {paths: readonly string[]; also?: string},
  read: () => Value
) => Value {
  const kept = new Map<string, {stamp: string; value: Value}>();
  return (name, {paths, also = ""}, read) => {
    const stamp = stampOf(paths, also);
    const known = kept.get(name);
    if (stamp !== null && known?.stamp === stamp) return known.value;
    const value = read();
    if (stamp === null) kept.delete(name);
    else kept.set(name, {stamp, value});
    return value;
  };
}

/** What is another where a file is; null where that cannot be told. */
function stampOf(paths: readonly string[], also: string): string | null {
  const since = Date.now() - settled;
  const parts = [also];
  /** Adds a file, or a folder and what stands in it; whether a further change would show. */
  const add = (path: string, isBelow = false): boolean => {
    const stats = statSync(path, {throwIfNoEntry: false});
    parts.push(path);
    if (stats === undefined) return true;
    const {dev, ino, size, mtimeMs, ctimeMs, mode} = stats;
    if (stats.isDirectory()) {
      parts.push("folder");
      return isBelow || readdirSync(path).every((name) => add(join(path, name), true));
    }
    parts.push([dev, ino, mode, size, mtimeMs, ctimeMs].join());
    return Math.max(mtimeMs, ctimeMs) < since;
  };
  try {
    return paths.every((path) => add(path)) ? parts.join("\0") : null;
  } catch {
    return null;
  }
}
