import {readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {partOf, type StoredTable, type StoreIndex} from "./store-index.js";
import {readIndex} from "./write-store.js";

/**
 * What the store in a folder has of one hub, as a store of that hub alone: its index, and the other
 * files by their names. Throws where the store has no such hub.
 */
export function storeOfHub(
  folder: string,
  id: string
): {index: StoreIndex; files: ReadonlyMap<string, Uint8Array>} {
  const whole = readIndex(folder);
  const found = whole && partOf(whole, id);
  if (whole === null || found === null) throw new Error(`the store in ${folder} has no hub ${id}`);
  const {part, place} = found;
  const files = new Map<string, Uint8Array>();
  const keep = (name: string, bytes: Uint8Array) => {
    files.set(name, bytes);
    return name;
  };
  const read = (name: string) => readFileSync(join(folder, name));
  const tables = Object.entries(part.tables).map(([name, {file, places}]) => {
    const [from, to] = places?.slice(place) ?? [];
    const stored: StoredTable = {
      file: keep(`${name}.parquet`, read(file).subarray(from, to)),
      places: null,
      rows: null
    };
    return [name, stored] as const;
  });
  const own: Record<string, unknown> =
    part.curation === null ? {} : JSON.parse(read(part.curation).toString());
  const curation =
    own[id] === undefined
      ? null
      : keep("curation-of-hub.json", Buffer.from(JSON.stringify({[id]: own[id]})));
  return {
    index: {
      hubs: whole.hubs.filter((hub) => hub.id === id),
      parts: [
        {
          hubs: 1,
          key: part.key,
          tables: Object.fromEntries(tables),
          curation
        }
      ],
      library: {},
      curation: keep(whole.curation, read(whole.curation))
    },
    files
  };
}
