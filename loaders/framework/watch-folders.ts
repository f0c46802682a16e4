import {readdirSync, watch, type FSWatcher} from "node:fs";
import {join} from "node:path";
import {printable} from "../printable.js";
import {reasonOf} from "../reason.js";

/**
 * Calls `listener` after something below a folder has changed and then been quiet for `quiet`
 * milliseconds; changes that come while it runs are told when it has ended. New folders are watched
 * too. An error of the listener is printed and ends nothing. Keeps no process alive. Returns a
 * function that ends it.
 */
export function watchFolders(
  root: string,
  listener: () => void | Promise<void>,
  {quiet = 60}: {quiet?: number} = {}
): () => void {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();

  function changed(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      watchNewFolders();
      work = work.then(listener).catch((error: unknown) => {
        process.stderr.write(`${reasonOf(error).split("\n").map(printable).join("\n")}\n`);
      });
    }, quiet).unref();
  }

  function forget(folder: string): void {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  }

  function watchNewFolders(): void {
    const folders = new Set(foldersBelow(root));
    for (const folder of watchers.keys()) if (!folders.has(folder)) forget(folder);
    for (const folder of folders) {
      if (watchers.has(folder)) continue;
      const watcher = watch(folder, {persistent: false}, changed);
      watchers.set(folder, watcher);
      watcher.on("error", () => {
        forget(folder);
        changed();
      });
    }
  }

  watchNewFolders();
  return () => {
    clearTimeout(timer);
    for (const folder of [...watchers.keys()]) forget(folder);
  };
}

function foldersBelow(folder: string): string[] {
  const below = readdirSync(folder, {withFileTypes: true}).filter((entry) => entry.isDirectory());
  return [folder, ...below.flatMap(({name}) => foldersBelow(join(folder, name)))];
}
