import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {performance} from "node:perf_hooks";
import {finishSite} from "../../framework/finish-site.js";
import {copyProject} from "../copy-project.js";

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
export async function scratchSite(hubs: Record<string, string | Uint8Array>): Promise<ScratchSite> {
  const folder = mkdtempSync(join(tmpdir(), "hubscope-bench-"));
  copyProject(folder, {ownHubs: false});
  for (const [name, text] of Object.entries(hubs)) {
    writeFileSync(join(folder, "loaders/hubs", name), text);
  }
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
  await finishSite(join(folder, "dist"));
  return {dist: join(folder, "dist"), milliseconds: performance.now() - start, remove};
}
