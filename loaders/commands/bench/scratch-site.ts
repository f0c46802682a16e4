import {spawnSync} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join, relative, resolve} from "node:path";
import {performance} from "node:perf_hooks";

const root = resolve(import.meta.dirname, "../../..");
const copied = [
  "src",
  "loaders",
  "observablehq.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json"
];

/** What Chromium is started with, so that it does nothing beside the page. */
export const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking"
];

/** A copy of the project in a folder of its own, built: where, and how long the build took. */
export interface ScratchSite {
  dist: string;
  milliseconds: number;
  remove(): void;
}

/**
 * Copies the project without its caches and builds it with these hubs alone, given by the names of
 * their files. Throws where the build fails.
 */
export function scratchSite(hubs: Record<string, string | Uint8Array>): ScratchSite {
  const folder = mkdtempSync(join(tmpdir(), "hubscope-bench-"));
  for (const name of copied) {
    cpSync(join(root, name), join(folder, name), {
      recursive: true,
      filter: (path) =>
        !/^(?:src\/\.observablehq|src\/analyses|loaders\/hubs)/u.test(relative(root, path))
    });
  }
  mkdirSync(join(folder, "loaders/hubs"), {recursive: true});
  for (const [name, text] of Object.entries(hubs)) {
    writeFileSync(join(folder, "loaders/hubs", name), text);
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  const observable = createRequire(import.meta.url).resolve(
    "@observablehq/framework/dist/bin/observable.js"
  );
  const start = performance.now();
  const {status, stderr} = spawnSync(process.execPath, [observable, "build"], {
    cwd: folder,
    encoding: "utf8"
  });
  const remove = () => rmSync(folder, {recursive: true, force: true});
  if (status !== 0) {
    remove();
    throw new Error(`the build failed: ${stderr}`);
  }
  return {dist: join(folder, "dist"), milliseconds: performance.now() - start, remove};
}
