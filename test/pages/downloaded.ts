import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Download} from "playwright-core";

/** The bytes of a file that the browser saved. */
export async function downloadedBytes(file: Download): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "hubscope-download-"));
  try {
    const path = join(folder, "file");
    await file.saveAs(path);
    return new Uint8Array(await readFile(path));
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** The text of a file that the browser saved. */
export async function downloaded(file: Download): Promise<string> {
  return new TextDecoder().decode(await downloadedBytes(file));
}
