import {mkdtempSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {FileWatchers} from "@observablehq/framework/dist/fileWatchers.js";
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {coalesced, oneParseABurst} from "../../../loaders/site/one-parse-a-burst.js";

beforeEach(() => void vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout"]}));
afterEach(() => void vi.useRealTimers());

test("coalesced(callback) answers the calls of a burst by one, and later ones again", () => {
  const heard: string[] = [];
  const tell = coalesced((name) => heard.push(name));
  for (const name of ["a", "b", "c"]) tell(name);
  vi.runAllTimers();
  tell("d");
  vi.runAllTimers();
  expect(heard).toEqual(["a", "d"]);
});

test("of many names that one file stands for, Framework tells one change", async () => {
  const names = ["a.parquet", "b.parquet", "c.parquet"];
  let tell = () => {};
  const allTold = new Promise<void>((done) => (tell = done));
  let told = 0;
  const of = FileWatchers.of.bind(FileWatchers);
  FileWatchers.of = (loaders, path, watched, callback) =>
    of(loaders, path, watched, (name) => {
      callback(name);
      if (++told === names.length) tell();
    });
  oneParseABurst();
  const file = join(mkdtempSync(join(tmpdir(), "hubscope-burst-")), "core.zip.ts");
  writeFileSync(file, "1");
  utimesSync(file, 1, 1);
  const heard: string[] = [];
  const watchers = await FileWatchers.of({getWatchPath: () => file}, "/", names, (name) =>
    heard.push(name)
  );
  writeFileSync(file, "2");
  await allTold;
  expect(heard).toEqual([]);
  vi.runAllTimers();
  expect(heard).toHaveLength(1);
  watchers.close();
});
