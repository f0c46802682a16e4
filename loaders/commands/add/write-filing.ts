import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync} from "node:fs";
import {writeFileSync} from "node:fs";
import {dirname, join} from "node:path/posix";
import type {Filing, HubsFolder} from "./plan-filing.js";

/** The folder of hubs as it is on disk; empty where it is not there yet. */
export function hubsFolderAt(folder: string): HubsFolder {
  return {
    names: existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith(".")) : [],
    bytesOf: (path) => {
      const file = join(folder, path);
      return existsSync(file) ? new Uint8Array(readFileSync(file)) : null;
    }
  };
}

/** Does what a filing says: its files are written whole beside the hubs first, then put in place. */
export function writeFiling(folder: string, {id, files, replaced}: Filing): void {
  const draft = join(folder, `.${id}.${String(process.pid)}`);
  try {
    for (const {path, bytes} of files) {
      mkdirSync(dirname(join(draft, path)), {recursive: true});
      writeFileSync(join(draft, path), bytes);
    }
    for (const name of replaced) rmSync(join(folder, name), {recursive: true});
    for (const name of readdirSync(draft)) renameSync(join(draft, name), join(folder, name));
  } finally {
    rmSync(draft, {recursive: true, force: true});
  }
}
