import {existsSync, readFileSync} from "node:fs";
import {rm} from "node:fs/promises";
import {join} from "node:path/posix";
import {progress} from "../messages/progress.js";
import type {HubInput} from "../sources/hub-input.js";
import {analyse, keyOfPack, pack, unpack, type Stage, type TableFiles} from "./pack.js";
import {writeWhole} from "./write-whole.js";
import {filesBelow, hashOf, hashOfCore, textOf} from "./files.js";

/** The key of the code that analyses hubs, the lockfile with it. */
export function codeKey(): string {
  return hashOf([hashOfCore(), textOf("package-lock.json") ?? ""]);
}

/**
 * The key of one hub: a hash of its text, provenance and curation as read, and of the code. Same
 * key, same tables.
 */
export function hubKey(
  {id, path, pages, diagnostics, curation}: HubInput,
  code = codeKey()
): string {
  const described = pages.map(({source, provenance}) => [source.path, provenance]);
  const bytes = pages.map(({source}) => source.bytes);
  return hashOf([JSON.stringify([id, path, described, diagnostics, curation]), ...bytes, code]);
}

/** Where the packs of hubs are kept. */
function packFolder(root: string): string {
  return join(root, ".observablehq/cache/hubs");
}

/** Where a pack of a hub is kept. */
export function packPath(root: string, stage: Stage, id: string): string {
  return join(packFolder(root), id, `${stage}.zip`);
}

/**
 * The files of a pack that is kept under this key, all or that of one table; null where there is no
 * such pack.
 */
export function keptPack(
  root: string,
  stage: Stage,
  id: string,
  key: string,
  table?: string
): TableFiles | null {
  try {
    return unpack(readFileSync(packPath(root, stage, id)), key, table);
  } catch {
    return null;
  }
}

/** Whether a pack of a hub is kept under this key. */
export function isKept(root: string, stage: Stage, id: string, key: string): boolean {
  const path = packPath(root, stage, id);
  return existsSync(path) && keyOfPack(readFileSync(path)) === key;
}

/**
 * The files of a stage of a hub: the pack that is kept, where that was made from what stands there
 * now; else found and kept, so that no hub is analysed twice. Tells of slow stages on the standard
 * error.
 */
export async function packOf(
  root: string,
  stage: Stage,
  input: HubInput,
  key = hubKey(input)
): Promise<TableFiles> {
  const kept = keptPack(root, stage, input.id, key);
  if (kept !== null) return kept;
  const made = await analyse(stage, input, {
    ...(stage === "clusters" && {core: await packOf(root, "core", input, key)}),
    told: (papers) => progress(`${stage} of ${input.id}`, papers)
  });
  await writeWhole(packPath(root, stage, input.id), pack(made, key));
  return made;
}

/** Removes the packs of hubs that are none of these. */
export async function keepPacksOf(root: string, ids: ReadonlySet<string>): Promise<void> {
  const folder = packFolder(root);
  for (const path of filesBelow(folder, (name) => !ids.has(name.split("/", 1).join(""))))
    await rm(join(folder, path), {force: true});
}
