import {hubsFolder, readHubOf, readLibrary} from "../library.js";
import type {ArchiveTask} from "./archive-tasks.js";
import {keptArchive} from "./kept-archive.js";
import {keepLibrary, libraryNames} from "./kept-library.js";
import {unpack} from "./unpack.js";

/** A process that makes the archives it is asked for, one after another, until no one asks. */
process.on("message", async (task: ArchiveTask) => {
  try {
    await make(task);
    process.send?.({error: null});
  } catch (error) {
    process.send?.({error: error instanceof Error ? error.message : String(error)});
  }
});
process.once("disconnect", () => process.exit());

async function make({root, name, id, key}: ArchiveTask): Promise<void> {
  if (id === null) {
    await unpack(root, libraryNames[name], await keepLibrary(root, name, readLibrary(hubsFolder)));
    return;
  }
  const input = readHubOf(hubsFolder, id);
  if (input === undefined) throw new Error(`no hub has the id ${id}`);
  await unpack(root, `${id}/${name}`, await keptArchive(root, name, input, key));
}
