import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {build} from "esbuild";
import {hashOf, writeWhole} from "./files.js";
import {codeKey, packFolder} from "./packs.js";

/**
 * A module of this project with all that it imports as one file for Node. Same code, same bytes.
 */
export async function oneFile(module: string): Promise<Uint8Array> {
  const {outputFiles} = await build({
    entryPoints: [module],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    minify: true,
    charset: "utf8",
    logLevel: "error"
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/**
 * Where the file of the process that makes packs by the code of this key is kept, among the packs.
 */
export function workerName(code: string): string {
  return `pack-worker.${code}.mjs`;
}

/** The path of a file that a process runs, and the key of the code that it is made of. */
export interface WorkerFile {
  path: string;
  code: string;
}

/**
 * The process that makes packs as one file, which starts in a fraction of the time that its modules
 * take. It is kept until there is other code; one that is damaged is made anew.
 */
export async function packWorker(root: string): Promise<WorkerFile> {
  const code = codeKey();
  const path = join(packFolder(root), workerName(code));
  if (isWhole(path)) return {path, code};
  const worker = await oneFile(join(import.meta.dirname, "pack-worker.ts"));
  if (codeKey() !== code) return packWorker(root);
  await writeWhole(path, Buffer.concat([worker, endOf(worker)]));
  return {path, code};
}

/** The last line of a file that is kept: a comment with the hash of what is before it. */
function endOf(worker: Uint8Array): Uint8Array {
  return Buffer.from(`//${hashOf([worker])}\n`);
}

const endLength = endOf(new Uint8Array()).length;

function isWhole(path: string): boolean {
  if (!existsSync(path)) return false;
  const bytes = readFileSync(path);
  return bytes.subarray(-endLength).equals(endOf(bytes.subarray(0, -endLength)));
}
