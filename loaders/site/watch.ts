import {utimesSync} from "node:fs";
import {join} from "node:path/posix";
import {hubsFolder, readLibrary} from "../library/library.js";
import {hashOf, hashOfCore, hashOfFiles} from "./files.js";
import {fillCore} from "./fill-core.js";
import {dropLoaded} from "./loaded-data.js";
import {hubKey} from "./packs.js";
import type {PreviewStore} from "./preview-store.js";
import {dataLoaders} from "./site-key.js";
import {watchFolders} from "./watch-folders.js";

let started = false;

/**
 * Makes a preview follow edits in `loaders/` and of styles: when hubs, the code or a style that
 * `style.css` imports have changed, the config is touched, which makes open pages reload, and so are
 * data loaders, which may have read what stood there before. Starts once a process, however often it
 * is asked to, and keeps no process alive.
 */
export function followEdits(root: string, config: string, store: PreviewStore): void {
  if (started) return;
  started = true;
  let state = stateNow();
  watchFolders("loaders", async () => {
    const before = state;
    state = stateNow();
    if (state.code !== before.code) {
      store.renew();
      await fillCore(root);
    }
    if (state.code === before.code && state.hubs === before.hubs) return;
    await dropLoaded(root);
    touch([...dataLoaders(root).map((path) => join(root, path)), config]);
  });
  let styles = hashOfImportedStyles(root);
  watchFolders(root, () => {
    const before = styles;
    styles = hashOfImportedStyles(root);
    if (styles !== before) touch([config]);
  });
}

/** What open pages were made from: the code, and the hubs. */
function stateNow(): {code: string; hubs: string} {
  return {
    code: hashOfCore(),
    hubs: hashOf(readLibrary(hubsFolder).map((input) => hubKey(input, "")))
  };
}

/** Of `style.css` itself Framework follows edits. */
function hashOfImportedStyles(root: string): string {
  return hashOfFiles(
    root,
    (path) => path.endsWith(".css") && path.includes("/") && !path.startsWith(".")
  );
}

function touch(paths: readonly string[]): void {
  const now = new Date();
  for (const path of paths) utimesSync(path, now, now);
}
