import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {copyProject} from "../copy-project.js";
import {runScript} from "./run-script.js";

/** A copy of the project in a folder of its own, built: where, and how long the build took. */
export interface ScratchSite {
  dist: string;
  milliseconds: number;
  remove(): void;
}

/**
 * Copies the project without its caches and does what `npm run build` does with these hubs alone,
 * given by the names of their files. Throws where the build fails.
 */
export async function scratchSite(hubs: Record<string, string | Uint8Array>): Promise<ScratchSite> {
  const folder = mkdtempSync(join(tmpdir(), "hubscope-bench-"));
  const remove = () => rmSync(folder, {recursive: true, force: true});
  try {
    copyProject(folder, {ownHubs: false});
    for (const [name, text] of Object.entries(hubs)) {
      writeFileSync(join(folder, "loaders/hubs", name), text);
    }
    const milliseconds = await runScript(folder, "loaders/commands/build.ts");
    return {dist: join(folder, "dist"), milliseconds, remove};
  } catch (error) {
    remove();
    throw error;
  }
}
