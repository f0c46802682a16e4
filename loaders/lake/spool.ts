import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {writeWhole} from "../store/files.js";
import {unpack, type TableFiles} from "../store/packs.js";
import type {TableName} from "../tables/tables.js";
import {hash} from "../text/identity.js";
import type {RefusedRow} from "./lake-tables.js";

/** What was found of a text: its title, or why it is refused; its tables stand in a pack. */
export interface SpooledText {
  key: string;
  title: string | null;
  refused: RefusedRow | null;
}

/** Where the texts stand that a lake is written of. */
export interface ReadTexts {
  found(id: string): SpooledText | null;
  /** Opens the tables of some hubs; throws where one does not stand under its key. */
  open(hubs: readonly {id: string; key: string}[]): HubTables;
}

/** Where texts that were analysed wait for the lake to be written, so that a run can go on. */
export interface Spool extends ReadTexts {
  /** Where the pack of a text is written. */
  packPath(id: string): string;
  /** Says what was found of a text, once its pack stands. */
  keep(id: string, text: SpooledText): Promise<void>;
}

/** The table of a name of each hub that has it, as Parquet files, by the ids of the hubs. */
export type HubTables = (table: TableName) => Promise<ReadonlyMap<string, Uint8Array>>;

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
    open(hubs) {
      const packs = hubs.map(({id, key}): [string, TableFiles] => {
        const files = unpack(readFileSync(pathOf(id, "zip")), key);
        if (files === null)
          throw new Error(`the text of ${id} has changed while it was read: run again`);
        return [id, files];
      });
      return (table) =>
        Promise.resolve(
          new Map(
            packs.flatMap(([id, files]) => {
              const file = files.get(table);
              return file === undefined ? [] : [[id, file]];
            })
          )
        );
    }
  };
}
