import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {packages} from "./packages.js";

/**
 * The folder of Framework's package cache: a file that is there is used and not asked for
 * elsewhere.
 */
export function cacheFolder(root: string): string {
  return join(root, ".observablehq/cache/_npm");
}

/** The folders in the cache of the packages that pages may import, by name. */
export function packageFolders(): Map<string, string> {
  return new Map(packages.map(({name}) => [name, `${name}@${installedVersion(name)}`]));
}

/** The folder in the cache of a package of our own making, which has the version of the project. */
export function ownFolder(name: string): string {
  return `${name}@${versionIn("package.json")}`;
}

/** The version of a package in `node_modules`. */
export function installedVersion(name: string): string {
  const path = join("node_modules", name, "package.json");
  if (existsSync(path)) return versionIn(path);
  throw new Error(
    `the package ${name} is listed in loaders/site/packages.ts and not installed: ` +
      `run npm install --save-dev --save-exact ${name}`
  );
}

/** The text of a file, or null where there is none. */
export function textOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

function versionIn(path: string): string {
  const described: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (typeof described === "object" && described !== null && "version" in described) {
    if (typeof described.version === "string") return described.version;
  }
  throw new Error(`${path} states no version`);
}
