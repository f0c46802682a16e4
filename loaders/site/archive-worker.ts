import {hubsFolder, readHubOf, readLibrary} from "../library/library.js";
import type {ArchiveTask} from "./archive-tasks.js";
import {keptArchive} from "./kept-archive.js";
import {keepLibrary} from "./kept-library.js";
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

async function make({root, archive, key}: ArchiveTask): Promise<void> {
  if (archive.of === "library") {
    const files = await keepLibrary(root, archive.name, readLibrary(hubsFolder));
    await unpack(root, archive.name, files);
    return;
  }
  const input = readHubOf(hubsFolder, archive.id);
  if (input === undefined) throw new Error(`no hub has the id ${archive.id}`);
  await unpack(
    root,
    `${archive.id}/${archive.name}`,
    await keptArchive(root, archive.name, input, key)
  );
}
