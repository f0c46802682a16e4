import {utimesSync} from "node:fs";
import {join} from "node:path/posix";
import {hashOf, hashOfCore, hashOfFiles, textOf} from "../store/files.js";
import type {PreviewStore} from "../store/preview-store.js";
import {watchFolders} from "../store/watch-folders.js";
import {dataLoaders, dropLoaded, isSource, keyOfLoaded} from "./data-loaders.js";
import {fillCore} from "./fill-cache.js";
import {pageOfAllHubs, writtenFiles} from "./own-pages.js";

/**
 * Makes a preview follow edits: when hubs, the code, a style that `style.css` imports or the list of
 * written pages have changed, the config is touched, which makes open pages reload, and so are data
 * loaders, which may have read what stood there before. When notes have changed, the page of all hubs
 * is touched, which makes open pages show them. Keeps no process alive.
 */
export function followEdits(root: string, config: string, store: PreviewStore): void {
  let [code, loaded] = [hashOfCore(), keyOfLoaded(root)];
  watchFolders("loaders", async () => {
    if (code !== (code = hashOfCore())) {
      store.renew();
      await fillCore(root);
    }
    if (loaded === (loaded = keyOfLoaded(root))) return;
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
