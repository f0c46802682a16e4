import {basename} from "node:path/posix";
import {setCurrentDate} from "@observablehq/framework/dist/config.js";
import {note} from "../messages/note.js";
import {previewStore} from "../store/preview-store.js";
import {dropLoaded, dropModules} from "./data-loaders.js";
import {fillCache} from "./fill-cache.js";
import {editsOf, followEdits} from "./watch.js";

let prepared = false;

/**
 * Readies this process for `observable build` or `observable preview`, once, however often Framework
 * reads the config: nothing is fetched, the package cache is filled, and what loaders made from
 * something else than what stands there now is dropped, as are the modules that a build of
 * Framework 1.13.4 left, which the next would count into its hashes. A build by Framework's commands
 * alone ends here, with what is wrong and exit code 1; a preview is guarded and starts to follow
 * edits.
 */
export async function prepare(root: string, {config}: {config: string}): Promise<void> {
  if (prepared) return;
  prepared = true;
  const command = commandOf(process.argv);
  goOffline();
  if (command !== undefined && command !== "preview" && isFrameworkAlone(process.argv)) {
    note(`observable ${command} makes pages without a policy: use npm run build`);
    process.exit(1);
  }
  await fillCache(root);
  if (command === undefined) return;
  await dropLoaded(root);
  if (command !== "preview") {
    setCurrentDate(new Date(0));
    await dropModules(root);
  } else {
    const {guardPreview} = await import("./guard-preview.js");
    const store = previewStore(root);
    guardPreview(store, () => editsOf(root));
    followEdits(root, config, store);
    process.once("disconnect", () => process.exit());
  }
}

/** Whether a process is Framework's own command, whose pages have no policy and many small files. */
export function isFrameworkAlone([, script = ""]: readonly string[]): boolean {
  return /^observable(?:\.js)?$/u.test(basename(script));
}

/** The command of Framework that reads the config, if it is one that makes pages. */
export function commandOf([, , ...args]: readonly string[]): MakesPages | undefined {
  const command = args.find((arg) => !arg.startsWith("-"));
  return makesPages.find((one) => one === command);
}

const makesPages = ["build", "deploy", "preview"] as const;
type MakesPages = (typeof makesPages)[number];

/** Forbids `fetch` in this process: what Framework would have fetched is an error that says what to do. */
function goOffline(): void {
  process.env["OBSERVABLE_TELEMETRY_DISABLE"] = "true";
  globalThis.fetch = (input) => {
    const error = new Error(reason(input instanceof Request ? input.url : String(input)));
    error.stack = `OfflineError: ${error.message}`;
    return Promise.reject(error);
  };
}

const sources = [
  /^https:\/\/[^/]+\/npm\/(?<name>(?:@[^/]+\/)?[^/@]+)(?:@[^/]*)?(?:\/(?<path>.+))?$/u,
  /^https:\/\/registry\.[^/]+\/(?<name>(?:@[^/]+\/)?[^/]+)/u
];

/** One sentence: what was asked for, and where to add it. */
export function reason(address: string): string {
  const list = "loaders/site/packages.ts";
  const {name, path} = sources.map((source) => source.exec(address)?.groups).find(Boolean) ?? {};
  if (name === undefined)
    return `a page asks for ${address}, and nothing is fetched from the network: serve it from src or from a package in ${list}`;
  return path === undefined || path.endsWith("+esm")
    ? `a page asks for the package ${name}, which pages may not import yet: install it, add it to ${list} and run again`
    : `a page asks for npm:${name}/${path}, which is not served: add it to the assets of ${name} in ${list} and run again`;
}
