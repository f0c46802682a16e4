import {expect, test} from "vitest";
import {stageFiles} from "../../../loaders/store/make-pack.js";
import {rowsIn, tablesOf} from "../../../loaders/store/packs.js";
import {tables} from "../../../loaders/tables/tables.js";
import {uncurated} from "../../../loaders/vocabulary/curation.js";
import {hubText} from "../../browser/sites.js";
import {titlesOfSubjects} from "../clusters/phrased.js";

const text = hubText("A work", titlesOfSubjects(5));
const input = {
  id: "one",
  path: "loaders/hubs/one.txt",
  pages: [{source: {path: "one.txt", bytes: new TextEncoder().encode(text)}, provenance: null}],
  diagnostics: [],
  curation: uncurated
};

test("stageFiles(stage, hub) finds the tables of the stage, the same from the files of the core as from the text, and the same twice", async () => {
  const core = await stageFiles("core", input);
  expect([...core.keys()]).toEqual(tablesOf.core.map(({name}) => name));
  expect((await rowsIn(core, tables.papers)).map(({title}) => title)).toEqual(titlesOfSubjects(5));
  const clusters = await stageFiles("clusters", input, {core});
  expect([...clusters.keys()]).toEqual(tablesOf.clusters.map(({name}) => name));
  expect(await stageFiles("clusters", input)).toEqual(clusters);
  expect(await stageFiles("core", input)).toEqual(core);
});
