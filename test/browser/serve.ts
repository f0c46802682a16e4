import {serveFolder, type ServedFolder} from "../../loaders/commands/serve-folder.js";
import {atEnd} from "./at-end.js";

export {freePort} from "../../loaders/commands/serve-folder.js";

/** Serves a folder as `serveFolder` does; it ends after the test file. */
export async function serve(folder: string, base = "/"): Promise<ServedFolder> {
  const served = await serveFolder(folder, base);
  atEnd(served.close);
  return served;
}
