import {rm} from "node:fs/promises";
import {basename, join} from "node:path/posix";
import {setCurrentDate} from "@observablehq/framework/dist/config.js";
import {refuseErrors, type ListedHub} from "./list-hubs.js";
import {fillCache} from "./fill-cache.js";
import {goOffline} from "./offline.js";
import {dropLoaded} from "./loaded-data.js";
import {previewStore} from "./preview-store.js";
import {followEdits} from "./watch.js";

let prepared = false;

/**
 * Readies this process for `observable build` or `observable preview`: nothing is fetched, the
 * package cache is filled, and what loaders made from something else than what stands there now is
 * dropped, as are the modules that a build left, which the next would count into its hashes. A build
 * by Framework's command alone and one of a hub with errors end here, with what is wrong and exit
 * code 1, before anything is written; a preview is guarded and starts to follow edits. Each of it
 * happens once, however often Framework reads the config again.
 */
export async function prepare(
  {root, config, hubs}: {root: string; config: string; hubs: readonly ListedHub[]},
  command = commandOf(process.argv)
): Promise<void> {
  if (prepared) return;
  prepared = true;
  goOffline();
  if (command === "build") {
    refuseAlone(isFrameworkAlone(process.argv));
    refuseErrors(hubs);
  }
  await fillCache(root);
  if (command === undefined) return;
  await dropLoaded(root);
  if (command === "build") {
    setCurrentDate(new Date(0));
    await rm(join(root, ".observablehq/cache/_observablehq"), {recursive: true, force: true});
  } else {
    const {guardPreview} = await import("./guard-preview.js");
    const store = previewStore(root);
    guardPreview(store);
    followEdits(root, config, store);
    process.once("disconnect", () => process.exit());
  }
}

/** Whether a process is Framework's own command, whose pages have no policy and many small files. */
export function isFrameworkAlone([, script = ""]: readonly string[]): boolean {
  return /^observable(?:\.js)?$/u.test(basename(script));
}

function refuseAlone(alone: boolean): void {
  if (!alone) return;
  process.stderr.write("observable build makes pages without a policy: use npm run build\n");
  process.exit(1);
}

/** The command of Framework that reads the config, if it is one that makes pages. */
export function commandOf([, , ...args]: readonly string[]): "build" | "preview" | undefined {
  const command = args.find((arg) => !arg.startsWith("-"));
  return command === "build" || command === "preview" ? command : undefined;
}
