import fs, {cpSync, mkdtempSync, readdirSync, readFileSync} from "node:fs";
import {rm} from "node:fs/promises";
import {syncBuiltinESMExports} from "node:module";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import * as fc from "fast-check";
import {expect, onTestFinished, test, vi} from "vitest";
import {stageFiles} from "../../../loaders/store/make-pack.js";
import {readTable} from "../../../loaders/store/read-table.js";
import {
  partSizes,
  readIndex,
  storeOfHub,
  writeStore,
  type HubToStore
} from "../../../loaders/store/store.js";
import {listedPapersTable} from "../../../loaders/tables/library-index.js";
import {tables} from "../../../loaders/tables/tables.js";
import {uncurated} from "../../../loaders/vocabulary/curation.js";
import {atEnd} from "../../browser/at-end.js";
import {hubText} from "../../browser/sites.js";

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "hubscope-store-"));
  atEnd(() => rm(folder, {recursive: true}));
  return folder;
}

const own = {
  ...uncurated,
  own: {...uncurated.own, stopwords: {path: "stopwords.txt", text: "star\n"}}
};

async function hubOf(id: string, papers: readonly string[], curation = uncurated) {
  const path = `loaders/hubs/${id}.txt`;
  const bytes = new TextEncoder().encode(hubText(id, papers));
  const pages = [{source: {path, bytes}, provenance: null}];
  const input = {id, path, pages, diagnostics: [], curation};
  const core = await stageFiles("core", input);
  const files = new Map([...core, ...(await stageFiles("clusters", input, {core}))]);
  const hub: HubToStore = {id, title: id.toUpperCase(), key: `${id} ${papers}`, curation};
  return {hub, files};
}

type Made = Awaited<ReturnType<typeof hubOf>>;

/** Writes a store over the one in `folder`; which hubs it asked for, and what it wrote. */
async function store(folder: string, made: readonly Made[], stands = () => true) {
  const asked: string[] = [];
  const draft = newFolder();
  const known = new Set(readdirSync(folder));
  const names = await writeStore(draft, {
    hubs: made.map(({hub}) => hub),
    shared: uncurated,
    make: async (hubs) => void asked.push(...hubs.map(({id}) => id)),
    filesOf: ({id}) => made.find(({hub}) => hub.id === id)?.files ?? new Map(),
    before: folder,
    stands: (file) => known.has(file) && stands()
  });
  const written = readdirSync(draft).sort();
  cpSync(draft, folder, {recursive: true});
  return {asked, names: names.sort(), written};
}

const rowsOf = async (folder: string, id: string) => {
  const {files} = storeOfHub(folder, id);
  const file = files.get("papers.parquet") ?? new Uint8Array();
  const rows = await readTable(new Uint8Array(file).buffer, tables.papers);
  return rows.map(({title}) => title);
};

test("writeStore() has each table once for all hubs, of which each has its rows at its place, and its curation", async () => {
  const folder = newFolder();
  const made = await Promise.all([
    hubOf("a", ["layers", "stars"]),
    hubOf("b", ["stars"], own),
    hubOf("c", [])
  ]);
  const {asked, names, written} = await store(folder, made);
  expect(asked).toEqual(["a", "b", "c"]);
  expect(written).toEqual(names);
  const index = readIndex(folder);
  expect(index?.hubs).toEqual(["a", "b", "c"].map((id) => ({id, title: id.toUpperCase()})));
  expect(index?.parts).toHaveLength(1);
  expect(index?.parts[0]?.tables["papers"]?.rows).toBe(3);
  expect(await rowsOf(folder, "a")).toEqual(["layers", "stars"]);
  expect(await rowsOf(folder, "b")).toEqual(["stars"]);
  expect(await rowsOf(folder, "c")).toEqual([]);
  const works = readFileSync(join(folder, index?.library[listedPapersTable.name] ?? ""));
  const counted = await readTable(new Uint8Array(works).buffer, listedPapersTable);
  expect(counted.map(({papers}) => papers)).toEqual([2, 0]);
  const curation = JSON.parse(readFileSync(join(folder, index?.parts[0]?.curation ?? ""), "utf8"));
  expect(curation).toEqual({b: {own: own.own, themeAnchors: null}});
});

test("writeStore() over a store writes the index alone where nothing has changed, the part of a hub that has, and what does not stand; the same as without", async () => {
  const folder = newFolder();
  const [a, b] = await Promise.all([hubOf("a", ["layers"]), hubOf("b", ["stars", "cells"])]);
  const first = await store(folder, [a, b]);
  expect(await store(folder, [a, b])).toEqual({...first, asked: [], written: ["index.json"]});
  const again = await store(folder, [a, b], () => false);
  expect(again).toEqual({...first, asked: ["a", "b"]});

  const edited = await hubOf("b", ["stars", "moons"]);
  const second = await store(folder, [a, edited]);
  expect(second.asked).toEqual(["a", "b"]);
  expect(second.written).not.toContain(readIndex(folder)?.parts[0]?.tables["roles"]?.file);
  const alone = newFolder();
  expect((await store(alone, [a, edited])).names).toEqual(second.names);
  for (const name of second.names)
    expect(readFileSync(join(folder, name)), name).toEqual(readFileSync(join(alone, name)));
});

test("writeStore() over a store of the same hubs reads none of its tables", async () => {
  const folder = newFolder();
  const made = [await hubOf("a", ["layers"])];
  await store(folder, made);
  const spy = vi.spyOn(fs, "readFileSync");
  onTestFinished(() => {
    spy.mockRestore();
    syncBuiltinESMExports();
  });
  syncBuiltinESMExports();
  await store(folder, made);
  const read = spy.mock.calls.map(([path]) => basename(String(path)));
  expect(read).toContain("index.json");
  expect(read.filter((name) => name.endsWith(".parquet"))).toEqual([]);
});

test("storeOfHub(folder, id) has what is of the hub and of all, and nothing of another", async () => {
  const folder = newFolder();
  await store(folder, await Promise.all([hubOf("a", ["layers"]), hubOf("b", ["stars"], own)]));
  const curationOf = (id: string) => {
    const {index, files} = storeOfHub(folder, id);
    expect(index.hubs.map((hub) => hub.id)).toEqual([id]);
    const named = [index.curation, ...index.parts.flatMap(({curation}) => curation ?? [])];
    return named.slice(1).map((name) => JSON.parse(Buffer.from(files.get(name) ?? []).toString()));
  };
  expect(curationOf("a")).toEqual([]);
  expect(curationOf("b")).toEqual([{b: {own: own.own, themeAnchors: null}}]);
  const texts = [...storeOfHub(folder, "a").files.values()].map((file) =>
    Buffer.from(file).toString()
  );
  expect(texts.filter((text) => text.includes("stars"))).toEqual([]);
});

test("storeOfHub(folder, id) of a hub that is not there says so", () => {
  expect(() => storeOfHub(newFolder(), "a")).toThrow(/^the store in .+ has no hub a$/);
});

test("partSizes(ids) puts each hub in one part, few in one, and another hub changes one part", () => {
  const names = fc.uniqueArray(fc.string({minLength: 1}), {maxLength: 300});
  fc.assert(
    fc.property(names, (given) => {
      const ids = given.toSorted();
      const sizes = partSizes(ids);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(ids.length);
      expect(sizes.every((size) => size > 0)).toBe(true);
    })
  );
  const ids = Array.from({length: 200}, (_, i) => `hub-${String(i).padStart(3, "0")}`);
  const parts = (of: readonly string[]) => {
    let from = 0;
    return partSizes(of).map((size) => of.slice(from, (from += size)).join(" "));
  };
  expect(partSizes(ids).length).toBeGreaterThan(1);
  expect(partSizes(ids).length).toBeLessThan(9);
  const before = new Set(parts(ids));
  const after = parts([...ids, "hub-100-more"].toSorted());
  expect(after.filter((part) => !before.has(part)).length).toBeLessThan(3);
});
