import {readdirSync, utimesSync, watch, type FSWatcher} from "node:fs";
import {join} from "node:path";
import {printable} from "../messages/printable.js";
import {reasonOf} from "../messages/reason.js";
import {hashOf, hashOfCore, hashOfFiles, textOf} from "../store/files.js";
import type {PreviewStore} from "../store/preview-store.js";
import {dataLoaders, dropLoaded, keyOfLoaded} from "./data-loaders.js";
import {fillCore} from "./fill-cache.js";
import {pageOfAllHubs, writtenFiles} from "./own-pages.js";

/**
 * Makes a preview follow edits in `loaders/`, of styles and of what analysts write on hubs: when hubs,
 * the code, a style that `style.css` imports or the list of written pages have changed, the config is
 * touched, which makes open pages reload, and so are data loaders, which may have read what stood
 * there before. When notes have changed, the page of all hubs is touched, which makes open pages
 * show them. Keeps no process alive.
 */
export function followEdits(root: string, config: string, store: PreviewStore): void {
  let state = stateNow(root);
  watchFolders("loaders", async () => {
    const before = state;
    state = stateNow(root);
    if (state.code !== before.code) {
      store.renew();
      await fillCore(root);
    }
    if (state.loaded === before.loaded) return;
    await dropLoaded(root);
    touch([...dataLoaders(root).map((path) => join(root, path)), config]);
  });
  let pages = pagesNow(root);
  watchFolders(root, () => {
    const before = pages;
    pages = pagesNow(root);
    if (pages.frame !== before.frame) touch([config]);
    else if (pages.notes !== before.notes) touch([join(root, pageOfAllHubs)]);
  });
}

/** What open pages were made from: the code, and what data loaders read. */
function stateNow(root: string): {code: string; loaded: string} {
  return {code: hashOfCore(), loaded: keyOfLoaded(root)};
}

/**
 * What open pages show beside the files of their own that Framework follows: the styles that
 * `style.css` imports and which hubs have a written page; and the notes on hubs.
 */
function pagesNow(root: string): {frame: string; notes: string} {
  const styles = hashOfFiles(
    root,
    (path) => path.endsWith(".css") && path.includes("/") && !path.startsWith(".")
  );
  const {pages, notes} = writtenFiles(root);
  return {
    frame: hashOf([styles, ...pages]),
    notes: hashOf(notes.flatMap((path) => [path, textOf(path) ?? ""]))
  };
}

function touch(paths: readonly string[]): void {
  const now = new Date();
  for (const path of paths) utimesSync(path, now, now);
}

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

function tell(error: unknown): void {
  process.stderr.write(`${reasonOf(error).split("\n").map(printable).join("\n")}\n`);
}
