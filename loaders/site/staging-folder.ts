import {join} from "node:path/posix";
import type {Config} from "@observablehq/framework/dist/config.js";

/** Where what is built stands before it takes the place of what is in the output folder. */
export function stagingFolder({root}: Config): string {
  return join(root, ".observablehq/site");
}
