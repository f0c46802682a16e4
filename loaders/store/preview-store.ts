import {hubsFolder, readHubOf} from "../library/library.js";
import {readSharedCuration} from "../library/read-curation-files.js";
import {listedStructureTable} from "../tables/library-index.js";
import {stages, type Stage} from "../tables/tables.js";
import {hash} from "../text/identity.js";
import {listLibrary, sidebarTitles, type KnownHub} from "./list-hubs.js";
import {libraryRows, type KeyedHub, type LibraryRows} from "./library-rows.js";
import {packPool, type PackPool} from "./pack-pool.js";
import {tablesOf, codeKey, hubKey, isKept, keptPack, keyOfRead} from "./packs.js";
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
  const filesOf = async (stage: Stage, hub: KeyedHub, table?: string) => {
    const kept = () => keptPack(root, stage, hub.id, hub.key, table);
    const found = kept();
    if (found === null) await made(stage, hub);
    return found ?? kept();
  };
  const rowsOf = (stage: Stage) => libraryRows(root, stage, (hub) => filesOf(stage, hub));
  const library = {core: rowsOf("core"), clusters: rowsOf("clusters")};
  const clustered = new Map<string, string>();
  const isClustered = ({id, key}: KeyedHub): boolean => {
    if (clustered.get(id) === key) return true;
    const is = isKept(root, "clusters", id, key);
    if (is) clustered.set(id, key);
    return is;
  };

  const fileNow = async (name: string): Promise<Uint8Array | string | null> => {
    if (name === indexFile) return JSON.stringify(indexNow(code, {library, isClustered}));
    const {table = "", id, key = ""} = named.exec(name)?.groups ?? {};
    if (id === undefined && table === "curation") {
      const shared = sharedCuration(readSharedCuration());
      return hash(shared, digits) === key ? shared : null;
    }
    if (id === undefined) {
      const hubs = keyed(listLibrary(hubsFolder), code);
      if (keyOfAll(hubs) !== key) return null;
      const stage = stages.find((one) => library[one].names.includes(table));
      if (stage === undefined) return null;
      return library[stage].file(table, stage === "core" ? hubs : waitedFor(hubs, isClustered));
    }
    const input = readHubOf(hubsFolder, id);
    if (input === undefined) return null;
    const whole = hubKey(input, code);
    if (!whole.startsWith(key)) return null;
    if (table === "curation") return JSON.stringify({[id]: ownCuration(input.curation)});
    const stage = stageOf(table);
    if (stage === null) return null;
    return (await filesOf(stage, {id, key: whole}, table))?.get(table) ?? null;
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

function newPools(root: string): Record<Stage, PackPool> {
  return {core: packPool(root), clusters: packPool(root)};
}

function stageOf(table: string): Stage | null {
  return stages.find((stage) => tablesOf[stage].some(({name}) => name === table)) ?? null;
}

function indexNow(
  code: string,
  {library, isClustered}: {library: Record<Stage, LibraryRows>; isClustered: IsClustered}
): StoreIndex {
  const listed = listLibrary(hubsFolder);
  const titles = sidebarTitles(listed);
  const hubs = keyed(listed, code);
  const each = stages.flatMap((stage) => tablesOf[stage]).map(({name}) => name);
  const all = waitedFor(hubs, isClustered).length === hubs.length;
  const ofAll = keyOfAll(hubs);
  const whole = stages.flatMap((stage) => library[stage].names);
  return {
    hubs: hubs.map(({id}) => ({id, title: titles.get(id) ?? id})),
    each: each.filter((name) => all || name !== listedStructureTable.name),
    parts: hubs.map(({id, key, curation}): StoredPart => {
      const name = `${id}.${key.slice(0, digits)}`;
      const own = ownCuration(curation) === null ? null : `curation.${name}.json`;
      return {hubs: 1, key: key.slice(0, digits), tables: {}, name, curation: own};
    }),
    library: Object.fromEntries(whole.map((name) => [name, `${name}.${ofAll}.parquet`])),
    curation: `curation.${hash(sharedCuration(readSharedCuration()), digits)}.json`
  };
}

type IsClustered = (hub: KeyedHub) => boolean;

/**
 * The hubs of whose clusters the library waits to tell: all but one at most has been found; else
 * those that have been.
 */
function waitedFor(hubs: readonly KeyedHub[], isClustered: IsClustered): readonly KeyedHub[] {
  const found = hubs.filter(isClustered);
  return hubs.length - found.length > 1 ? found : hubs;
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
