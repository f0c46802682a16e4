import {hubsFolder, readHubOf} from "../library/library.js";
import type {PackTask} from "./pack-pool.js";
import {codeKey, hubKey, packOf} from "./packs.js";

const idle = 30_000;

/**
 * A process that makes the packs it is asked for, one after another; it ends when no one can ask, or
 * no one has asked for half a minute. It keeps them under the key of the code that it was started
 * with.
 */
const code = codeKey();
let rest: NodeJS.Timeout | undefined;

process.on("message", async ({root, stage, id}: PackTask) => {
  clearTimeout(rest);
  try {
    const input = readHubOf(hubsFolder, id);
    if (input === undefined) throw new Error(`no hub has the id ${id}`);
    const key = hubKey(input, code);
    await packOf(root, "core", input, key);
    if (stage === "clusters") await packOf(root, stage, input, key);
    process.send?.({error: null});
  } catch (error) {
    process.send?.({error: error instanceof Error ? error.message : String(error)});
  }
  rest = setTimeout(() => process.exit(), idle);
});
process.once("disconnect", () => process.exit());
