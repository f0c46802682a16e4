import {hubsFolder, readHubOf} from "../library/library.js";
import {reasonOf} from "../messages/printable.js";
import {packOf} from "./make-pack.js";
import type {PackTask} from "./pack-pool.js";
import {hubKey} from "./packs.js";

/**
 * A process that makes the packs it is asked for, one after another, until no one can ask. It keeps
 * them below a root, under the key of the code that it is made of: its two arguments.
 */
const [, , root = "src", code] = process.argv;

process.on("message", async ({stage, id}: PackTask) => {
  try {
    const input = readHubOf(hubsFolder, id);
    if (input === undefined) throw new Error(`no hub has the id ${id}`);
    const key = hubKey(input, code);
    await packOf(root, "core", input, key);
    if (stage === "clusters") await packOf(root, stage, input, key);
    process.send?.({error: null});
  } catch (error) {
    process.send?.({error: reasonOf(error)});
  }
});
process.once("disconnect", () => process.exit());
