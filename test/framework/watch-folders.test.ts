import {mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {afterEach, expect, it, vi} from "vitest";
import {watchFolders} from "../../loaders/framework/watch-folders.js";

const folder = mkdtempSync(join(tmpdir(), "hubscope-watch-"));
let end = () => {};
afterEach(() => {
  end();
  rmSync(folder, {recursive: true, force: true});
});

it("watchFolders(root, listener) tells of writes, new folders and files put in place by a rename", async () => {
  let told = 0;
  mkdirSync(join(folder, "deep/er"), {recursive: true});
  end = watchFolders(folder, () => void ++told, {quiet: 30});
  const tells = async (change: () => void) => {
    const before = told;
    change();
    await expect.poll(() => told, {timeout: 3000, interval: 10}).toBeGreaterThan(before);
    await sleep(60);
  };
  await tells(() => writeFileSync(join(folder, "deep/er/a.txt"), "1"));
  await tells(() => writeFileSync(join(folder, "deep/er/a.txt"), "2"));
  await tells(() => mkdirSync(join(folder, "new")));
  await tells(() => writeFileSync(join(folder, "new/b.txt"), "1"));
  await tells(() => {
    writeFileSync(join(folder, "new/.b.txt.swp"), "2");
    renameSync(join(folder, "new/.b.txt.swp"), join(folder, "new/b.txt"));
  });
  await tells(() => rmSync(join(folder, "new"), {recursive: true}));
  await tells(() => mkdirSync(join(folder, "new")));
  await tells(() => writeFileSync(join(folder, "new/c.txt"), "1"));

  const last = told;
  for (let i = 0; i < 10; ++i) writeFileSync(join(folder, "deep/er/a.txt"), String(i));
  await sleep(200);
  expect(told - last).toBeGreaterThan(0);
  expect(told - last).toBeLessThan(10);
});

it("watchFolders(root, listener) tells of a folder that cannot be watched, and ends nothing", () => {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  end = watchFolders(join(folder, "nowhere"), () => undefined);
  expect(write.mock.calls.map(([text]) => text)).toEqual([
    expect.stringMatching(/nowhere: no such file or directory \(ENOENT\)\n$/)
  ]);
  write.mockRestore();
});
