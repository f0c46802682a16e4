import {spawnSync} from "node:child_process";
import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path/posix";
import {indexFile, storeFolder} from "../store/store-index.js";

const folder = "dist";
const policy = "Content-Security-Policy";
const inputs = [
  ...["src", "loaders", "observablehq.config.ts", "package.json", "package-lock.json", "README.md"]
];

/**
 * The folder of the built site, which was built after the last change of all that it is made from;
 * builds it where it was not. Throws where the build fails, which it does not over hubs with errors.
 */
export function builtSite(page: string): string {
  const path = join(folder, page);
  const secured = existsSync(path) && readFileSync(path, "utf8").includes(policy);
  const isFresh = () => isNewer(join(folder, storeFolder, indexFile), inputs);
  if (!secured || !isFresh()) {
    build();
    if (!isFresh()) throw new Error("the site could not be built");
  }
  return folder;
}

/** Whether a file is there and was changed after all of `others`, which are files and folders. */
export function isNewer(path: string, others: readonly string[]): boolean {
  return existsSync(path) && statSync(path).mtimeMs > Math.max(...others.map(newest));
}

function build(): void {
  process.stderr.write("building the site …\n");
  const command = join(import.meta.dirname, "../commands/build.ts");
  spawnSync(process.execPath, ["--import=tsx", command], {stdio: ["ignore", "ignore", "inherit"]});
}

/** When a file, or a folder or what is below it, was last changed. */
function newest(path: string): number {
  const stats = statSync(path, {throwIfNoEntry: false});
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  const below = readdirSync(path, {withFileTypes: true})
    .filter(({name}) => name !== ".observablehq")
    .map(({name}) => newest(join(path, name)));
  return Math.max(stats.mtimeMs, ...below);
}
