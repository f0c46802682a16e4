import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {copyWhole, isCore, isDraft, moveWhole, writeWhole} from "../../../loaders/store/files.js";
import {reasonOf} from "../../../loaders/messages/printable.js";
import {rooms} from "../../rooms.js";
import {onFailingDisk, type Failure} from "./failing-disk.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hubscope-write-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

const path = () => join(folder, "to/file.txt");
const from = () => join(folder, "from.txt");
const apart = (one: string, other: string) => (one === from()) !== (other === from());

function start(): void {
  rmSync(folder, {recursive: true});
  mkdirSync(join(folder, "to"), {recursive: true});
  writeFileSync(path(), "old");
  writeFileSync(from(), "new contents");
}

const ways = [
  {way: "writeWhole(path, contents)", work: () => writeWhole(path(), "new contents")},
  {way: "copyWhole(from, to)", work: () => copyWhole(from(), path())},
  {way: "moveWhole(from, to)", work: () => moveWhole(from(), path())}
];

describe.each(ways)("$way", ({work}) => {
  it.each<Failure>(["killed", "full"])(
    "leaves the old file or the new one, never half of it, wherever the disk fails: %s",
    async (failure) => {
      let at = 0;
      for (let more = true; more;) {
        start();
        const {failed, error} = await onFailingDisk(work, {at: ++at, failure, apart});
        const contents = readFileSync(path(), "utf8");
        expect(["old", "new contents"], `change ${String(at)}`).toContain(contents);
        if (contents === "old") expect(readFileSync(from(), "utf8")).toBe("new contents");
        if (failure === "full" && failed) expect(contents).toBe("old");
        if (failure === "full") expect(readdirSync(join(folder, "to"))).toEqual(["file.txt"]);
        if (!failed) expect({contents, error}).toEqual({contents: "new contents", error: null});
        more = failed;
      }
      expect(at).toBeGreaterThan(2);
    }
  );
});

it("writeWhole(path, contents) and copyWhole(from, to) name the file that cannot be written, and no draft", async () => {
  start();
  mkdirSync(join(folder, "taken/by"), {recursive: true});
  const taken = join(folder, "taken");
  const below = join(from(), "below");
  for (const [work, path] of [
    [() => writeWhole(taken, "new contents"), taken],
    [() => copyWhole(from(), taken), taken],
    [() => writeWhole(below, "new contents"), from()]
  ] as const) {
    const reason = await work().then(() => "", reasonOf);
    expect(reason).toMatch(/^[^:]+: a (?:file|folder) stands where a (?:file|folder) should be \(/);
    expect(reason.startsWith(`${path}: `)).toBe(true);
  }
});

it("writeWhole(path, contents) makes the folders above it, and a name may be as long as names can be", async () => {
  const long = join(folder, "a/b", "x".repeat(255));
  await writeWhole(long, "contents");
  expect(readFileSync(long, "utf8")).toBe("contents");
});

it("isDraft(name) tells what a killed process has left", async () => {
  start();
  await onFailingDisk(() => writeWhole(path(), "new contents"), {at: 2});
  const [left = "", ...others] = readdirSync(join(folder, "to"));
  expect(isDraft(left)).toBe(true);
  expect(others.filter(isDraft)).toEqual([]);
});

it("isCore(path) is true in the rooms that tables and pages are made by, and in no other", () => {
  const made = new Set(["index.ts"]);
  for (const room of made) for (const below of rooms[`loaders/${room}`] ?? []) made.add(below);
  const names = Object.keys(rooms).flatMap((name) => name.split("loaders/").slice(1));
  const core = names.filter((name) => isCore(name.endsWith(".ts") ? name : `${name}/file.ts`));
  expect(core.sort()).toEqual([...made].sort());
  expect(isCore("analysis/notes.md")).toBe(false);
});
