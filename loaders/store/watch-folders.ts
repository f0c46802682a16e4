import {readdirSync, watch, type FSWatcher} from "node:fs";
import {join} from "node:path";
import {note} from "../messages/note.js";
import {reasonOf} from "../messages/printable.js";

const quiet = 60;

/**
 * Calls `listener` after something below a folder has changed and then been quiet for 60
 * milliseconds; changes that come while it runs are told when it has ended. New folders are watched
 * too, hidden ones are not. An error of the listener, or of watching a folder, is printed and ends
 * nothing. Keeps no process alive. Returns a function that ends it.
 */
export function watchFolders(root: string, listener: () => void | Promise<void>): () => void {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();

  function changed(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      watchNewFolders();
      work = work.then(listener).catch(tell);
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
      if (!watchers.has(folder)) watchFolder(folder);
    }
  }

  function watchFolder(folder: string): void {
    try {
      const watcher = watch(folder, {persistent: false}, changed);
      watchers.set(folder, watcher);
      watcher.on("error", () => {
        forget(folder);
        changed();
      });
    } catch (error) {
      tell(error);
    }
  }

  watchNewFolders();
  return () => {
    clearTimeout(timer);
    for (const folder of [...watchers.keys()]) forget(folder);
  };
}

/**
 * A folder and those below it, but for hidden ones; of one that cannot be read, or is gone by now,
 * none below it.
 */
function foldersBelow(folder: string): string[] {
  try {
    const below = readdirSync(folder, {withFileTypes: true}).filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith(".")
    );
    return [folder, ...below.flatMap(({name}) => foldersBelow(join(folder, name)))];
  } catch {
    return [folder];
  }
}

/** Prints why something failed; where nobody reads any more, the process ends. */
export function tell(error: unknown): void {
  if (error instanceof Error && "code" in error && error.code === "EPIPE") process.exit(1);
  note(...reasonOf(error).split("\n"));
}
