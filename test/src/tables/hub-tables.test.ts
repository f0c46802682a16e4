import {tables} from "npm:hubscope";
import {expect, it, vi} from "vitest";
import {uncurated} from "../../../loaders/vocabulary/curation-input.js";
import {clusterPastedHub, readPastedHub} from "../../../loaders/analysis/read-pasted.js";
import {parquet} from "../../../loaders/store/parquet.js";
import {hubTables} from "../../../src/tables/hub-tables.js";
import {strippedPage} from "../../loaders/analysis/pages-of-text.js";
import {total} from "../rows.js";

const pages = [{path: "pasted text", bytes: new TextEncoder().encode(strippedPage(["A", "B"]))}];
const curation = async () => ({own: uncurated.own, shared: uncurated.shared, background: null});
const noFile = "data:,";

/** What a worker does, in this thread; the number of readings and of clusterings is counted. */
function inThread() {
  const done = {readings: 0, clusterings: 0, stopped: 0};
  return {
    done,
    open: (text: Parameters<typeof readPastedHub>[0]) => {
      done.readings++;
      const read = readPastedHub(text);
      return {
        read: Promise.resolve(read),
        clusters: async (told: (stage: string) => void = () => undefined) => {
          done.clusterings++;
          return clusterPastedHub(read, text, told);
        },
        stop: () => void done.stopped++
      };
    }
  };
}

it("hubTables(id) of a hub of the library reads the files at the addresses", async () => {
  const row = total({hub_id: "some-hub"});
  const file = `data:;base64,${Buffer.from(parquet(tables.roles, [row])).toString("base64")}`;
  const {read, pasted} = hubTables("some-hub", {curation});
  expect(pasted).toBeUndefined();
  expect(await read("roles", file)).toEqual([row]);
  expect(await read("polarities", file)).toEqual([row]);
});

it('hubTables("pasted") reads the text once, clusters when asked, and ends with the page', async () => {
  const {open, done} = inThread();
  let end = () => {};
  const ended = new Promise<void>((over) => (end = over));
  const source = hubTables("pasted", {curation, ended, kept: async () => pages, open});
  const stages: (string | null)[] = [];
  source.pasted?.listen((stage) => stages.push(stage));
  expect(await source.read("papers", noFile)).toMatchObject([{title: "A"}, {title: "B"}]);
  expect(await source.read("hubs", noFile)).toMatchObject([{hub_id: "a-work"}]);
  expect(done).toEqual({readings: 1, clusterings: 0, stopped: 0});
  await source.read("clusterings", noFile);
  await source.read("memberships", noFile);
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
  const source = hubTables("pasted", {curation, kept, open});
  const read = source.pasted?.read;
  if (reason === null) expect(await read).toBeNull();
  else await expect(read).rejects.toThrow(reason);
  const allSettled = new Promise((done) => setImmediate(() => done("nothing")));
  expect(await Promise.race([source.read("papers", noFile), allSettled])).toBe("nothing");
});
