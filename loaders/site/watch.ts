import {statSync, utimesSync} from "node:fs";
import {join} from "node:path/posix";
import type MarkdownIt from "markdown-it";
import {filesBelow, hashOf, hashOfCore, hashOfFiles, textOf} from "../store/files.js";
import type {PreviewStore} from "../store/preview-store.js";
import {watchFolders} from "../store/watch-folders.js";
import {
  dataLoaders,
  dropLoaded,
  hubLoaders,
  isSource,
  keyOfCode,
  keyOfLoaded
} from "./data-loaders.js";
import {fillCore} from "./fill-cache.js";
import {pageOfAllHubs, writtenFiles} from "./own-pages.js";

/** What of hubs, code and styles this process has followed up to now, as a key. */
let followed = "";

/**
 * Has Framework end each page with a comment that says what edits have been followed, so that a page
 * which was served before one is another when it connects, and loads again.
 */
export function withEdits(md: MarkdownIt): MarkdownIt {
  md.core.ruler.push("edits", ({env, tokens, Token}) => {
    if (env.path === undefined) return;
    const content = `<!-- as of the edits ${followed} -->\n`;
    tokens.push(Object.assign(new Token("html_block", "", 0), {content}));
  });
  return md;
}

/** A key of all that has been edited up to now: what has been followed, and the pages themselves. */
export function editsOf(root: string): string {
  const pages = filesBelow(root, (path) => path.endsWith(".md") && isSource(path));
  const times = pages.map((path) => statSync(join(root, path), {throwIfNoEntry: false})?.mtimeMs);
  return [followed, ...pages, ...times].join("\n");
}

/**
 * Makes a preview follow edits: when hubs, the code, a style that `style.css` imports or the list of
 * written pages have changed, the config is touched, which makes open pages reload, and so are the data
 * loaders that may have read what stood there before. When notes have changed, the page of all hubs
 * is touched, which makes open pages show them. Keeps no process alive.
 */
export function followEdits(root: string, config: string, store: PreviewStore): void {
  let [core, code, loaded] = [hashOfCore(), keyOfCode(root), keyOfLoaded(root)];
  let pages = pagesNow(root);
  const touchAll = (paths: readonly string[]) => {
    followed = hashOf([loaded, pages.frame]);
    touch(paths);
  };
  touchAll([]);
  watchFolders("loaders", async () => {
    if (core !== (core = hashOfCore())) {
      store.renew();
      await fillCore(root);
    }
    const readers = code === (code = keyOfCode(root)) ? hubLoaders(root) : dataLoaders(root);
    if (loaded === (loaded = keyOfLoaded(root, code))) return;
    await dropLoaded(root, loaded);
    touchAll([...readers.map((path) => join(root, path)), config]);
  });
  watchFolders(root, () => {
    const before = pages;
    pages = pagesNow(root);
    if (pages.frame !== before.frame) touchAll([config]);
    else if (pages.notes !== before.notes) touchAll([join(root, pageOfAllHubs)]);
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
