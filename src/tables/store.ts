import {
  clusterTables,
  indexFile,
  listedStructureTable,
  parquetRowCount,
  partOf,
  readTable,
  storedTable,
  type StoredTable,
  type StoreIndex,
  type Table,
  type TableDescription
} from "npm:hubscope";
import {isPart, longTables, rowsOfPapers, type LongTables} from "./long-tables.js";
import {FileError, storeFiles, type StoreFiles} from "./store-files.js";

declare global {
  /** The index of the site's store, which the head of each page asks for. */
  var hubscopeIndex: Promise<StoreIndex> | undefined;
}

/** The tables of a site, each once for all hubs. */
export interface Store {
  /** The rows of a table, of some hubs in the order of their ids; of all hubs by default. */
  rows<Row>(table: Table<Row>, hubs?: readonly string[]): Promise<Row[]>;
  /** The rows of a table of a hub that are of some papers. */
  ofPapers<Row extends {paper_id: string}>(
    table: Table<Row>,
    hub: string,
    papers: readonly string[]
  ): Promise<Row[]>;
  /** The curation files of a hub; of one that is not in the store those that all hubs share. */
  curation(hub: string): Promise<unknown>;
  /**
   * How many rows each of these tables has, by its name; a table that is not known whole is left
   * out.
   */
  counts(tables: readonly TableDescription[]): Promise<Record<string, number>>;
}

/**
 * Opens the store of the site that the page is of. Nothing is fetched but its index, until something
 * is asked for; then what is read of a hub is the bytes of its rows where the server gives ranges of
 * files, else whole files.
 */
export function openStore({
  files = storeFiles(),
  early = globalThis.hubscopeIndex
}: {files?: StoreFiles; early?: Promise<StoreIndex> | undefined} = {}): Store {
  const asked = () => files.json<StoreIndex>(indexFile);
  const index = early?.catch(asked) ?? asked();
  index.catch(() => undefined);
  const partIn = async ({name}: TableDescription, hub: string) => {
    const {part, place} = there(partOf(await index, hub), hub);
    const stored = storedTable(await index, part, name);
    if (stored === undefined) throw new FileError("the site has no such table");
    const [from, to] = stored.places?.slice(place) ?? [];
    const {file} = stored;
    return {file, part: from === undefined || to === undefined ? null : {file, from, to}};
  };
  const opened = new Map<string, LongTables>();
  const longOf = (hub: string): LongTables => {
    const known = opened.get(hub) ?? longTables(hub, {files, ofHub: (table) => ofHub(table, hub)});
    opened.set(hub, known);
    return known;
  };
  const ofHub = async <Row>(table: Table<Row>, hub: string): Promise<Row[]> => {
    const {file, part} = await partIn(table, hub);
    return part === null
      ? readTable(files.whole(file), table, {some: isPart(table)})
      : longOf(hub).rows(table, part);
  };
  return {
    async rows(table, hubs) {
      const all = await index;
      const whole = all.library[table.name];
      const read =
        hubs !== undefined
          ? hubs.toSorted().map((hub) => ofHub(table, hub))
          : (whole === undefined ? filesOf(all, table) : [whole]).map((file) =>
              readTable(files.whole(file), table)
            );
      return (await Promise.all(read)).flat();
    },
    async ofPapers(table, hub, papers) {
      const {file, part} = await partIn(table, hub);
      return part === null
        ? rowsOfPapers(await readTable(files.whole(file), table, {some: isPart(table)}), papers)
        : longOf(hub).ofPapers(table, part, papers);
    },
    async curation(hub) {
      const {hubs, curation, parts} = await index;
      const all = await files.json<object>(curation);
      const own = partOf({hubs, parts}, hub)?.part.curation ?? null;
      return {...all, ...(own !== null && (await files.json<Record<string, object>>(own))[hub])};
    },
    async counts(tables) {
      const all = await index;
      const counted = tables.map(async (table): Promise<[string, number][]> => {
        const stored = storedIn(all, table);
        if (stored.length < all.parts.length || !isMade(all, table)) return [];
        const rows = stored.map(
          async ({file, rows}) => rows ?? parquetRowCount(await files.whole(file))
        );
        return [[table.name, (await Promise.all(rows)).reduce((sum, one) => sum + one, 0)]];
      });
      return Object.fromEntries((await Promise.all(counted)).flat());
    }
  };
}

/** Whether a table stands in files; that of clusters may wait for someone to ask for it. */
function isMade(index: StoreIndex, {name}: TableDescription): boolean {
  return (
    !Object.hasOwn(clusterTables, name) ||
    storedIn(index, listedStructureTable).length === index.parts.length
  );
}

function filesOf(index: StoreIndex, table: TableDescription): string[] {
  return storedIn(index, table).map(({file}) => file);
}

function storedIn(index: StoreIndex, {name}: TableDescription): StoredTable[] {
  return index.parts.flatMap((part) => storedTable(index, part, name) ?? []);
}

function there<Value>(found: Value | null, hub: string): Value {
  if (found === null) throw new FileError(`the site has no hub ${hub}`);
  return found;
}
