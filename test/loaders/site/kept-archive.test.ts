import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {strFromU8, unzipSync} from "fflate";
import {afterEach, beforeEach, expect, test} from "vitest";
import {archive} from "../../../loaders/store/archive.js";
import {hubKey, libraryKey} from "../../../loaders/site/freshness.js";
import {archivePath, keptArchive} from "../../../loaders/site/kept-archive.js";
import {keepLibrary, keptLibrary} from "../../../loaders/site/kept-library.js";
import {hubArchives} from "../../../loaders/store/hub-archives.js";
import {type HubInput} from "../../../loaders/sources/hub-input.js";
import {uncurated} from "../../../loaders/vocabulary/curation-input.js";
import {hub} from "../../../loaders/analysis/hub.js";
import {readTable} from "../../../loaders/store/read-table.js";
import {tables} from "../../../loaders/tables/tables.js";
import {listedVerdictsTable} from "../../../loaders/tables/listed.js";
import {hubText} from "../../browser/sites.js";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "hubscope-kept-"));
});
afterEach(() => rm(root, {recursive: true, force: true}));

function hubOf(id: string, words: string[]): HubInput {
  const path = `loaders/hubs/${id}.txt`;
  const bytes = new TextEncoder().encode(hubText(id, words));
  const pages = [{source: {path, bytes}, provenance: null}];
  return {id, path, pages, diagnostics: [], curation: uncurated};
}

const one = hubOf("one", ["layers", "information", "words"]);
const two = hubOf("two", ["cells", "proteins"]);
const three = hubOf("three", ["stars"]);
const written = (name: "core" | "clusters", input: HubInput) =>
  new Uint8Array(readFileSync(archivePath(root, name, input)));

test("keptArchive() makes a hub's archive once, and keeps what the hub's page asks for", async () => {
  for (const name of ["core", "clusters"] as const) {
    const made = hubArchives[name].make(one, {key: "k"});
    expect(await keptArchive(root, name, one, "k")).toEqual(unzipSync(made));
    expect(written(name, one)).toEqual(made);
    expect(await keptArchive(root, name, one, "k")).toEqual(unzipSync(made));
  }
});

test("keptArchive() takes what was made from the same, and nothing that was made from something else", async () => {
  await keptArchive(root, "core", one, "k");
  const path = archivePath(root, "core", one);
  writeFileSync(path, archive({...hub(one), hubs: []}, "k"));
  const papers = async (key: string) => {
    const files = await keptArchive(root, "core", one, key);
    return readTable(new Uint8Array(files["hubs.parquet"] ?? []).buffer, tables.hubs);
  };
  expect(await papers("k")).toEqual([]);
  expect(await papers("other")).toHaveLength(1);
  writeFileSync(path, "broken");
  expect(await papers("other")).toHaveLength(1);
});

test("keptLibrary() gives the same bytes whether archives are kept or not", async () => {
  const library = [one, two, three];
  for (const name of ["library", "library-clusters", "library-verdicts"] as const) {
    const fresh = await keptLibrary(root, name, library, {code: "code"});
    expect(await keptLibrary(root, name, library, {code: "code"})).toEqual(fresh);
  }
});

test("keptLibrary() makes the changed hub alone again, and changes its rows alone", async () => {
  const before = unzipSync(await keptLibrary(root, "library", [one, two, three], {code: "code"}));
  const kept = [written("core", one), written("core", three)];
  const changed = {...hubOf("two", ["galaxies", "stars", "dust"]), path: two.path};
  const after = unzipSync(
    await keptLibrary(root, "library", [one, changed, three], {code: "code"})
  );
  expect([written("core", one), written("core", three)]).toEqual(kept);
  const rows = async (files: typeof before) =>
    readTable(new Uint8Array(files["papers.parquet"] ?? []).buffer, tables.papers);
  const others = (papers: {hub_id: string}[]) => papers.filter(({hub_id}) => hub_id !== "two");
  expect(others(await rows(after))).toEqual(others(await rows(before)));
  expect((await rows(after)).filter(({hub_id}) => hub_id === "two")).toEqual(hub(changed).papers);
});

test("keptLibrary() gives the verdicts that are there, where more hubs than allowed have no clusters yet", async () => {
  const verdicts = async (mostClustered: number) => {
    const options = {code: "code", mostClustered};
    const files = unzipSync(
      await keptLibrary(root, "library-verdicts", [one, two, three], options)
    );
    const bytes = files["listed_verdicts.parquet"] ?? new Uint8Array();
    const rows = await readTable(new Uint8Array(bytes).buffer, listedVerdictsTable);
    const counts: Record<string, number> = JSON.parse(strFromU8(files["rows.json"] ?? bytes));
    const key = strFromU8(files["key.txt"] ?? bytes);
    return {hubs: rows.map(({hub_id}) => hub_id), key, counts};
  };
  await keptArchive(root, "clusters", two, hubKey(two, "code"));
  expect(await verdicts(1)).toEqual({hubs: ["two"], key: "not all hubs", counts: {}});
  const all = await verdicts(2);
  expect(all.hubs).toEqual(["one", "two", "three"]);
  expect(all.key).toBe(libraryKey([one, two, three], "code"));
  const whole = unzipSync(await keptLibrary(root, "library-clusters", [one, two, three]));
  expect(all.counts).toEqual(JSON.parse(strFromU8(whole["rows.json"] ?? new Uint8Array())));
});

test("keptLibrary() gives the same verdicts from the hubs and from the library's clusters of the same key", async () => {
  const verdicts = (library: HubInput[]) => keptLibrary(root, "library-verdicts", library);
  const ofHubs = await verdicts([one, two]);
  await keepLibrary(root, "library-clusters", [one, two]);
  await rm(join(root, ".observablehq/cache/data/one"), {recursive: true});
  expect(await verdicts([one, two])).toEqual(ofHubs);
  expect(existsSync(archivePath(root, "clusters", one))).toBe(false);
  const ofMore = unzipSync(await verdicts([one, two, three]));
  expect(strFromU8(ofMore["key.txt"] ?? new Uint8Array())).toBe(libraryKey([one, two, three]));
  expect(existsSync(archivePath(root, "clusters", one))).toBe(true);
});
