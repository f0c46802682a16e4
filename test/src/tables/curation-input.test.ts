import {expect, test} from "vitest";
import {readCurationFiles} from "../../../loaders/library/read-curation-files.js";
import {curationInput} from "../../../src/tables/curation-input.js";

test("curationInput(json) is what the archive's JSON was written from", () => {
  const {own, shared, background, themeAnchors} = readCurationFiles("opening-the-black-box");
  const files = {own, shared, background, themeAnchors};
  expect(shared.stopwords?.text.length).toBeGreaterThan(0);
  expect(curationInput(JSON.parse(JSON.stringify(files)))).toEqual(files);
});

test.each([
  [null, "no part own"],
  [{own: {stopwords: {path: "x"}}}, "no part text"],
  [{own: {stopwords: {path: "x", text: 1}}}, "no path or no text"]
])("curationInput(%j) throws", (json, reason) => {
  expect(() => curationInput(json)).toThrow(reason);
});
