import {existsSync, lstatSync, readdirSync} from "node:fs";
import {rm, rmdir} from "node:fs/promises";
import {join} from "node:path/posix";
import {readFile} from "../../library/read-file.js";
import {moveWhole, writeWhole} from "../../store/files.js";
import type {Filing, HubsFolder} from "./plan-filing.js";

/** The folder of hubs as it is on disk; empty where it is not there yet. */
export function hubsFolderAt(folder: string): HubsFolder {
  return {
    names: existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith(".")) : [],
    bytesOf: (path) => readFile(join(folder, path), [], {optional: true}),
    entriesOf: (name) => entriesOf(join(folder, name))
  };
}

/**
 * Does what a filing says: its files are written beside the hubs first, then put in place one by one,
 * and last goes what they replace. Nothing but pages and provenance is removed.
 */
export async function writeFiling(folder: string, {id, files, replaced}: Filing): Promise<void> {
  const draft = join(folder, `.${id}.${String(process.pid)}`);
  const ours = new Set(files.map(({path}) => path));
  try {
    for (const {path, bytes} of files) await writeWhole(join(draft, path), bytes);
    for (const path of ours) await moveWhole(join(draft, path), join(folder, path));
    for (const name of replaced) {
      const entries = entriesOf(join(folder, name));
      const paths = entries === null ? [name] : entries.map((entry) => `${name}/${entry}`);
      const gone = paths.filter((path) => !ours.has(path));
      for (const path of gone) await rm(join(folder, path), {force: true});
      if (entries !== null && gone.length === paths.length) await rmdir(join(folder, name));
    }
  } finally {
    await rm(draft, {recursive: true, force: true}).catch(() => undefined);
  }
}

/**
 * The names in a folder, those of folders with a slash at the end; null where it is none. A link to a
 * folder is none, so that nothing elsewhere is removed.
 */
function entriesOf(path: string): string[] | null {
  if (lstatSync(path, {throwIfNoEntry: false})?.isDirectory() !== true) return null;
  return readdirSync(path, {withFileTypes: true}).map((entry) =>
    entry.isDirectory() ? `${entry.name}/` : entry.name
  );
}
