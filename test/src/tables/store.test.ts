import {createServer} from "node:http";
import {coreTables, clusterTables, tables, type StoreIndex} from "npm:hubscope";
import {expect, test} from "vitest";
import {joinParquet} from "../../../loaders/store/join-parquet.js";
import {parquet} from "../../../loaders/store/parquet.js";
import {openStore} from "../../../src/tables/store.js";
import {storeFiles} from "../../../src/tables/store-files.js";
import {atEnd} from "../../browser/at-end.js";
import {total} from "../rows.js";

const ids = ["a", "b", "c"];
const rows = (id: string) =>
  id === "b" ? [] : [total({hub_id: id}), total({hub_id: id, count: 2})];
const joined = joinParquet(
  tables.roles,
  ids.map((id) => parquet(tables.roles, rows(id), {described: false}))
);
const index: StoreIndex = {
  hubs: ids.map((id) => ({id, title: id})),
  parts: [
    {
      hubs: 3,
      key: "k",
      tables: {
        roles: {file: "roles-1.parquet", places: joined.places, rows: joined.rows},
        polarities: {file: "gone.parquet", places: joined.places, rows: 4}
      },
      curation: "own.json"
    }
  ],
  library: {},
  curation: "curation.json"
};
const files: Record<string, Uint8Array | object> = {
  "index.json": index,
  "roles-1.parquet": joined.bytes,
  "own.json": {b: {own: "that of b"}},
  "curation.json": {own: "none", shared: "all"}
};

/** What a server does with a request for a range. */
type Ranges = "gives" | "ignores" | "refuses" | "cuts" | "gives others";

/** A store behind a server that treats ranges in a way; the requests that it was asked. */
async function served(ranges: Ranges, given = files) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const name = (request.url ?? "").slice(1);
    const [from, to] = (/^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [])
      .slice(1)
      .map(Number);
    asked.push(`${name}${from === undefined ? "" : ` ${String(from)}-${String(to)}`}`);
    const file = given[name];
    if (file === undefined) return response.writeHead(404).end();
    const bytes = file instanceof Uint8Array ? file : Buffer.from(JSON.stringify(file));
    if (from === undefined || to === undefined || ranges === "ignores") return response.end(bytes);
    if (ranges === "refuses") return response.writeHead(416).end();
    const start = ranges === "gives others" ? from + 1 : from;
    const end = ranges === "cuts" ? to - 3 : to + 1 + start - from;
    return response.writeHead(206).end(bytes.subarray(start, end));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  atEnd(() => new Promise((done) => server.close(done)));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const at = (name: string) => `http://127.0.0.1:${String(port)}/${name}`;
  return {asked, store: openStore({files: storeFiles(at), early: undefined})};
}

test("rows(table, [hub]) asks for the bytes of a hub's rows alone", async () => {
  const {store, asked} = await served("gives");
  expect(await store.rows(tables.roles, ["c"])).toEqual(rows("c"));
  expect(await store.rows(tables.roles, ["b"])).toEqual([]);
  const [, second, third, end] = joined.places;
  expect(asked).toEqual([
    "index.json",
    `roles-1.parquet ${String(third)}-${String((end ?? 0) - 1)}`,
    `roles-1.parquet ${String(second)}-${String((third ?? 0) - 1)}`
  ]);
});

test.each(["ignores", "refuses", "cuts"] as const)(
  "where a server %s ranges, the whole file is read once",
  async (ranges) => {
    const {store, asked} = await served(ranges);
    expect(await store.rows(tables.roles, ["c"])).toEqual(rows("c"));
    expect(await store.rows(tables.roles, ["a"])).toEqual(rows("a"));
    expect(asked.filter((name) => name === "roles-1.parquet").length).toBe(
      ranges === "ignores" ? 0 : 1
    );
    expect(asked.length).toBe(ranges === "ignores" ? 2 : 3);
  }
);

test("rows(table, hubs) has the rows of these hubs in the order of their ids, and of all hubs those of the whole file", async () => {
  const {store, asked} = await served("gives");
  expect(await store.rows(tables.roles, ["c", "a"])).toEqual([...rows("a"), ...rows("c")]);
  expect(await store.rows(tables.roles)).toEqual([...rows("a"), ...rows("c")]);
  expect(asked.at(-1)).toBe("roles-1.parquet");
});

test("rows(table) of many hubs asks for the one file that the library has of the table, rows(table, hubs) for those that their parts name", async () => {
  const {store, asked} = await served("gives", {
    "index.json": {
      ...index,
      each: ["roles"],
      parts: ids.map((id) => ({hubs: 1, key: id, tables: {}, name: `${id}.k`, curation: null})),
      library: {roles: "roles.all.parquet"}
    },
    "roles.all.parquet": joined.bytes,
    "roles.c.k.parquet": parquet(tables.roles, rows("c"))
  });
  expect(await store.rows(tables.roles)).toEqual([...rows("a"), ...rows("c")]);
  expect(await store.rows(tables.roles, ["c"])).toEqual(rows("c"));
  expect(asked).toEqual(["index.json", "roles.all.parquet", "roles.c.k.parquet"]);
  await expect(store.rows(tables.polarities, ["c"])).rejects.toThrow("the site has no such table");
});

test("a part that is missing, cut short or not what it was, a table and a hub that are not there are told; the rest works", async () => {
  const {store} = await served("gives");
  await expect(store.rows(tables.polarities, ["a"])).rejects.toThrow(/^404$/);
  await expect(store.rows(tables.papers, ["a"])).rejects.toThrow("the site has no such table");
  await expect(store.rows(tables.roles, ["nope"])).rejects.toThrow("the site has no hub nope");
  expect(await store.rows(tables.roles, ["a"])).toEqual(rows("a"));
  const short = {...files, "roles-1.parquet": joined.bytes.subarray(0, joined.places[1])};
  const cut = await served("gives", short);
  expect(await cut.store.rows(tables.roles, ["a"])).toEqual(rows("a"));
  await expect(cut.store.rows(tables.roles, ["c"])).rejects.toThrow(
    /^the file ends after \d+ bytes/
  );
  const other = await served("gives others");
  await expect(other.store.rows(tables.roles, ["a"])).rejects.toThrow();
  const none = await served("gives", {});
  await expect(none.store.rows(tables.roles, ["a"])).rejects.toThrow(/^404$/);
});

test("curation(hub) is that of all hubs, with its own where it has any; also of a hub that is not there", async () => {
  const {store} = await served("gives");
  expect(await store.curation("b")).toEqual({own: "that of b", shared: "all"});
  expect(await store.curation("a")).toEqual({own: "none", shared: "all"});
  expect(await store.curation("pasted")).toEqual({own: "none", shared: "all"});
});

test("counts(tables) has the rows of tables that all hubs have; of clusters only where they are found", async () => {
  const {store, asked} = await served("gives");
  expect(await store.counts(Object.values(coreTables))).toEqual({roles: 4, polarities: 4});
  expect(asked).toEqual(["index.json"]);
  expect(await store.counts(Object.values(clusterTables))).toEqual({});
  const [part] = index.parts;
  const uncounted = {roles: {file: "roles-1.parquet", places: null, rows: null}};
  const preview = {...index, parts: [{...part, tables: uncounted}]};
  const other = await served("gives", {...files, "index.json": preview});
  expect(await other.store.counts([tables.roles])).toEqual({roles: 4});
});
