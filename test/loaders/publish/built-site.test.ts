import {mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";
import {isNewer} from "../../../loaders/publish/built-site.js";

const folder = mkdtempSync(join(tmpdir(), "newer-"));
afterAll(() => rmSync(folder, {recursive: true}));
const at = (name: string, seconds: number) => utimesSync(join(folder, name), seconds, seconds);

it("isNewer(path, others) looks at files, folders and what is below them, but for caches", () => {
  mkdirSync(join(folder, "src/.observablehq"), {recursive: true});
  for (const name of ["page", "lock", "src/a", "src/.observablehq/made"])
    writeFileSync(join(folder, name), "");
  for (const name of ["lock", "src/a", "src/.observablehq", "src"]) at(name, 1000);
  at("page", 2000);
  const page = join(folder, "page");
  const others = [join(folder, "src"), join(folder, "lock")];
  expect(isNewer(page, others)).toBe(true);
  expect(isNewer(join(folder, "nothing"), others)).toBe(false);
  for (const name of ["src/a", "src", "lock"]) {
    at(name, 3000);
    expect(isNewer(page, others)).toBe(false);
    at(name, 1000);
  }
});
