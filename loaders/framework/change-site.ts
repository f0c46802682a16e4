import {rmSync} from "node:fs";
import {join} from "node:path/posix";
import {writeWhole} from "../write-whole.js";

/** What differs in a built site from one that is to take its place, all by paths in its folder. */
export interface SiteChanges {
  pages: ReadonlyMap<string, string>;
  files: ReadonlyMap<string, Uint8Array>;
  removed: readonly string[];
}

/** Changes a built site so that a server of the folder goes on: first what is new, last what goes. */
export async function changeSite(
  folder: string,
  {pages, files, removed}: SiteChanges
): Promise<void> {
  for (const [path, contents] of files) await writeWhole(join(folder, path), contents);
  for (const [path, html] of pages) await writeWhole(join(folder, path), html);
  for (const path of removed) rmSync(join(folder, path));
}
