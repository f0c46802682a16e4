import {
  kitVersion,
  pagesFile,
  partOfId,
  type LakePages,
  type Manifest,
  type PartIndex,
  type Table
} from "npm:hubscope";
import {FileError, headSays, storeFiles, type Patience, type StoreFiles} from "./store-files.js";
import {readPart, rowsOfPapers} from "./long-tables.js";
import type {Store} from "./store.js";

/**
 * A hub of a lake that a page was asked for: its id, the address of the lake, and whether the site
 * names it.
 */
interface LakeHub {
  lake: string;
  hub: string;
  isNamed: boolean;
}

/** The addresses of the lakes that the site names. */
export function namedLakes(said = headSays("lakes")): string[] {
  return said.split(" ").filter((lake) => lake !== "");
}

/**
 * The hub of a lake that the address of the page asks for, `?lake=ADDRESS&hub=ID`; null where it
 * asks for none.
 */
export function lakeHub(search = location.search, lakes = namedLakes()): LakeHub | null {
  const asked = new URLSearchParams(search);
  const [lake, hub] = [asked.get("lake"), asked.get("hub")];
  return lake === null || hub === null ? null : {lake, hub, isNamed: lakes.includes(lake)};
}

/**
 * The tables of such a hub; of a lake that the site does not name nothing is asked, and none is
 * read.
 */
export function lakeStore({lake, isNamed}: LakeHub): Store {
  if (isNamed) return openLake(lake);
  const refuse = () => Promise.reject(new FileError(`this site names no lake ${lake}`));
  return {rows: refuse, ofPapers: refuse, curation: refuse, counts: refuse};
}

/**
 * What a lake may take before it is given up: 30 seconds of silence, and 64 MB that are asked
 * whole.
 */
const patience: Patience = {seconds: 30, most: 2 ** 26};

/** The files of the lake at an address; what cannot be read rejects with a `FileError`. */
export function lakeFiles(address: string, patient = patience): StoreFiles {
  return storeFiles((name) => `${address}/${name}`, patient);
}

/** What pages read of a lake first; rejects where there is no lake, or none that pages can open. */
export async function lakePages(files: StoreFiles): Promise<LakePages> {
  const read = await files.json<LakePages>(pagesFile).catch(async (error: unknown) => {
    const made = await files.json<Manifest>("manifest.json").catch(() => null);
    if (made?.index.length !== 0) throw error;
    throw new FileError("Spark made the lake: npm run lake -- --copy makes one that pages open");
  });
  if (read.kit === kitVersion) return read;
  throw new FileError(`version ${read.kit} made the lake, and this page is of ${kitVersion}`);
}

/**
 * Opens the lake at an address, hub by hub: what is read of a hub is what pages read first, the
 * index of the hub's part, and the bytes of its rows. What cannot be read rejects with a `FileError`.
 */
export function openLake(address: string, files = lakeFiles(address)): Store {
  const pages = lakePages(files);
  pages.catch(() => undefined);
  const indexes = new Map<string, Promise<PartIndex>>();
  const partOf = async (hub: string): Promise<{part: PartIndex; place: number}> => {
    const {index, parts} = await pages;
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
    return from === to ? [] : readPart(files, {file: stored.file, from, to}, table);
  };
  return {
    async rows(table, hubs) {
      if (hubs === undefined) throw new FileError("a lake is read hub by hub");
      return (await Promise.all(hubs.toSorted().map((hub) => ofHub(table, hub)))).flat();
    },
    async ofPapers(table, hub, papers) {
      return rowsOfPapers(await ofHub(table, hub), papers);
    },
    async curation(hub) {
      const {curation} = await pages;
      const all = curation === null ? {} : await files.json<object>(curation);
      const {part} = await partOf(hub);
      const own = part.curation;
      return {...all, ...(own !== null && (await files.json<Record<string, object>>(own))[hub])};
    },
    counts: () => Promise.resolve({})
  };
}
