import {existsSync, readFileSync} from "node:fs";
import {rm} from "node:fs/promises";
import {basename, dirname, join, relative} from "node:path/posix";
import type {Config} from "@observablehq/framework/dist/config.js";
import {writeWhole} from "../store/write-whole.js";
import {headsNow, type BuiltHeads} from "./built-heads.js";
import {filesOfHub} from "./built-record.js";
import {plainName} from "./hashed-name.js";
import {withHead} from "./page-head.js";
import {pagesOf} from "./pages-of.js";
import type {NamedAddresses} from "./reached-modules.js";
import {registeredFiles, withRegistered} from "./registered-files.js";
import {renewedFiles, type SiteFile} from "./renewed-files.js";
import {replaceSite} from "./replace-site.js";
import {securedPage} from "./secure-pages.js";
import {stagingFolder} from "./staging-folder.js";
import {unregisteredFiles} from "./unregistered-files.js";

/** The pages of a built site, by their paths in its folder. */
type Pages = ReadonlyMap<string, string>;

const place = "_file";

/**
 * Renews the pages in the output folder, where the pages' sources, the code and the config are what
 * they were built from: a page then differs from what building it gives only where it registers
 * files, which stand under their hashes, in what the config says of it alone in its head, and in its
 * policy. The hubs that are kept have the files that they had. How many pages are others than they
 * were; null, and nothing is done, where something else may differ: a page is made by a loader, or a
 * file that is made by one is named elsewhere.
 */
export async function renewPages(
  config: Config,
  kept: ReadonlySet<string>,
  heads: BuiltHeads
): Promise<number | null> {
  const {output} = config;
  const before: Pages = new Map(
    pagesOf(output).map((path) => [path, readFileSync(join(output, path), "utf8")])
  );
  if (!isRenewable(config, before)) return null;
  const ofKept = new Set([...kept].map(filesOfHub));
  const mayDiffer = (path: string) =>
    !ofKept.has(join(place, path).split("/").slice(0, 3).join("/"));
  const files = await renewedFiles(config, filesOf(before).filter(mayDiffer));
  if (files === null) return null;
  const pages = renewed(before, files, {heads, now: headsNow(config, heads)});
  if (pages === null) return null;

  const known: NamedAddresses = new Map();
  const moved = [...files].filter(([path, file]) => path !== file.path);
  const staging = stagingFolder(config);
  await rm(staging, {recursive: true, force: true});
  for (const [path, html] of pages)
    await writeWhole(join(staging, path), securedPage(output, path, html, known));
  for (const [, {path, contents}] of moved) await writeWhole(join(staging, place, path), contents);
  const gone = new Set(moved.map(([path]) => join(place, path)));
  await replaceSite(staging, output, {keeps: (path) => !gone.has(path)});
  return pages.size;
}

/** Whether no page is made by a loader, and no file but where a page registers it. */
function isRenewable({root, output, loaders}: Config, pages: Pages): boolean {
  const isWritten = (page: string) =>
    loaders.find(`${addressOf(page)}.md`)?.path.endsWith(".md") === true;
  const isThere = (file: string) => existsSync(join(root, plainName(file) ?? file));
  return (
    [...pages.keys()].every(isWritten) && unregisteredFiles(output, pages.values()).every(isThere)
  );
}

/** The files that pages register, by their paths in the folder of files, each once. */
function filesOf(pages: Pages): string[] {
  const paths = [...pages].flatMap(([page, html]) =>
    registeredFiles(html).map(({path}) => pathOf(page, path))
  );
  return [...new Set(paths)];
}

/** Those pages that files and heads change; null where a head is not the one that is known. */
function renewed(
  pages: Pages,
  files: ReadonlyMap<string, SiteFile>,
  {heads, now}: {heads: BuiltHeads; now: BuiltHeads}
): Pages | null {
  const changed = new Map<string, string>();
  for (const [page, before] of pages) {
    const path = addressOf(page);
    const [old = "", own = ""] = [heads[path]?.own, now[path]?.own];
    const html = withHead(withFiles(before, page, files), path, old, own);
    if (html === null) return null;
    if (html !== before) changed.set(page, html);
  }
  return changed;
}

function withFiles(html: string, page: string, files: ReadonlyMap<string, SiteFile>): string {
  return withRegistered(html, ({path, size}) => {
    const file = files.get(pathOf(page, path));
    if (file === undefined) return {path, size};
    return {path: `${dirname(path)}/${basename(file.path)}`, size: file.contents.length};
  });
}

function addressOf(page: string): string {
  return `/${page.slice(0, -".html".length)}`;
}

function pathOf(page: string, address: string): string {
  return relative(place, join(dirname(page), address));
}
