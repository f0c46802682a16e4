import {existsSync, lstatSync, readdirSync} from "node:fs";
import {rm, rmdir} from "node:fs/promises";
import {join} from "node:path/posix";
import {provenanceEnding} from "../../library/provenance.js";
import {readFile} from "../../library/read-file.js";
import {moveWhole, writeWhole} from "../../store/files.js";
import {hubId} from "../../text/hub-id.js";
import {citedWorkEnding} from "../../sources/cited-work.js";
import type {HubInput, Source} from "../../sources/hub-input.js";
import {hubText} from "../../sources/hub-text/hub-text.js";
import {formatOf} from "../../sources/read-source.js";

/** The text of a hub before it has an id. */
export type HubText = Omit<HubInput, "id" | "curation">;

/** A file to be written, by its path below the folder of hubs. */
export interface FiledFile {
  path: string;
  bytes: Uint8Array;
}

/** What filing a text does: the files to write, and the names in the folder that make room. */
export interface Filing {
  id: string;
  files: FiledFile[];
  replaced: string[];
  /** Whether all of it stands there already. */
  unchanged: boolean;
}

/** The folder of hubs as it is. */
export interface HubsFolder {
  names: readonly string[];
  /** The bytes of a file; null where there is none. */
  bytesOf: (path: string) => Uint8Array | null;
  /** The names in a folder, those of folders with a slash at the end; null where it is none. */
  entriesOf: (name: string) => readonly string[] | null;
}

/**
 * Plans how a text is filed under an id: one page as `<id>.txt`, several as the folder `<id>`,
 * those of other formats than hub text with the endings of their names, with the provenance of a page beside it. Throws where the id is taken, in any spelling, by another text
 * and `replace` is not set, and where what it would replace holds anything but pages.
 */
export function planFiling(
  text: HubText,
  id: string,
  {folder, replace = false}: {folder: HubsFolder; replace?: boolean}
): Filing {
  const files = filesOf(text, id, folder);
  const own = new Set(files.map(({path}) => path.split("/")[0]));
  const taken = folder.names.filter((name) => hubId(name) === id);
  const unchanged =
    taken.every((name) => own.has(name)) && files.every((file) => isSame(file, folder));
  if (taken.length > 0 && !unchanged && !replace) {
    throw new Error(
      `the name ${id} is taken by ${taken.join(" and ")}: choose another with --name, or put this text in its place with --replace`
    );
  }
  const replaced = unchanged ? [] : taken;
  for (const name of replaced) {
    const reason = hindrance(name, files, folder);
    if (reason !== null) throw new Error(`${reason}: move it away first`);
  }
  return {id, files, replaced, unchanged};
}

/** Why a name cannot make room; null where it can. */
function hindrance(name: string, files: readonly FiledFile[], folder: HubsFolder): string | null {
  const entries = folder.entriesOf(name);
  const other = entries?.find((entry) => entry.startsWith(".") || entry.endsWith("/"));
  if (other !== undefined) return `${name} holds ${other}, which is no page`;
  if (entries === null && files.some(({path}) => path.startsWith(`${name}/`)))
    return `${name} is a file, and a folder would stand there`;
  if (entries !== null && files.some(({path}) => path === name))
    return `${name} is a folder, and a file would stand there`;
  return null;
}

function filesOf({pages}: HubText, id: string, folder: HubsFolder): FiledFile[] {
  return pages.flatMap(({source, provenance}, i) => {
    const stem = pages.length === 1 ? id : `${id}/${String(i + 1)}`;
    const page = {path: `${stem}${endingOf(source)}`, bytes: source.bytes};
    if (provenance === null) return [page];
    const bytes = new TextEncoder().encode(`${JSON.stringify(provenance, null, 2)}\n`);
    const older = {path: `${stem}.json`, bytes};
    return [page, isSame(older, folder) ? older : {path: `${stem}${provenanceEnding}`, bytes}];
  });
}

/** The ending that a page is filed with: that of its format, and the one of a file about the cited work. */
function endingOf(source: Source): string {
  if (formatOf(source) === hubText.name) return ".txt";
  if (source.path.endsWith(citedWorkEnding)) return citedWorkEnding;
  return /\.[a-z][a-z\d]{0,5}$/iu.exec(source.path)?.[0].toLowerCase() ?? ".txt";
}

function isSame({path, bytes}: FiledFile, {bytesOf}: HubsFolder): boolean {
  const there = bytesOf(path);
  return there?.length === bytes.length && bytes.every((byte, i) => byte === there[i]);
}

/** The folder of hubs as it is on disk; empty where it is not there yet. */
export function hubsFolderAt(folder: string): HubsFolder {
  return {
    names: existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith(".")) : [],
    bytesOf: (path) => readFile(join(folder, path), [], {optional: true}),
    entriesOf: (name) => entriesOf(join(folder, name))
  };
}

/**
 * Does what a filing says: its files are written beside the hubs first, then put in place one by one,
 * and last goes what they replace. Nothing but pages and provenance is removed.
 */
export async function writeFiling(folder: string, {id, files, replaced}: Filing): Promise<void> {
  const draft = join(folder, `.${id}.${String(process.pid)}`);
  const ours = new Set(files.map(({path}) => path));
  try {
    for (const {path, bytes} of files) await writeWhole(join(draft, path), bytes);
    for (const path of ours) await moveWhole(join(draft, path), join(folder, path));
    for (const name of replaced) {
      const entries = entriesOf(join(folder, name));
      const paths = entries === null ? [name] : entries.map((entry) => `${name}/${entry}`);
      const gone = paths.filter((path) => !ours.has(path));
      for (const path of gone) await rm(join(folder, path), {force: true});
      if (entries !== null && gone.length === paths.length) await rmdir(join(folder, name));
    }
  } finally {
    await rm(draft, {recursive: true, force: true}).catch(() => undefined);
  }
}

/**
 * The names in a folder, those of folders with a slash at the end; null where it is none. A link to a
 * folder is none, so that nothing elsewhere is removed.
 */
function entriesOf(path: string): string[] | null {
  if (lstatSync(path, {throwIfNoEntry: false})?.isDirectory() !== true) return null;
  return readdirSync(path, {withFileTypes: true}).map((entry) =>
    entry.isDirectory() ? `${entry.name}/` : entry.name
  );
}
