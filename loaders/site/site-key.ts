import {textOf} from "./cache.js";
import {filesBelow, hashOf, hashOfFiles} from "./files.js";

/** The data loaders that come with the project, which read its code and no hub. */
const ownLoaders = ["calibration", "figures", "measures", "methods"].map(
  (name) => `data/${name}.json.ts`
);

/**
 * The key of what the pages of a site are made from: the pages and components, the code, the config
 * and the lockfile. Pages hold nothing of hubs, unless an analyst has a data loader of their own:
 * then also the keys of the hubs, which it may read.
 */
export function siteKey(root: string, hubs: readonly string[]): string {
  return hashOf([
    hashOfFiles(root, isSource),
    hashOfFiles("loaders", (path) => !/^(?:hubs|curation)\//u.test(path)),
    textOf("observablehq.config.ts") ?? "",
    textOf("package.json") ?? "",
    textOf("package-lock.json") ?? "",
    ...(dataLoaders(root).some((path) => !ownLoaders.includes(path)) ? hubs : [])
  ]);
}

/** The files below the root that make a file as Framework asks for it, by their paths there. */
export function dataLoaders(root: string): string[] {
  return filesBelow(
    root,
    (path) =>
      isSource(path) &&
      /\.\w+\.(?:exe|go|java|jl|js|php|py|r|rs|sh|ts|tsx)$/iu.test(path) &&
      !path.endsWith(".d.ts")
  );
}

function isSource(path: string): boolean {
  return !path.startsWith(".observablehq/");
}
