import {readdirSync} from "node:fs";

/** The pages of a built site, by their paths in its folder, in order. */
export function pagesOf(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: "utf8"})
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".html"))
    .sort();
}
