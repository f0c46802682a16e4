import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, it} from "vitest";
import {withBuildLock} from "../../../loaders/store/build-lock.js";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "hubscope-lock-"));
  mkdirSync(join(root, ".observablehq"));
});
afterEach(() => rmSync(root, {recursive: true}));

const lock = () => join(root, ".observablehq/building");
const holders: number[] = [];
const told = (holder: number) => void holders.push(holder);
beforeEach(() => void holders.splice(0));

it("withBuildLock(root, build, told) lets the second of two builds wait for the first", async () => {
  const steps: string[] = [];
  let end: () => void = () => undefined;
  const first = withBuildLock(root, async () => {
    steps.push("first starts");
    await new Promise<void>((done) => (end = done));
    steps.push("first ends");
    return 1;
  });
  const second = withBuildLock(root, () => Promise.resolve(steps.push("second")), told);
  await expect.poll(() => holders).toEqual([process.pid]);
  end();
  expect(await first).toBe(1);
  await second;
  expect(steps).toEqual(["first starts", "first ends", "second"]);
  expect(holders).toEqual([process.pid]);
  expect(existsSync(lock())).toBe(false);
});

it("withBuildLock(root, build) goes on after a build that failed", async () => {
  const fails = () => Promise.reject(new Error("no"));
  await expect(withBuildLock(root, fails)).rejects.toThrow("no");
  expect(await withBuildLock(root, () => Promise.resolve(2), told)).toBe(2);
  expect(holders).toEqual([]);
});

const dead = () => String(spawnSync(process.execPath, ["--version"]).pid);

it.each([
  ["of a process that was killed", dead],
  ["of a killed process that had our id", () => String(process.pid)],
  ["that holds no process", () => "no process"],
  ["that a process was killed over writing", () => ""]
])("withBuildLock(root, build) does not wait for a lock %s", async (_, holder) => {
  writeFileSync(lock(), holder());
  utimesSync(lock(), 0, 0);
  expect(await withBuildLock(root, () => Promise.resolve(3), told)).toBe(3);
  expect(holders).toEqual([]);
});
