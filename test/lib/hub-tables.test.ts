import {readTable, tables} from "npm:hubscope";
import {expect, it, vi} from "vitest";
import {uncurated} from "../../loaders/hub-input.js";
import {clusterPastedHub, readPastedHub} from "../../loaders/hub-live.js";
import {hubTables} from "../../src/lib/hub-tables.js";
import {strippedPage} from "../pages-of-text.js";

const pages = [{path: "pasted text", bytes: new TextEncoder().encode(strippedPage(["A", "B"]))}];
const curation = async () => ({own: uncurated.own, shared: uncurated.shared, background: null});
const file = Promise.reject(new Error("no file is read"));
file.catch(() => undefined);

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

it("hubTables(id) of a hub of the library reads the files", () => {
  const source = hubTables("some-hub", {curation});
  expect(source.readTable).toBe(readTable);
  expect(source.pasted).toBeUndefined();
});

it('hubTables("pasted") reads the text once, clusters when asked, and ends with the page', async () => {
  const {open, done} = inThread();
  let end = () => {};
  const ended = new Promise<void>((over) => (end = over));
  const source = hubTables("pasted", {curation, ended, kept: async () => pages, open});
  const stages: (string | null)[] = [];
  source.pasted?.listen((stage) => stages.push(stage));
  expect(await source.readTable(file, tables.papers)).toMatchObject([{title: "A"}, {title: "B"}]);
  expect(await source.readTable(file, tables.hubs)).toMatchObject([{hub_id: "a-work"}]);
  expect(done).toEqual({readings: 1, clusterings: 0, stopped: 0});
  await source.readTable(file, tables.clusterings);
  await source.readTable(file, tables.memberships);
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
  const later = new Promise((done) => setTimeout(() => done("nothing"), 20));
  expect(await Promise.race([source.readTable(file, tables.papers), later])).toBe("nothing");
});
