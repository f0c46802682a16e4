import {accessSync, constants, existsSync, statSync} from "node:fs";
import {dirname} from "node:path";

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
