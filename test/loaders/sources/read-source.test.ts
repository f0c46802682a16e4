import {expect, it} from "vitest";
import {idOfText, openingOf, readSource} from "../../../loaders/sources/read-source.js";
import {strippedPage} from "../analysis/pages-of-text.js";

const page = (text: string) => ({path: "x", bytes: new TextEncoder().encode(text)});
const titled = page(strippedPage(["A"]));
const untitled = page("Dear reader,");

it.each([
  [[untitled, titled], "some.txt", "a-work"],
  [[page(strippedPage(["A"]).replace("A Work", "\u6df1\u5ea6"))], "some.txt", "some"],
  [[untitled], "some.txt", "some"],
  [[], "\u6df1\u5ea6.txt", ""]
])("idOfText(pages, name) goes by the first title, else by the name: %#", (pages, name, id) => {
  expect(idOfText(pages, name)).toBe(id);
});

it("openingOf(source) is the name of the file, and its first 64 KiB without a byte-order mark", () => {
  const text = `\ufeff${"é".repeat(40_000)}`;
  const opening = openingOf({path: "a/folder/b.txt", bytes: new TextEncoder().encode(text)});
  expect(opening).toEqual({name: "b.txt", text: "é".repeat((65_536 - 4) / 2)});
});

it("readSource(source) reads what no format recognises as hub text, which says why it is none", () => {
  const late = `${"\n".repeat(70_000)}${strippedPage(["A"])}`;
  expect(readSource(page(late)).records.map(({title}) => title)).toEqual(["A"]);
  const {statement, messages} = readSource(untitled);
  expect([statement, messages.map(({rule}) => rule)]).toEqual([null, ["not-a-hub-page"]]);
});

it("a table that explains the columns of papers is none of papers", () => {
  const table = "Column,Definition\nAB,Abstract\nTI,Title\nDO,DOI\n";
  expect(readSource(page(table)).records).toEqual([]);
});

it("names of BibTeX that semicolons part are parted however many there are", () => {
  const names = Array.from({length: 300}, (_, i) => `Gray, A${String(i)}`);
  const [record] = readSource(
    page(`@article{a,\n  title = {Fens},\n  author = {${names.join("; ")}}\n}\n`)
  ).records;
  expect(record?.authors).toEqual(names);
});
