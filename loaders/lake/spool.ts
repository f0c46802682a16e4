import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {writeWhole} from "../store/files.js";
import {unpack, type TableFiles} from "../store/packs.js";
import {hash} from "../text/identity.js";
import type {RefusedRow} from "./lake-tables.js";

/** What was found of a text: its title, or why it is refused; its tables stand in a pack. */
export interface SpooledText {
  key: string;
  title: string | null;
  refused: RefusedRow | null;
}

/** Where texts that were analysed wait for the lake to be written, so that a run can go on. */
export interface Spool {
  /** Where the pack of a text is written. */
  packPath(id: string): string;
  /** Says what was found of a text, once its pack stands. */
  keep(id: string, text: SpooledText): Promise<void>;
  found(id: string): SpooledText | null;
  /** The tables of a hub; throws where they do not stand under this key. */
  files(id: string, key: string): TableFiles;
}

/** The spool in a folder, which need not be there yet. */
export function spoolOf(folder: string): Spool {
  const pathOf = (id: string, ending: string) => {
    const name = hash(id, 32);
    return join(folder, name.slice(0, 2), `${name}.${ending}`);
  };
  return {
    packPath: (id) => pathOf(id, "zip"),
    keep: (id, text) => writeWhole(pathOf(id, "json"), JSON.stringify(text)),
    found(id) {
      const path = pathOf(id, "json");
      if (!existsSync(path)) return null;
      const text: SpooledText = JSON.parse(readFileSync(path, "utf8"));
      return text;
    },
    files(id, key) {
      const files = unpack(readFileSync(pathOf(id, "zip")), key);
      if (files === null)
        throw new Error(`the text of ${id} has changed while it was read: run again`);
      return files;
    }
  };
}
