import {utimesSync} from "node:fs";
import {join} from "node:path/posix";
import {hubsFolder, readLibrary} from "../library/library.js";
import {listHubs} from "./list-hubs.js";
import {filesBelow, hashOfCore, hashOfFiles} from "./files.js";
import {fillCore} from "./fill-core.js";
import {dropStale, isLoading, libraryKey} from "./freshness.js";
import {oneParseABurst} from "./one-parse-a-burst.js";
import {watchFolders} from "./watch-folders.js";

let started = false;

/**
 * Makes a preview follow edits in `loaders/` and of styles. When what loaders read has changed, the
 * stubs in `src/data` are touched, which Framework takes for an edit of them; when the list of hubs,
 * a title, the code or a style that `style.css` imports has changed, so is the config, which makes
 * open pages reload. Starts once a process, however often it is asked to, and keeps no process alive.
 */
export function followEdits(root: string, config: string): void {
  if (started) return;
  started = true;
  oneParseABurst();
  let state = stateNow();
  watchFolders("loaders", async () => {
    const before = state;
    state = stateNow();
    if (state.data !== before.data) refresh(root);
    if (state.code !== before.code) await fillCore(root);
    if (state.code !== before.code || state.pages !== before.pages) touch([config]);
  });
  let styles = hashOfImportedStyles(root);
  watchFolders(root, () => {
    const before = styles;
    styles = hashOfImportedStyles(root);
    if (styles !== before) touch([config]);
  });
}

/** What the open pages were made from: the code, the list of pages, and all that loaders read. */
function stateNow(): {code: string; pages: string; data: string} {
  return {
    code: hashOfCore(),
    pages: JSON.stringify(listHubs(hubsFolder).map(({id, title}) => [id, title])),
    data: libraryKey(readLibrary(hubsFolder))
  };
}

/** Of `style.css` itself Framework follows edits. */
function hashOfImportedStyles(root: string): string {
  return hashOfFiles(
    root,
    (path) => path.endsWith(".css") && path.includes("/") && !path.startsWith(".")
  );
}

/**
 * Touches the stubs, and keeps what is still right from being made again. A loader at work may have
 * read what stood there before, and Framework would take its output for new: so once more after it.
 */
function refresh(root: string): void {
  const overtaken = isLoading(root);
  const folder = join(root, "data");
  const stubs = filesBelow(folder, (path) => path.endsWith(".ts"));
  touch(stubs.map((path) => join(folder, path)));
  dropStale(root, readLibrary(hubsFolder));
  if (overtaken) afterLoading(root, () => refresh(root));
}

function afterLoading(root: string, then: () => void): void {
  setTimeout(() => {
    if (isLoading(root)) afterLoading(root, then);
    else then();
  }, 100);
}

function touch(paths: readonly string[]): void {
  const now = new Date();
  for (const path of paths) utimesSync(path, now, now);
}
