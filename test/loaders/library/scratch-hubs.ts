import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach} from "vitest";
import {strippedPage} from "../analysis/pages-of-text.js";

/** A folder of hubs that is empty at the start of each test of a file, and gone at its end. */
export interface ScratchHubs {
  folder(): string;
  /** Writes a file of that name: the page of a hub unless `content` is given. */
  put(name: string, content?: string | Uint8Array): void;
}

/** Makes such a folder for each test of the file that calls this. */
export function scratchHubs(): ScratchHubs {
  const page = strippedPage([["A", "Of A."]]);
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "hubs-"));
  });
  afterEach(() => rmSync(folder, {recursive: true}));
  return {
    folder: () => folder,
    put: (name, content = page) => writeFileSync(join(folder, name), content)
  };
}
