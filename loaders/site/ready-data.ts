import type {HubInput} from "../sources/hub-input.js";
import type {ListedHub} from "./list-hubs.js";
import {dropStale} from "./freshness.js";

let dropped = false;

/** Ends a build of hubs with errors, with the errors and exit code 1. */
export function refuseErrors(hubs: readonly ListedHub[]): void {
  const errors = [...new Set(hubs.flatMap((hub) => hub.errors))];
  if (errors.length === 0) return;
  const count = errors.length === 1 ? "1 error" : `${String(errors.length)} errors`;
  process.stderr.write(`${errors.join("\n")}\nnothing is built: ${count} in the hubs\n`);
  process.exit(1);
}

/**
 * Drops what loaders made from something else than what stands there now, once a process: when it is
 * asked again, they may be at work.
 */
export function dropStaleOnce(root: string, library: readonly HubInput[]): void {
  if (dropped) return;
  dropped = true;
  dropStale(root, library, {keepUnpacked: true});
}
