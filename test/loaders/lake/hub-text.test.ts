import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {hubInputOf} from "../../../loaders/lake/hub-text.js";
import {readTexts} from "../../../loaders/lake/read-texts.js";
import {readLibrary} from "../../../loaders/library/library.js";
import type {HubInput} from "../../../loaders/sources/hub-input.js";
import {uncurated} from "../../../loaders/vocabulary/curation.js";
import {strippedPage} from "../analysis/pages-of-text.js";
import {folderOf, texts} from "./lake-folders.js";

test("hubInputOf(text) has what a library has of the same folder: pages in order, provenance, errors", async () => {
  const folder = folderOf({
    ...texts,
    "a.provenance.json": '{"address": "https://example.org/a"}',
    "c/page-2.json": '{"filter": "role=method"}',
    "c/.hidden": "x",
    "d/page-10.txt": "10",
    "d/page-9.txt": "9",
    "d.provenance.json": '{"taken": "2026-05-12", "by": "x"}',
    "Same.txt": "one",
    "same.md": "two",
    "pasted.txt": "kept",
    "???.txt": "no letters",
    [`${"n".repeat(210)}.txt`]: "long",
    ".hidden": "x"
  });
  const found: HubInput[] = [];
  for await (const text of readTexts(folder)) {
    const input = hubInputOf(text, uncurated);
    if (input !== null) found.push(input);
  }
  const before = process.cwd();
  process.chdir(folder);
  const library = readLibrary(".");
  process.chdir(before);
  const plain = ({id, path, pages, diagnostics}: HubInput) => ({
    id: diagnostics.some(({rule}) => rule === "no-id" || rule === "long-name") ? path : id,
    path,
    pages,
    rules: diagnostics.map(({rule, place}) => `${rule} ${place.path}`)
  });
  const sorted = (inputs: HubInput[]) =>
    inputs.map(plain).sort((a, b) => (a.path < b.path ? -1 : 1));
  const [ofTexts, ofLibrary] = [sorted(found), sorted(library)];
  expect(ofTexts.map(({rules}) => rules)).toEqual(ofLibrary.map(({rules}) => rules));
  expect(ofTexts).toEqual(ofLibrary);
});

test("readTexts(path) reads a text a row of JSON lines, with text or bytes, and says what a row lacks", async () => {
  const text = strippedPage(["A"]);
  const rows = [
    JSON.stringify({id: "One Hub", path: "dump/1", text, taken: "2026-05-12"}),
    "",
    JSON.stringify({id: "two", bytes: Buffer.from(text).toString("base64")}),
    "{broken",
    JSON.stringify({path: "no-text"}),
    JSON.stringify({text})
  ];
  const folder = folderOf({"texts.jsonl": rows.join("\n"), _SUCCESS: ""});
  const inputs = [];
  for await (const one of readTexts(folder)) inputs.push(hubInputOf(one, uncurated));
  expect(
    inputs.map((input) => [
      input?.id,
      input?.pages.map(({source, provenance}) => [
        Buffer.from(source.bytes).toString(),
        provenance
      ]),
      input?.diagnostics.map(({reason}) => reason)
    ])
  ).toEqual([
    ["one-hub", [[text, {address: null, taken: "2026-05-12", filter: null}]], []],
    ["two", [[text, null]], []],
    ["texts.jsonl:4", [], ["the name has no letter or digit to make an id of"]],
    ["no-text", [], ["the row has no text"]],
    ["texts.jsonl:6", [], ["the name has no letter or digit to make an id of"]]
  ]);
});

test("readTexts(path) reads a text a row of Parquet that Python wrote", async () => {
  const file = "test/loaders/lake/texts.parquet";
  const found = [];
  for await (const one of readTexts(file)) found.push(hubInputOf(one, uncurated));
  expect(found.map((input) => [input?.id, input?.pages.length])).toEqual([
    ["one", 1],
    ["two", 1]
  ]);
  const cut = readFileSync(file).subarray(0, 100);
  const folder = folderOf({"cut.parquet": cut});
  const reading = readTexts(join(folder, "cut.parquet")).next();
  await expect(reading).rejects.toThrow(/cut\.parquet: the Parquet cannot be read/);
});

test("readTexts(path) refuses what is neither a folder nor such a file", async () => {
  const folder = folderOf({"a.csv": ""});
  await expect(readTexts(join(folder, "a.csv")).next()).rejects.toThrow("no folder of hubs");
  await expect(readTexts(join(folder, "gone")).next()).rejects.toThrow("no such file or directory");
});
