import {mkdirSync, readdirSync, truncateSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {clearSynthetic, syntheticHubs} from "../../../../loaders/commands/demo.js";
import {syntheticMark} from "../../../../loaders/tables/hubs.js";
import {strippedPage} from "../../analysis/pages-of-text.js";
import {scratchHubs} from "../../library/scratch-hubs.js";

const {folder, put} = scratchHubs();
const marked = `${syntheticMark}\n${strippedPage(["A"])}`;
const at = (path: string) => join(folder(), path);
const standing = () =>
  readdirSync(folder(), {recursive: true, encoding: "utf8"})
    .map((path) => path.replaceAll("\\", "/"))
    .sort();

function fill(): void {
  for (const path of ["all", "hidden", "large", "mixed", "notes/notes", "one.json", "three.json"])
    mkdirSync(at(path), {recursive: true});
  for (const path of ["all/1.txt", "hidden/1.txt", "large/1.txt", "mixed/1.txt", "notes/1.txt"])
    put(path, marked);
  for (const path of ["one.txt", "ones.txt", "two.txt"]) put(path, marked);
  for (const path of ["all/1.json", "all.json", "hidden.json", "two.json"]) put(path, "{}");
  put("ones.provenance.json", "{}");
  put("hidden/.keepme", "hidden");
  put("large/2.txt", "x");
  truncateSync(at("large/2.txt"), 256 * 2 ** 20 + 1);
  put("mixed/2.txt");
  put("notes/notes/real.txt", "my private notes");
  put("one.json/real.txt");
  put("two.md");
  put("three.json/real.txt");
}

it("clearSynthetic(folder) removes marked pages and their provenance, and nothing else", () => {
  fill();
  expect(clearSynthetic(folder())).toEqual({
    removed: ["all/1.txt", "all", "hidden/1.txt", "large/1.txt", "mixed/1.txt", "notes/1.txt"]
      .concat("one.txt", "ones.txt", "two.txt")
      .map(at),
    kept: ["hidden", "large", "mixed", "notes"].map(at)
  });
  expect(standing()).toEqual([
    ...["hidden", "hidden.json", "hidden/.keepme", "large", "large/2.txt", "mixed", "mixed/2.txt"],
    ...["notes", "notes/notes", "notes/notes/real.txt", "one.json", "one.json/real.txt"],
    ...["three.json", "three.json/real.txt", "two.json", "two.md"]
  ]);
  expect(clearSynthetic(folder())).toEqual({removed: [], kept: []});
});

it("syntheticHubs(folder) are the pages that are marked, and the folders of nothing else", () => {
  fill();
  expect(syntheticHubs(folder())).toEqual(["all", "one.txt", "ones.txt", "two.txt"].map(at));
});
