import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {FileWatchers} from "@observablehq/framework/dist/fileWatchers.js";
import {expect, test} from "vitest";
import {coalesced, oneParseABurst} from "../../loaders/framework/one-parse-a-burst.js";

test("coalesced(callback) answers the calls of a burst by one, and later ones again", async () => {
  const heard: string[] = [];
  const tell = coalesced((name) => heard.push(name));
  for (const name of ["a", "b", "c"]) tell(name);
  await sleep(60);
  tell("d");
  await sleep(60);
  expect(heard).toEqual(["a", "d"]);
});

test("of many names that one file stands for, Framework tells one change", async () => {
  oneParseABurst();
  const file = join(mkdtempSync(join(tmpdir(), "hubscope-burst-")), "core.zip.ts");
  writeFileSync(file, "1");
  const heard: string[] = [];
  const names = ["a.parquet", "b.parquet", "c.parquet"];
  const watchers = await FileWatchers.of({getWatchPath: () => file}, "/", names, (name) =>
    heard.push(name)
  );
  await sleep(50);
  writeFileSync(file, "2");
  await expect.poll(() => heard.length).toBe(1);
  await sleep(100);
  expect(heard).toHaveLength(1);
  watchers.close();
});
