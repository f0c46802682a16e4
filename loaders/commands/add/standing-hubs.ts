import {existsSync} from "node:fs";
import {readLibrary} from "../../library.js";
import {parse} from "../../parse.js";
import {textHash} from "../../rows/text-hash.js";
import {foldText} from "../../text/fold.js";

/** A hub that is filed already: where, and what its text and its title are told apart by. */
export interface StandingHub {
  id: string;
  path: string;
  textHash: string;
  titleKey: string;
}

/** The hubs of a folder whose text can be read; none where there is no folder. */
export function standingHubs(folder: string): StandingHub[] {
  if (!existsSync(folder)) return [];
  return readLibrary(folder)
    .filter(({pages}) => pages.length > 0)
    .map(({id, path, pages}) => {
      const titles = pages.map(({source}) => parse(source).head.title);
      return {
        id,
        path,
        textHash: textHash(pages.map(({source}) => source.bytes)),
        titleKey: titleKey(titles.find((title) => title !== null) ?? null)
      };
    });
}

/** What two titles have in common that are the same but for case, accents and white space. */
export function titleKey(title: string | null): string {
  return foldText(title ?? "").trim();
}
