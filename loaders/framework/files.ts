import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {mkdir, rename, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path/posix";

/**
 * The files below a folder that `test` accepts, as paths relative to it, sorted; none if it is
 * missing.
 */
export function filesBelow(folder: string, test: (path: string) => boolean = () => true): string[] {
  if (!existsSync(folder)) return [];
  const visit = (below: string): string[] =>
    readdirSync(join(folder, below), {withFileTypes: true}).flatMap((entry) => {
      const path = join(below, entry.name);
      return entry.isDirectory() ? visit(path) : test(path) ? [path] : [];
    });
  return visit("").sort();
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

/** A hash of the code that makes the tables: `loaders/` without its commands and this folder. */
export function hashOfCore(): string {
  return hashOfFiles(
    "loaders",
    (path) => path.endsWith(".ts") && !/^(commands|framework|hubs|curation)\//.test(path)
  );
}

/** Writes a file in one step, with the folders above it, so that no one reads half of it. */
export async function writeWhole(path: string, contents: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  const draft = `${path}.${String(process.pid)}`;
  await writeFile(draft, contents);
  await rename(draft, path);
}
