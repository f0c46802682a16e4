import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync, statSync, type Dirent} from "node:fs";
import {rm} from "node:fs/promises";
import {join} from "node:path/posix";

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

/** A hash of the code that makes tables: `loaders/` without its commands and what makes sites. */
export function hashOfCore(): string {
  return hashOfFiles(
    "loaders",
    (path) => path.endsWith(".ts") && !/^(commands|site|publish|hubs|curation)\//.test(path)
  );
}

/** The text of a file, or null where there is none. */
export function textOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
