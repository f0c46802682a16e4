import {readFileSync, writeFileSync} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {archive} from "../../loaders/archive.js";
import {clusters} from "../../loaders/clusters.js";
import {hubClusters} from "../../loaders/framework/hub-clusters.js";
import {uncurated, type HubInput} from "../../loaders/hub-input.js";
import {hub} from "../../loaders/hub.js";
import {libraryClusters} from "../../loaders/library-clusters.js";
import {hubText} from "../browser/sites.js";

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "hubscope-clusters-"));
});
afterAll(() => rm(root, {recursive: true, force: true}));

const path = "loaders/hubs/small.txt";
const input: HubInput = {
  id: "small",
  path,
  pages: [
    {
      source: {
        path,
        bytes: new TextEncoder().encode(hubText("Small", ["layers", "information", "words"]))
      },
      provenance: null
    }
  ],
  diagnostics: [],
  curation: uncurated
};
const kept = () => join(root, ".observablehq/cache/data/small/clusters.zip");

test("hubClusters() makes a hub's clusters once, and keeps the archive that the hub's page asks for", async () => {
  const made = await hubClusters(root, input, "one");
  expect(made).toEqual(clusters(hub(input), uncurated));
  expect(made.clusterings.length).toBeGreaterThan(0);
  expect(new Uint8Array(readFileSync(kept()))).toEqual(archive(made, "one"));
  expect(await hubClusters(root, input, "one")).toEqual(made);
});

test("hubClusters() takes what was made from the same, and nothing that was made from something else", async () => {
  const other = {...clusters(hub(input), uncurated), clusterings: []};
  writeFileSync(kept(), archive(other, "one"));
  expect((await hubClusters(root, input, "one")).clusterings).toEqual([]);
  expect((await hubClusters(root, input, "two")).clusterings.length).toBeGreaterThan(0);
  writeFileSync(kept(), "broken");
  expect((await hubClusters(root, input, "two")).clusterings.length).toBeGreaterThan(0);
});

test("libraryClusters() has the rows of all hubs in order, and no table twice", async () => {
  const one = await hubClusters(root, input, "two");
  const both = libraryClusters([one, one]);
  expect(Object.keys(both)).toEqual(Object.keys(one));
  expect(both.clusterings).toEqual([...one.clusterings, ...one.clusterings]);
  expect(both.memberships.length).toBe(2 * one.memberships.length);
});
