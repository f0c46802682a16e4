import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {readPastedHub} from "../../../loaders/analysis/read-pasted.js";
import {uncurated} from "../../../loaders/vocabulary/curation.js";
import {analyse} from "../../../loaders/analysis/analyse.js";
import {strippedPage} from "./pages-of-text.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const page = (text: string, path = "pasted text") => ({path, bytes: bytesOf(text)});

it("a pasted text gives the tables that its file would give under the same name", () => {
  const path = "loaders/hubs/opening-the-black-box.txt";
  const source = {path, bytes: new Uint8Array(readFileSync(path))};
  const {read} = readPastedHub({pages: [source], curation: uncurated});
  expect(read.id).toBe("opening-the-black-box-of-deep-neural-networks");
  const pages = [{source, provenance: null}];
  const filed = analyse({id: read.id, path, pages, diagnostics: [], curation: uncurated}).core();
  expect(read.tables).toEqual(filed);
});

it.each([
  [[page(strippedPage(["A"]))], "a-work"],
  [[page(strippedPage(["A"]).replace("A Work", "深度"), "some.txt")], "some"],
  [[page("no hub", "深度.txt")], "pasted-hub"],
  [[], "pasted-hub"]
])("the title gives the id, else the file, else nothing: %#", (pages, id) => {
  expect(readPastedHub({pages, curation: uncurated}).read.id).toBe(id);
});

it("a text that is no hub is read to its messages", () => {
  const {messages, tables} = readPastedHub({
    pages: [page("Dear reader,")],
    curation: uncurated
  }).read;
  expect(messages[0]).toMatchObject({row: {severity: "error"}, excerpt: "Dear reader,\n^"});
  expect(tables.papers).toEqual([]);
});

it("clusters of a pasted hub tell their stages", () => {
  const stages: string[] = [];
  const {clusters} = readPastedHub({pages: [page(strippedPage(["A", "B"]))], curation: uncurated});
  const told = (stage: string) => stages.push(stage);
  const {clusterings} = clusters(told);
  expect(new Set(clusterings.map(({hub_id}) => hub_id))).toEqual(new Set(["a-work"]));
  expect(stages).toContain("positions");
});
