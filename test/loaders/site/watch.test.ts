import {once} from "node:events";
import {mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, expect, it, vi} from "vitest";
import {afterQuiet, watchFolders} from "../../../loaders/site/watch.js";
import {atEnd} from "../../browser/at-end.js";

afterEach(() => void vi.useRealTimers());

it("watchFolders(root, listener) tells of writes, new folders and files put in place by a rename, and of nothing hidden", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hubscope-watch-"));
  let told = 0;
  mkdirSync(join(folder, "deep/er"), {recursive: true});
  const watcher = watchFolders(folder, () => void ++told);
  atEnd(() => watcher.close().then(() => rmSync(folder, {recursive: true})));
  const seen: string[] = [];
  watcher.on("all", (_, path) => seen.push(path));
  await once(watcher, "ready");
  await expect.poll(() => told).toBe(1);
  const tells = async (change: () => void) => {
    const before = told;
    change();
    await expect.poll(() => told).toBeGreaterThan(before);
  };
  await tells(() => writeFileSync(join(folder, "deep/er/a.txt"), "1"));
  await tells(() => writeFileSync(join(folder, "deep/er/a.txt"), "22"));
  mkdirSync(join(folder, ".hidden"));
  writeFileSync(join(folder, ".hidden/a.txt"), "1");
  await tells(() => mkdirSync(join(folder, "new")));
  await tells(() => writeFileSync(join(folder, "new/b.txt"), "1"));
  await tells(() => {
    writeFileSync(join(folder, "new/.b.txt.swp"), "22");
    renameSync(join(folder, "new/.b.txt.swp"), join(folder, "new/b.txt"));
  });
  await tells(() => rmSync(join(folder, "new"), {recursive: true}));
  await tells(() => mkdirSync(join(folder, "new")));
  await tells(() => writeFileSync(join(folder, "new/c.txt"), "1"));
  expect(seen.filter((path) => path.includes("/."))).toEqual([]);
});

it("watchFolders(root, listener) prints an error of watching, and ends nothing", async () => {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const folder = mkdtempSync(join(tmpdir(), "hubscope-watch-"));
  const watcher = watchFolders(folder, () => undefined);
  watcher.emit("error", new Error("no more\u0007 watches"));
  await watcher.close();
  rmSync(folder, {recursive: true});
  expect(write.mock.calls).toEqual([["no more\ufffd watches\n"]]);
  write.mockRestore();
});

it("afterQuiet(listener) calls it once after many changes, and again after those that come while it runs", async () => {
  vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout"]});
  const ends: (() => void)[] = [];
  const changed = afterQuiet(() => new Promise((done) => ends.push(done)));
  for (let i = 0; i < 10; ++i) changed();
  await vi.runAllTimersAsync();
  expect(ends).toHaveLength(1);
  changed();
  await vi.runAllTimersAsync();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await vi.runAllTimersAsync();
  expect(ends).toHaveLength(2);
});

it("afterQuiet(listener) prints an error of it, and goes on", async () => {
  vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout"]});
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  let calls = 0;
  const changed = afterQuiet(() => Promise.reject(new Error(`no ${String(++calls)}`)));
  for (const _ of [1, 2]) {
    changed();
    await vi.runAllTimersAsync();
  }
  expect(write.mock.calls).toEqual([["no 1\n"], ["no 2\n"]]);
  write.mockRestore();
});
