import {existsSync, mkdirSync, utimesSync, writeFileSync} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {archive} from "../../../loaders/store/archive.js";
import {dropStale, hubKey, libraryKey} from "../../../loaders/site/freshness.js";
import {type HubInput} from "../../../loaders/sources/hub-input.js";
import {uncurated} from "../../../loaders/vocabulary/curation-input.js";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "hubscope-fresh-"));
});
afterEach(() => rm(root, {recursive: true, force: true}));

const input: HubInput = {
  id: "one",
  path: "loaders/hubs/one.txt",
  pages: [],
  diagnostics: [],
  curation: uncurated
};
const filled = 1_700_000_000;
const at = (path: string) => join(root, ".observablehq/cache/data", path);

/** Writes a file of the cache that was last changed so many seconds before it was filled. */
function write(path: string, contents: string | Uint8Array, ago: number): void {
  mkdirSync(dirname(at(path)), {recursive: true});
  writeFileSync(at(path), contents);
  const time = filled - ago;
  utimesSync(at(path), time, time);
}

function fill(): void {
  write("one/core.zip", archive({}, hubKey(input)), 10);
  write("one/core/hubs.parquet", "unpacked after", 5);
  write("one/core/roles.parquet", "unpacked from an archive before", 20);
  write("one/clusters.zip", archive({}, "something else"), 10);
  write("one/clusters/clusters.parquet", "unpacked", 5);
  write("library.zip", archive({}, libraryKey([input])), 10);
  write("library/hubs.parquet", "unpacked", 5);
  write("measures.json", "{}", 5);
  write("one/core/papers.parquet.123", "being written", 5);
}

test("dropStale() keeps archives made from what stands there, and no other file that is done", () => {
  fill();
  dropStale(root, [input]);
  expect(existsSync(at("one/core.zip"))).toBe(true);
  expect(existsSync(at("library.zip"))).toBe(true);
  expect(existsSync(at("one/core/papers.parquet.123"))).toBe(true);
  for (const path of ["one/clusters.zip", "one/core/hubs.parquet", "library/hubs.parquet"]) {
    expect(existsSync(at(path)), path).toBe(false);
  }
  expect(existsSync(at("measures.json"))).toBe(false);
});

test("dropStale(…, {keepUnpacked: true}) keeps what was unpacked from the archives that stay", () => {
  fill();
  dropStale(root, [input], {keepUnpacked: true});
  expect(existsSync(at("one/core/hubs.parquet"))).toBe(true);
  expect(existsSync(at("library/hubs.parquet"))).toBe(true);
  for (const path of ["one/core/roles.parquet", "one/clusters/clusters.parquet", "measures.json"]) {
    expect(existsSync(at(path)), path).toBe(false);
  }
  dropStale(root, [], {keepUnpacked: true});
  expect(existsSync(at("one/core/hubs.parquet"))).toBe(false);
});
