import {createHash} from "node:crypto";
import {constants, existsSync, readdirSync, readFileSync, statSync, type Dirent} from "node:fs";
import {copyFile, mkdir, rename, rm, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path/posix";

/**
 * The files below a folder that `test` accepts, as paths relative to it, sorted; none if it is
 * missing. Links to files are files; pipes, sockets, devices and links to nothing are not.
 */
export function filesBelow(folder: string, test: (path: string) => boolean = () => true): string[] {
  if (!existsSync(folder)) return [];
  const visit = (below: string): string[] =>
    readdirSync(join(folder, below), {withFileTypes: true}).flatMap((entry) => {
      const path = join(below, entry.name);
      if (entry.isDirectory()) return visit(path);
      return isFile(entry, join(folder, path)) && test(path) ? [path] : [];
    });
  return visit("").sort();
}

function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return statSync(path, {throwIfNoEntry: false})?.isFile() === true;
}

/** Removes the files below a folder that are not among these, by their paths in it. */
export async function keepOnlyFiles(folder: string, kept: readonly string[]): Promise<void> {
  for (const path of filesBelow(folder, (name) => !kept.includes(name)))
    await rm(join(folder, path), {force: true});
}

/** A hash of names and contents in order; a name or content cannot run into the next. */
export function hashOf(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    const bytes = typeof part === "string" ? Buffer.from(part) : part;
    hash.update(`${String(bytes.length)}:`).update(bytes);
  }
  return hash.digest("hex");
}

/** A hash of the names and contents of files below a folder. */
export function hashOfFiles(folder: string, test?: (path: string) => boolean): string {
  return hashOf(
    filesBelow(folder, test).flatMap((path) => [path, readFileSync(join(folder, path))])
  );
}

/** A hash of the code that makes tables. */
export function hashOfCore(): string {
  return hashOfFiles("loaders", isCore);
}

const noCore = /^(?:analyses|commands|curation|demo|documentation|hubs|publish|services|site)\//u;

/** A hash of all that stands in `loaders` but what analysts put there. */
export function hashOfLoaders(): string {
  return hashOfFiles("loaders", (path) => !/^(?:hubs|curation)\//u.test(path));
}

/**
 * Whether a file, by its path in `loaders/`, is of the code that makes tables and that pages
 * import.
 */
export function isCore(path: string): boolean {
  return path.endsWith(".ts") && !noCore.test(path);
}

/** The text of a file, or null where there is none. */
export function textOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

/**
 * Writes a file in one step, with the folders above it: a draft beside it is written and takes its
 * name. No one reads half of it, and what stood there stands until the draft is whole, also where
 * the process is killed or the disk is full.
 */
export async function writeWhole(path: string, contents: string | Uint8Array): Promise<void> {
  await byDraft(path, (draft) => writeFile(draft, contents));
}

/** Copies a file in one step, as `writeWhole` writes one. */
export async function copyWhole(from: string, to: string): Promise<void> {
  await byDraft(to, (draft) => copyFile(from, draft, constants.COPYFILE_FICLONE));
}

/** Moves a file in one step, with the folders above it, also to another file system. */
export async function moveWhole(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), {recursive: true});
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
    await copyWhole(from, to);
    await rm(from);
  }
}

/** Whether a file of this name is a draft, which a process that was killed has left. */
export function isDraft(name: string): boolean {
  return /^\.draft-\d+\.\d+$/u.test(name);
}

let drafts = 0;

async function byDraft(path: string, write: (draft: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  const draft = join(dirname(path), `.draft-${String(++drafts)}.${String(process.pid)}`);
  try {
    await write(draft);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, {force: true}).catch(() => undefined);
    throw ofFile(error, draft, path);
  }
}

/** The error of writing a draft as one of the file that it is of. */
function ofFile(error: unknown, draft: string, path: string): unknown {
  if (!(error instanceof Error)) return error;
  const message = error.message.replaceAll(draft, path);
  return Object.assign(error, {message}, "path" in error && error.path === draft ? {path} : {});
}
