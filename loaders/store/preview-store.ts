import {hubsFolder, readHubOf, readLibrary} from "../library/library.js";
import {readSharedCuration} from "../library/read-curation-files.js";
import type {HubInput} from "../sources/hub-input.js";
import {listedPapers} from "./listed.js";
import {rowsIn, stages, type Stage, type TableFiles} from "./pack.js";
import {parquet} from "./parquet.js";
import {indexFile, type StoredPart, type StoreIndex} from "./store-index.js";
import {ownCuration, sharedCuration} from "./write-store.js";
import {listedHubsTable, listedPapersTable, listedVerdictsTable} from "../tables/listed.js";
import {tables, type PaperRow} from "../tables/tables.js";
import {hash} from "../text/hash.js";
import {listHubs, markedTitle} from "./list-hubs.js";
import {packPool, type PackPool} from "./pack-pool.js";
import {codeKey, hubKey, keptPack} from "./packs.js";

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
  let pools = newPools();
  const making = new Map<string, Promise<TableFiles>>();

  const made = (stage: Stage, input: HubInput, key: string): Promise<TableFiles> => {
    const wanted = `${stage} ${input.id} ${key}`;
    const known = making.get(wanted);
    if (known !== undefined) return known;
    const begun = make(stage, input, key).finally(() => making.delete(wanted));
    making.set(wanted, begun);
    return begun;
  };
  const make = async (stage: Stage, input: HubInput, key: string): Promise<TableFiles> => {
    const kept = keptPack(root, stage, input.id, key);
    if (kept !== null) return kept;
    if (stage === "clusters") await made("core", input, key);
    await pools[stage].make({root, stage, id: input.id});
    const files = keptPack(root, stage, input.id, key);
    if (files === null) throw new Error(`${input.path} has changed meanwhile`);
    return files;
  };

  return {
    async file(name) {
      if (name === indexFile) return JSON.stringify(indexNow(root, code));
      const {table = "", id, key = ""} = named.exec(name)?.groups ?? {};
      if (id === undefined) return ofLibrary(table, key, {code, made});
      const input = readHubOf(hubsFolder, id);
      if (input === undefined) return null;
      const whole = hubKey(input, code);
      if (!whole.startsWith(key)) return null;
      if (table === "curation") return JSON.stringify({[id]: ownCuration(input.curation)});
      const stage = stageOf(table);
      return stage === null ? null : ((await made(stage, input, whole)).get(table) ?? null);
    },
    renew() {
      code = codeKey();
      pools.core.close();
      pools.clusters.close();
      pools = newPools();
    }
  };
}

function newPools(): Record<Stage, PackPool> {
  return {core: packPool(), clusters: packPool()};
}

function stageOf(table: string): Stage | null {
  const has = (stage: Stage) => stages[stage].some(({name}) => name === table);
  return has("core") ? "core" : has("clusters") ? "clusters" : null;
}

function indexNow(root: string, code: string): StoreIndex {
  const listed = new Map(listHubs(hubsFolder).map((hub) => [hub.id, hub]));
  const hubs = libraryNow(code);
  const isClustered = hubs.map(({id, key}) => keptPack(root, "clusters", id, key) !== null);
  const some = isClustered.filter((is) => !is).length > 1;
  return {
    hubs: hubs.map(({id}) => {
      const {title, synthetic = false} = listed.get(id) ?? {title: null};
      return {id, title: markedTitle({title: title ?? id, synthetic})};
    }),
    parts: hubs.map(({id, key, input}, i) => {
      const file = (name: string, ending: string) =>
        `${name}.${id}.${key.slice(0, digits)}.${ending}`;
      const names = [...stages.core, ...stages.clusters].map(({name}) => name);
      const isThere = (name: string) =>
        name !== listedVerdictsTable.name || !some || isClustered[i] === true;
      const stored = names
        .filter(isThere)
        .map((name) => [name, {file: file(name, "parquet"), places: null, rows: null}] as const);
      const part: StoredPart = {
        hubs: 1,
        key,
        tables: Object.fromEntries(stored),
        curation: ownCuration(input.curation) === null ? null : file("curation", "json")
      };
      return part;
    }),
    library: {[listedPapersTable.name]: `${listedPapersTable.name}.${keyOfAll(hubs)}.parquet`},
    curation: `curation.${hash(sharedCuration(readSharedCuration()), digits)}.json`
  };
}

interface KeyedHub {
  id: string;
  key: string;
  input: HubInput;
}

function libraryNow(code: string): KeyedHub[] {
  return readLibrary(hubsFolder)
    .filter(({id}) => id !== "")
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((input) => ({id: input.id, key: hubKey(input, code), input}));
}

function keyOfAll(hubs: readonly KeyedHub[]): string {
  return hash(JSON.stringify(hubs.map(({key}) => key)), digits);
}

async function ofLibrary(
  table: string,
  key: string,
  {
    code,
    made
  }: {code: string; made: (stage: Stage, input: HubInput, key: string) => Promise<TableFiles>}
): Promise<Uint8Array | string | null> {
  if (table === "curation") {
    const shared = sharedCuration(readSharedCuration());
    return hash(shared, digits) === key ? shared : null;
  }
  const all = libraryNow(code);
  if (table !== listedPapersTable.name || keyOfAll(all) !== key) return null;
  const hubs = [];
  const papers: PaperRow[] = [];
  for (const files of await Promise.all(all.map(({input, key}) => made("core", input, key)))) {
    hubs.push(...(await rowsIn(files, listedHubsTable)));
    for (const row of await rowsIn(files, tables.papers)) papers.push(row);
  }
  return parquet(listedPapersTable, listedPapers({hubs, papers}));
}
