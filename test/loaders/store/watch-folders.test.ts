import {mkdirSync, mkdtempSync, renameSync, rmSync, watch, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, expect, it, vi} from "vitest";
import {watchFolders} from "../../../loaders/store/watch-folders.js";

const folder = mkdtempSync(join(tmpdir(), "hubscope-watch-"));
let end = () => {};
afterEach(() => {
  vi.useRealTimers();
  end();
  rmSync(folder, {recursive: true, force: true});
});

it("watchFolders(root, listener) tells of writes, new folders and files put in place by a rename", async () => {
  vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout"]});
  let told = 0;
  mkdirSync(join(folder, "deep/er"), {recursive: true});
  end = watchFolders(folder, () => void ++told);
  const tellsOnce = async (change: () => void) => {
    const before = told;
    change();
    await allHeard();
    await expect.poll(() => vi.getTimerCount(), {interval: 0}).toBe(1);
    expect(told).toBe(before);
    await vi.runAllTimersAsync();
    expect(told).toBe(before + 1);
  };
  await tellsOnce(() => writeFileSync(join(folder, "deep/er/a.txt"), "1"));
  await tellsOnce(() => writeFileSync(join(folder, "deep/er/a.txt"), "2"));
  await tellsOnce(() => mkdirSync(join(folder, "new")));
  await tellsOnce(() => writeFileSync(join(folder, "new/b.txt"), "1"));
  await tellsOnce(() => {
    writeFileSync(join(folder, "new/.b.txt.swp"), "2");
    renameSync(join(folder, "new/.b.txt.swp"), join(folder, "new/b.txt"));
  });
  await tellsOnce(() => rmSync(join(folder, "new"), {recursive: true}));
  await tellsOnce(() => mkdirSync(join(folder, "new")));
  await tellsOnce(() => writeFileSync(join(folder, "new/c.txt"), "1"));
  await tellsOnce(() => {
    for (let i = 0; i < 10; ++i) writeFileSync(join(folder, "deep/er/a.txt"), String(i));
  });
});

it("watchFolders(root, listener) tells of a folder that cannot be watched, and ends nothing", () => {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  end = watchFolders(join(folder, "nowhere"), () => undefined);
  expect(write.mock.calls.map(([text]) => text)).toEqual([
    expect.stringMatching(/nowhere: no such file or directory \(ENOENT\)\n$/)
  ]);
  write.mockRestore();
});

/** Waits for news of another folder: Linux brings them after its news of earlier changes. */
async function allHeard(): Promise<void> {
  const other = mkdtempSync(join(tmpdir(), "hubscope-watch-"));
  await new Promise<void>((heard) => {
    const watcher = watch(other, () => {
      watcher.close();
      heard();
    });
    writeFileSync(join(other, "later.txt"), "");
  });
  rmSync(other, {recursive: true});
}
