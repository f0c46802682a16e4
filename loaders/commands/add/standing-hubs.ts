import {existsSync} from "node:fs";
import type {KnownHub} from "../../library/alike-hubs.js";
import {readLibrary} from "../../library/library.js";
import {linesHash} from "../../papers/hashes.js";
import {readSource, statedTitle} from "../../sources/read-source.js";

/** A hub that is filed already: where, and what it is told apart by. */
export interface StandingHub extends KnownHub {
  id: string;
  path: string;
}

/** The hubs of a folder whose text can be read; none where there is no folder. */
export function standingHubs(folder: string): StandingHub[] {
  if (!existsSync(folder)) return [];
  return readLibrary(folder)
    .filter(({pages}) => pages.length > 0)
    .map(({id, path, pages}) => ({
      id,
      path,
      lines_hash: linesHash(pages.map(({source}) => source.bytes)),
      title: statedTitle(pages.map(({source}) => readSource(source)))
    }));
}
