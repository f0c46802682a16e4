import {utimesSync} from "node:fs";
import {basename, join} from "node:path/posix";
import {watch, type FSWatcher} from "chokidar";
import {printable} from "../messages/printable.js";
import {reasonOf} from "../messages/reason.js";
import {hashOf, hashOfCore, hashOfFiles, textOf} from "../store/files.js";
import type {PreviewStore} from "../store/preview-store.js";
import {dataLoaders, dropLoaded, isSource, keyOfLoaded} from "./data-loaders.js";
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

/** What open pages show of styles and of the list of written pages, and of the notes on hubs. */
function pagesNow(root: string): {frame: string; notes: string} {
  const isStyle = (path: string) => path.endsWith(".css") && path.includes("/") && isSource(path);
  const {pages, notes} = writtenFiles(root);
  return {
    frame: hashOf([hashOfFiles(root, isStyle), ...pages]),
    notes: hashOf(notes.flatMap((path) => [path, textOf(path) ?? ""]))
  };
}

function touch(paths: readonly string[]): void {
  const now = new Date();
  for (const path of paths) utimesSync(path, now, now);
}

/**
 * Calls `listener` after something below a folder has changed and then been quiet; hidden files and
 * folders do not count. An error of watching is printed and ends nothing. Keeps no process alive.
 */
export function watchFolders(root: string, listener: () => void | Promise<void>): FSWatcher {
  const changed = afterQuiet(listener);
  const isHidden = (path: string) => path !== root && basename(path).startsWith(".");
  return watch(root, {persistent: false, ignoreInitial: true, ignored: isHidden})
    .on("all", changed)
    .on("ready", changed)
    .on("error", tell);
}

const quiet = 60;

/**
 * Calls `listener` once what it gives has not been called for 60 milliseconds; calls that come while
 * it runs are told when it has ended. An error of it is printed and ends nothing.
 */
export function afterQuiet(listener: () => void | Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => (work = work.then(listener).catch(tell)), quiet).unref();
  };
}

function tell(error: unknown): void {
  process.stderr.write(`${reasonOf(error).split("\n").map(printable).join("\n")}\n`);
}
