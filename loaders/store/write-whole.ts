import {constants} from "node:fs";
import {copyFile, mkdir, rename, rm, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path/posix";

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
    throw error;
  }
}
