import {hubsFolder, readHubOf} from "../library/library.js";
import {readSharedCuration} from "../library/read-curation-files.js";
import {
  listedHubsTable,
  listedPapers,
  listedPapersTable,
  listedStructureTable,
  worksTable
} from "../tables/library-index.js";
import type {Table} from "../tables/table.js";
import {stages, type Stage} from "../tables/tables.js";
import {hash} from "../text/identity.js";
import {listLibrary, sidebarTitles, type KnownHub} from "./list-hubs.js";
import {packPool, type PackPool} from "./pack-pool.js";
import {tablesOf, codeKey, hubKey, isKept, keptPack, keyOfRead} from "./packs.js";
import {parquet} from "./parquet.js";
import {readTable} from "./read-table.js";
import {ownCuration, sharedCuration} from "./store.js";
import {indexFile, type StoredPart, type StoreIndex} from "./store-index.js";

/** What a preview serves in the place of the files of a store. */
export interface PreviewStore {
  /**
   * The contents of a file by its name; null where there is none, such as one of what has changed
   * since. Rejects where it cannot be made.
   */
  file(name: string): Promise<Uint8Array | string | null>;
  /** Has what is made from now on made by the code as it stands. */
  renew(): void;
}

const digits = 16;
const named = /^(?<table>\w+)\.(?:(?<id>.+)\.)?(?<key>[\da-f]{16})\.(?:parquet|json)$/u;

/**
 * The store of a preview, whose tables are made when they are asked for: each hub is a part of its
 * own, and files are called by what they are made from, as those of a built site are by what is in
 * them. How many processes make the tables is `packPool`'s; clusters, which take long, have others
 * than what a page shows first.
 */
export function previewStore(root: string): PreviewStore {
  let code = codeKey();
  let pools = newPools(root);
  const making = new Map<string, Promise<void>>();

  /** Settles once a pack is kept, which is made once, however many ask for it. */
  const made = (stage: Stage, {id, key}: KeyedHub): Promise<void> => {
    const wanted = `${stage} ${id} ${key}`;
    const begun = making.get(wanted) ?? make(stage, {id, key}).finally(() => making.delete(wanted));
    making.set(wanted, begun);
    return begun;
  };
  const make = async (stage: Stage, hub: KeyedHub): Promise<void> => {
    if (stage === "clusters" && !isKept(root, "core", hub.id, hub.key)) await made("core", hub);
    await pools[stage].make({stage, id: hub.id});
  };
  const tableFile: TableFile = async (stage, hub, table) => {
    const kept = () => keptPack(root, stage, hub.id, hub.key, table);
    const found = kept();
    if (found === null) await made(stage, hub);
    return (found ?? kept())?.get(table) ?? null;
  };

  const fileNow = async (name: string): Promise<Uint8Array | string | null> => {
    if (name === indexFile) return JSON.stringify(indexNow(root, code));
    const {table = "", id, key = ""} = named.exec(name)?.groups ?? {};
    if (id === undefined)
      return ofLibrary(table, key, {
        library: () => keyed(listLibrary(hubsFolder), code),
        tableFile
      });
    const input = readHubOf(hubsFolder, id);
    if (input === undefined) return null;
    const whole = hubKey(input, code);
    if (!whole.startsWith(key)) return null;
    if (table === "curation") return JSON.stringify({[id]: ownCuration(input.curation)});
    const stage = stageOf(table);
    return stage === null ? null : tableFile(stage, {id, key: whole}, table);
  };

  return {
    async file(name) {
      const asked = code;
      try {
        return await fileNow(name);
      } catch (error) {
        if (asked !== code) return null;
        throw error;
      }
    },
    renew() {
      code = codeKey();
      pools.core.close();
      pools.clusters.close();
      pools = newPools(root);
    }
  };
}

/** A hub by its id, with the key of what its tables are made from. */
interface KeyedHub {
  id: string;
  key: string;
}

/** The Parquet file of a table of a hub, made where it is not kept; null where the hub has changed. */
type TableFile = (stage: Stage, hub: KeyedHub, table: string) => Promise<Uint8Array | null>;

function newPools(root: string): Record<Stage, PackPool> {
  return {core: packPool(root), clusters: packPool(root)};
}

function stageOf(table: string): Stage | null {
  return stages.find((stage) => tablesOf[stage].some(({name}) => name === table)) ?? null;
}

function indexNow(root: string, code: string): StoreIndex {
  const library = listLibrary(hubsFolder);
  const titles = sidebarTitles(library);
  const hubs = keyed(library, code);
  const isClustered = hubs.map(({id, key}) => isKept(root, "clusters", id, key));
  const some = isClustered.filter((is) => !is).length > 1;
  return {
    hubs: hubs.map(({id}) => ({id, title: titles.get(id) ?? id})),
    parts: hubs.map(({id, key, curation}, i) => {
      const file = (name: string, ending: string) =>
        `${name}.${id}.${key.slice(0, digits)}.${ending}`;
      const names = stages.flatMap((stage) => tablesOf[stage]).map(({name}) => name);
      const isThere = (name: string) =>
        name !== listedStructureTable.name || !some || isClustered[i] === true;
      const stored = names
        .filter(isThere)
        .map((name) => [name, {file: file(name, "parquet"), places: null, rows: null}] as const);
      const part: StoredPart = {
        hubs: 1,
        key,
        tables: Object.fromEntries(stored),
        curation: ownCuration(curation) === null ? null : file("curation", "json")
      };
      return part;
    }),
    library: {[listedPapersTable.name]: `${listedPapersTable.name}.${keyOfAll(hubs)}.parquet`},
    curation: `curation.${hash(sharedCuration(readSharedCuration()), digits)}.json`
  };
}

function keyed(library: readonly KnownHub[], code: string) {
  return library
    .filter(({id}) => id !== "")
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({id, hash: read, curation}) => ({id, key: keyOfRead(read, code), curation}));
}

function keyOfAll(hubs: readonly KeyedHub[]): string {
  return hash(JSON.stringify(hubs.map(({key}) => key)), digits);
}

async function ofLibrary(
  table: string,
  key: string,
  {library, tableFile}: {library: () => readonly KeyedHub[]; tableFile: TableFile}
): Promise<Uint8Array | string | null> {
  if (table === "curation") {
    const shared = sharedCuration(readSharedCuration());
    return hash(shared, digits) === key ? shared : null;
  }
  const all = library();
  if (table !== listedPapersTable.name || keyOfAll(all) !== key) return null;
  const rowsOf = async <Row>(table: Table<Row>): Promise<Row[]> => {
    const files = await Promise.all(all.map((hub) => tableFile("core", hub, table.name)));
    const read = files.map((file) =>
      file === null ? [] : readTable(new Uint8Array(file).buffer, table, {some: true})
    );
    return (await Promise.all(read)).flat();
  };
  const [hubs, papers] = [await rowsOf(listedHubsTable), await rowsOf(worksTable)];
  return parquet(listedPapersTable, listedPapers({hubs, papers}));
}
