import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {parquetReadObjects} from "hyparquet";
import {writeLake, type LakeOptions} from "../../../loaders/lake/lake.js";
import {readManifest, type Manifest} from "../../../loaders/lake/manifest.js";
import {atEnd} from "../../browser/at-end.js";
import {strippedPage} from "../analysis/pages-of-text.js";

/** A folder with these files, gone after the test file. */
export function folderOf(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "hubscope-lake-"));
  atEnd(() => rm(folder, {recursive: true}));
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), {recursive: true});
    writeFileSync(join(folder, path), contents);
  }
  return folder;
}

/** Texts of small hubs, by the names of their files, and one that is none. */
export const texts = {
  "a.txt": strippedPage([["Layer pruning", "Pruning layers of networks."], "Layer entropy"]),
  "b.txt": strippedPage([["Layer entropy", "The entropy of layers."], "Pruning of networks"]),
  "c/page-1.txt": strippedPage(["Entropy of stars"]),
  "c/page-2.txt": strippedPage(["Stars"], {before: ["Another line."]}),
  "none.txt": "Dear reader,"
};

/** Makes a lake of a folder with one process and small limits. */
export const makeLake = (hubs: string, out: string, options: Partial<LakeOptions> = {}) =>
  writeLake({hubs, out, processes: 1, megabytes: 512, ...options});

/** The manifest of a lake that stands. */
export function manifestOf(lake: string): Manifest {
  const manifest = readManifest(lake);
  if (manifest === null) throw new Error(`${lake} is no lake`);
  return manifest;
}

/** The rows of a table of a lake, one part after another. */
export async function rowsOf(lake: string, table: string): Promise<Record<string, unknown>[]> {
  const parts = manifestOf(lake).tables[table]?.parts ?? [];
  const read = parts.map((part) => {
    const file = new Uint8Array(readFileSync(join(lake, part))).buffer;
    return parquetReadObjects({file});
  });
  return (await Promise.all(read)).flat();
}
