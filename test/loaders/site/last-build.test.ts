import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {expect, it} from "vitest";
import {recordOf} from "../../../loaders/site/built-record.js";
import {lastBuild} from "../../../loaders/site/last-build.js";

const site = {
  "hub/one.html": "one",
  "hub/two.html": "two",
  "_file/data/one/a.01234567.csv": "a",
  "methods.html": "methods",
  "_import/page.js": "code"
};
const keys = (one = "1", others: [string, string][] = [["two", "2"]]) => ({
  site: "s",
  hubs: new Map([["one", one], ...others])
});

/** What `lastBuild()` finds after an edit of the built site. */
function after(edit: (folder: string) => void, now = keys()) {
  const folder = mkdtempSync(join(tmpdir(), "hubscope-last-"));
  for (const [path, text] of Object.entries(site)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
  const record = recordOf(folder, keys(), {});
  edit(folder);
  const {kept, whole} = lastBuild(folder, now, record);
  rmSync(folder, {recursive: true});
  return {kept: [...kept], whole};
}

it("lastBuild() keeps the hubs with the same keys of a build that stands as it was built", () => {
  const as = () => undefined;
  expect(after(as)).toEqual({kept: ["one", "two"], whole: true});
  expect(after(as, keys("other"))).toEqual({kept: ["two"], whole: true});
  expect(after(as, {...keys(), site: "other"})).toEqual({kept: [], whole: false});
});

it("lastBuild() does not find the build whole with another list of hubs, or after an edit of the site", () => {
  const write = (path: string, text: string) => (folder: string) =>
    writeFileSync(join(folder, path), text);
  const as = () => undefined;
  expect(after(as, keys("1", []))).toEqual({kept: ["one"], whole: false});
  expect(after(as, keys("1", [["three", "3"]]))).toEqual({kept: ["one"], whole: false});
  expect(after(write("hub/one.html", "edited"))).toEqual({kept: ["two"], whole: false});
  for (const path of ["methods.html", "_import/page.js", "more.html"])
    expect(after(write(path, "edited")), path).toEqual({kept: ["one", "two"], whole: false});
  const remove = (folder: string) => rmSync(join(folder, "_file/data/one"), {recursive: true});
  expect(after(remove)).toEqual({kept: ["two"], whole: false});
});
