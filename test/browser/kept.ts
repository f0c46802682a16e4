import {mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync} from "node:fs";
import {join, resolve} from "node:path";
import {filesBelow, hashOf} from "../../loaders/store/files.js";

const root = resolve(import.meta.dirname, "../..");

/** The folder of all that runs of tests leave for later ones. */
export const keptFolders = join(root, "node_modules/.cache/hubscope-test");

/** What sites, packages and charts for tests are made of. */
const parts = [
  ...["src", "loaders", "test/browser", "test/pages/hub-texts.ts", "test/pages/report-hubs.ts"],
  ...["observablehq.config.ts", "package.json", "package-lock.json", "README.md", "tsconfig.json"]
];

/** Of how many states of the project things are kept, the latest used. */
const most = 2;

/**
 * The folder of what test files share, kept from run to run as long as nothing that it is made of
 * changes. What is kept of older states of the project goes.
 */
export function keptFolder(): string {
  const folder = join(keptFolders, `of-${hashOf(parts.flatMap(contentsOf)).slice(0, 16)}`);
  mkdirSync(folder, {recursive: true});
  const now = new Date();
  utimesSync(folder, now, now);
  const folders = readdirSync(keptFolders)
    .filter((name) => name.startsWith("of-"))
    .map((name) => join(keptFolders, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of folders.slice(most)) rmSync(old, {recursive: true, force: true});
  return folder;
}

function contentsOf(part: string): (string | Uint8Array)[] {
  const path = join(root, part);
  if (statSync(path).isFile()) return [part, readFileSync(path)];
  return filesBelow(path, (file) => !file.startsWith(".observablehq/")).flatMap((file) => [
    join(part, file),
    readFileSync(join(path, file))
  ]);
}
