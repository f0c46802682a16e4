import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {readLibrary} from "../../../loaders/library/library.js";
import {strippedPage} from "../analysis/pages-of-text.js";

const home = process.cwd();
const page = strippedPage([["A", "Of A."]]);
let project = "";
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "hubscope-curation-"));
  mkdirSync(join(project, "loaders/hubs"), {recursive: true});
  mkdirSync(join(project, "loaders/curation/one"), {recursive: true});
  writeFileSync(join(project, "loaders/hubs/one.txt"), page);
  writeFileSync(join(project, "loaders/hubs/two.txt"), page);
  process.chdir(project);
});
afterEach(() => {
  process.chdir(home);
  rmSync(project, {recursive: true});
});

const errors = () =>
  readLibrary("loaders/hubs").map(({id, pages, diagnostics}) => ({
    id,
    pages: pages.length,
    errors: diagnostics.map(({severity, rule, reason, place}) => [
      `${severity} ${rule}`,
      place.path,
      reason
    ])
  }));

describe("readLibrary(folder), curation files", () => {
  it("a folder in the place of a hub's file is an error of that hub, which names it", () => {
    mkdirSync("loaders/curation/one/labels.csv");
    const reason = "the file cannot be read: it is a folder";
    expect(errors()).toEqual([
      {
        id: "one",
        pages: 1,
        errors: [["error unreadable", "loaders/curation/one/labels.csv", reason]]
      },
      {id: "two", pages: 1, errors: []}
    ]);
  });

  it("a file in the place of a hub's folder is one error", () => {
    rmSync("loaders/curation/one", {recursive: true});
    writeFileSync("loaders/curation/one", "");
    expect(errors()).toMatchObject([
      {id: "one", errors: [["error unreadable", "loaders/curation/one", expect.any(String)]]},
      {id: "two", errors: []}
    ]);
  });

  it("a folder in the place of a file for all hubs is an error of each", () => {
    mkdirSync("loaders/curation/stopwords.txt");
    const error = ["error unreadable", "loaders/curation/stopwords.txt", expect.any(String)];
    expect(errors()).toMatchObject([{errors: [error]}, {errors: [error]}]);
  });

  it("a byte-order mark is no part of the text", () => {
    writeFileSync("loaders/curation/one/stopwords.txt", "\ufeffstar\n");
    const [one] = readLibrary("loaders/hubs");
    expect(one?.curation.own.stopwords?.text).toBe("star\n");
  });
});
