import type {Loader, Loaders} from "@observablehq/framework/dist/config.js";

/**
 * Has the loaders of what stands in archives wait for work that makes these, and all loaders found
 * once a path, since nothing moves while a build runs.
 */
export function loadAfter(work: Promise<void>, loaders: Loaders): void {
  const find = loaders.find.bind(loaders);
  const known = new Map<string, Loader | undefined>();
  loaders.find = (path) => {
    if (known.has(path)) return known.get(path);
    const found = find(path);
    if (found?.path.endsWith(".zip.ts") === true) wait(work, found);
    known.set(path, found);
    return found;
  };
}

function wait(work: Promise<void>, loader: Loader): void {
  const load = loader.load.bind(loader);
  loader.load = async (...options) => {
    await work;
    return load(...options);
  };
}
