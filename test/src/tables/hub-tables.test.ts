import {checkedRows} from "npm:hubscope";
import {expect, it, vi} from "vitest";
import {uncurated} from "../../../loaders/vocabulary/curation.js";
import {readPastedHub} from "../../../loaders/analysis/read-pasted.js";
import {hubTables} from "../../../src/tables/hub-tables.js";
import {FileError} from "../../../src/tables/store-files.js";
import type {Store} from "../../../src/tables/store.js";
import {strippedPage} from "../../loaders/analysis/pages-of-text.js";
import {total} from "../rows.js";

const pages = [{path: "pasted text", bytes: new TextEncoder().encode(strippedPage(["A", "B"]))}];
const curation = async () => ({own: uncurated.own, shared: uncurated.shared, background: null});

const store: Store = {
  rows: () => Promise.reject(new Error("a pasted hub asks no store for rows")),
  ofPapers: () => Promise.reject(new Error("a pasted hub asks no store for rows")),
  curation,
  counts: async () => ({})
};

/** What a worker does, in this thread; the number of readings and of clusterings is counted. */
function inThread() {
  const done = {readings: 0, clusterings: 0, stopped: 0};
  return {
    done,
    open: (text: Parameters<typeof readPastedHub>[0]) => {
      done.readings++;
      const {read, clusters} = readPastedHub(text);
      return {
        read: Promise.resolve(read),
        clusters: async (told: (stage: string) => void = () => undefined) => {
          done.clusterings++;
          return clusters(told);
        },
        stop: () => void done.stopped++
      };
    }
  };
}

const storeOf = (rows: (name: string, hubs: readonly string[]) => unknown[]): Store => ({
  rows: async (table, hubs = []) => checkedRows(table, rows(table.name, hubs)),
  ofPapers: async (table, hub) => checkedRows(table, rows(table.name, [hub])),
  curation,
  counts: async () => ({})
});

it("hubTables(id) of a hub of the library reads its rows from the store; a table that cannot be read has none, and is told", async () => {
  const row = total({hub_id: "some-hub"});
  const asked: unknown[] = [];
  const store = storeOf((name, hubs) => {
    asked.push([name, hubs]);
    if (name === "roles") return [row];
    throw new FileError("404");
  });
  const {rows, failures, pasted} = hubTables("some-hub", {store});
  expect(pasted).toBeUndefined();
  expect(await rows("roles")).toEqual([row]);
  expect(asked).toEqual([["roles", ["some-hub"]]]);
  expect(await rows("polarities")).toEqual([]);
  expect(failures.words("The stances", ["roles", "polarities"])).toContain(
    "polarities.parquet cannot be read (404)"
  );
  void rows("hubs");
  expect(await failures.page).toContain("hubs.parquet cannot be read (404)");
});

it('hubTables("pasted") reads the text once, clusters when asked, and ends with the page', async () => {
  const {open, done} = inThread();
  let end = () => {};
  const ended = new Promise<void>((over) => (end = over));
  const source = hubTables("pasted", {store, ended, kept: async () => pages, open});
  const stages: (string | null)[] = [];
  source.pasted?.listen((stage) => stages.push(stage));
  expect(await source.rows("papers")).toMatchObject([{title: "A"}, {title: "B"}]);
  expect(await source.rows("hubs")).toMatchObject([{hub_id: "a-work"}]);
  expect(done).toEqual({readings: 1, clusterings: 0, stopped: 0});
  await source.rows("clusterings");
  await source.rows("memberships");
  expect(done).toEqual({readings: 1, clusterings: 1, stopped: 0});
  expect(stages.length).toBeGreaterThan(2);
  expect(stages.at(-1)).toBeNull();
  end();
  await vi.waitFor(() => expect(done.stopped).toBe(1));
});

it.each([
  ["nothing is kept", async () => null, null],
  ["the browser keeps nothing", () => Promise.reject(new Error("denied")), "denied"]
])("where %s, no table is given and `read` tells why", async (_name, kept, reason) => {
  const {open} = inThread();
  const source = hubTables("pasted", {store, kept, open});
  const read = source.pasted?.read;
  if (reason === null) expect(await read).toBeNull();
  else await expect(read).rejects.toThrow(reason);
  const allSettled = new Promise((done) => setImmediate(() => done("nothing")));
  expect(await Promise.race([source.rows("papers"), allSettled])).toBe("nothing");
});
