import {
  kitVersion,
  partOfId,
  readTable,
  type Manifest,
  type PartIndex,
  type Table
} from "npm:hubscope";
import {FileError, headSays, storeFiles} from "./store-files.js";
import type {Store} from "./store.js";

/** A hub of a lake that a page was asked for: its id, and the address of the lake. */
interface LakeHub {
  lake: string;
  hub: string;
}

/**
 * The hub of a lake that the address of the page asks for, `?lake=ADDRESS&hub=ID`; null where it asks
 * for none, or for a lake that the site does not name.
 */
export function lakeHub(
  search = location.search,
  lakes = headSays("lakes").split(" ")
): LakeHub | null {
  const asked = new URLSearchParams(search);
  const [lake, hub] = [asked.get("lake"), asked.get("hub")];
  const isNamed = lake !== null && lake !== "" && lakes.includes(lake);
  return isNamed && hub !== null ? {lake, hub} : null;
}

/**
 * Opens the lake at an address, hub by hub: what is read of a hub is the manifest of the lake, the
 * index of the hub's part, and the bytes of its rows. What cannot be read rejects with a `FileError`.
 */
export function openLake(
  address: string,
  files = storeFiles((name) => `${address}/${name}`)
): Store {
  const manifest = files.json<Manifest>("manifest.json").then((read) => {
    if (read.kit === kitVersion) return read;
    throw new FileError(`version ${read.kit} made the lake, and this page is of ${kitVersion}`);
  });
  manifest.catch(() => undefined);
  const indexes = new Map<string, Promise<PartIndex>>();
  const partOf = async (hub: string): Promise<{part: PartIndex; place: number}> => {
    const {index, parts} = await manifest;
    const file = index[partOfId(hub, parts)];
    if (file === undefined) throw new FileError("the lake has no index of its hubs");
    const reading = indexes.get(file) ?? files.json<PartIndex>(file);
    indexes.set(file, reading);
    const part = await reading;
    const place = part.hubs.findIndex(({id}) => id === hub);
    if (place >= 0) return {part, place};
    const refused = part.refused.find(({id}) => id === hub);
    throw new FileError(
      refused === undefined
        ? `the lake has no hub ${hub}`
        : `the text was refused: ${refused.row.reason}`
    );
  };
  const ofHub = async <Row>(table: Table<Row>, hub: string): Promise<Row[]> => {
    const {part, place} = await partOf(hub);
    const stored = part.tables[table.name];
    const [from, to] = stored?.places?.slice(place) ?? [];
    if (stored === undefined || from === undefined || to === undefined)
      throw new FileError("the lake has no such table");
    return from === to ? [] : readTable(files.range(stored.file, from, to), table);
  };
  return {
    async rows(table, hubs) {
      if (hubs === undefined) throw new FileError("a lake is read hub by hub");
      return (await Promise.all(hubs.toSorted().map((hub) => ofHub(table, hub)))).flat();
    },
    async curation(hub) {
      const {curation} = await manifest;
      const all = curation === null ? {} : await files.json<object>(curation);
      const {part} = await partOf(hub);
      const own = part.curation;
      return {...all, ...(own !== null && (await files.json<Record<string, object>>(own))[hub])};
    },
    counts: () => Promise.resolve({})
  };
}
