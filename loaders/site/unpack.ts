import {join} from "node:path/posix";
import type {ArchiveFiles} from "../store/library-archive.js";
import {writeWhole} from "../store/write-whole.js";

/**
 * Puts the files of an archive where Framework would unpack them, which reads the whole archive for
 * each. The archive is named by its path below the data, without its ending.
 */
export async function unpack(root: string, archive: string, files: ArchiveFiles): Promise<void> {
  const folder = join(root, ".observablehq/cache/data", archive);
  for (const [name, bytes] of Object.entries(files)) await writeWhole(join(folder, name), bytes);
}
