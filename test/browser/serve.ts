import {serveFolder, type ServedFolder} from "../../loaders/commands/serve-folder.js";
import {atEnd} from "./at-end.js";

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  const {url, close} = await serveFolder(".");
  await close();
  return Number(new URL(url).port);
}

/** Serves a folder as `serveFolder` does; it ends after the test file. */
export async function serve(folder: string, base = "/"): Promise<ServedFolder> {
  const served = await serveFolder(folder, base);
  atEnd(served.close);
  return served;
}
