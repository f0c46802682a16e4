import {cpSync, existsSync, mkdirSync, symlinkSync} from "node:fs";
import {join, relative, resolve, sep} from "node:path";
import {pageOfAllHubs} from "../site/own-pages.js";

const root = resolve(import.meta.dirname, "../..");
const needed = [
  "src",
  "loaders",
  "observablehq.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json"
];
const caches = join("src", ".observablehq");

/** What is of the project's own hubs: their text, the analyses of them, and what is written on them. */
const ofOwnHubs = [join("loaders", "hubs"), join("src", "analyses"), join("src", "hub")];
const pageOfHubs = join("src", pageOfAllHubs);

/**
 * Copies what a build needs of the project to an empty folder, without its caches, `node_modules`
 * linked; without the project's own hubs, their analyses and what is written on them where `ownHubs` is false.
 */
export function copyProject(folder: string, {ownHubs = true}: {ownHubs?: boolean} = {}): void {
  const left = ownHubs ? [] : ofOwnHubs;
  for (const name of needed) {
    if (!existsSync(join(root, name))) continue;
    cpSync(join(root, name), join(folder, name), {
      recursive: true,
      filter(path) {
        const below = relative(root, path);
        const isLeft = left.some((own) => below.startsWith(own + sep));
        return !below.startsWith(caches) && (!isLeft || below === pageOfHubs);
      }
    });
  }
  mkdirSync(join(folder, "loaders/hubs"), {recursive: true});
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
}
