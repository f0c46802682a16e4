import {readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {filesBelow} from "./files.js";
import {withoutRegistered} from "./registered-files.js";

const mention = /\b_file\/(?<path>[^"'`\s?#<>()\\]+)/gu;

/**
 * The files that a built site names elsewhere than where its pages register them, by their paths in
 * the folder of files: those of links and images, and those of modules.
 */
export function unregisteredFiles(folder: string, pages: Iterable<string>): string[] {
  const modules = filesBelow(join(folder, "_import"), (path) => path.endsWith(".js"));
  const texts = [
    ...Array.from(pages, withoutRegistered),
    ...modules.map((path) => readFileSync(join(folder, "_import", path), "utf8"))
  ];
  const named = texts.flatMap((text) => [...text.matchAll(mention)]);
  return [...new Set(named.map(({groups}) => groups?.["path"] ?? ""))].sort();
}
