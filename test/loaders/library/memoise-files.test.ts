import {mkdirSync, readFileSync, renameSync, utimesSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {memoiseFiles} from "../../../loaders/library/memoise-files.js";
import {scratchHubs} from "./scratch-hubs.js";

const {folder, put} = scratchHubs();

/** Reads a file, and counts how often it does. */
function counted(name: string) {
  const once = memoiseFiles<string>();
  let reads = 0;
  const read = (also = "") =>
    once(name, {paths: [join(folder(), name)], also}, () => {
      reads += 1;
      return readFileSync(join(folder(), name), "utf8");
    });
  return {read, reads: () => reads};
}

/** Until what has just been changed is old enough for a time to tell it from a later change. */
const untilKept = ({read, reads}: ReturnType<typeof counted>) =>
  expect
    .poll(() => {
      read();
      const before = reads();
      read();
      return reads() - before;
    })
    .toBe(0);

test("memoiseFiles() reads what has just been written each time: another text of the same size, by its times the same, is seen", () => {
  const one = counted("one.txt");
  for (const text of ["a", "b", "c"]) {
    put("one.txt", text);
    utimesSync(join(folder(), "one.txt"), 1, 1);
    expect(one.read()).toBe(text);
  }
});

test("memoiseFiles() reads nothing again of what is as it was, and sees a change of the same size and date, another file in its place, and what else it is told", async () => {
  const one = counted("one.txt");
  put("one.txt", "a");
  utimesSync(join(folder(), "one.txt"), 1, 1);
  await untilKept(one);
  put("one.txt", "b");
  utimesSync(join(folder(), "one.txt"), 1, 1);
  expect(one.read()).toBe("b");
  put("two.txt", "c");
  utimesSync(join(folder(), "two.txt"), 1, 1);
  await untilKept(one);
  renameSync(join(folder(), "two.txt"), join(folder(), "one.txt"));
  expect(one.read()).toBe("c");
  await untilKept(one);
  const before = one.reads();
  one.read("other");
  expect(one.reads()).toBe(before + 1);
});

test("memoiseFiles() sees what comes into a folder, and what changes there", async () => {
  const once = memoiseFiles<number>();
  let reads = 0;
  const read = () => once("many", {paths: [join(folder(), "many")]}, () => (reads += 1));
  mkdirSync(join(folder(), "many"));
  const first = read();
  expect(read()).toBe(first);
  put("many/a.txt", "a");
  expect(read()).toBe(first + 1);
  await expect.poll(() => read() === read()).toBe(true);
  const kept = read();
  put("many/a.txt", "b");
  expect(read()).toBe(kept + 1);
});
