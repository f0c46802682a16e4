import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeEach, expect, it} from "vitest";
import {syntheticMark} from "../../../loaders/tables/hubs.js";
import {strippedPage} from "../analysis/pages-of-text.js";
import {run} from "./run.js";

const base = mkdtempSync(join(tmpdir(), "demo-"));
let out = base;

beforeEach(() => {
  out = join(mkdtempSync(join(base, "run-")), "hubs");
});
afterAll(() => {
  rmSync(base, {recursive: true});
});

const demo = (...args: string[]) => run("demo", ...args, "--out", out);
const texts = () => readdirSync(out).map((name) => readFileSync(join(out, name), "utf8"));
const small = ["--hubs", "2", "--papers", "30"];

it("writes 3 hubs of 500 papers, each marked in its first line, and says how to remove them", async () => {
  const {stdout, status} = await demo();
  expect(status).toBe(0);
  expect(stdout).toContain(`${join(out, "synthetic-1.txt")} is written\n`);
  expect(stdout).toContain(`npm run demo -- --clear --out ${out} removes them`);
  expect(readdirSync(out)).toEqual(["synthetic-1.txt", "synthetic-2.txt", "synthetic-3.txt"]);
  for (const text of texts()) {
    expect(text.startsWith(`${syntheticMark}\n`)).toBe(true);
    expect(text).toContain("\n\n500 Pith papers citing it\n\n");
  }
});

it("the same parameters give the same bytes, others write its own hubs anew", async () => {
  await demo(...small);
  const first = texts();
  expect((await demo(...small)).stdout).toContain("synthetic-2.txt stands there already\n");
  expect(texts()).toEqual(first);
  expect((await demo(...small, "--seed", "2")).stdout).toContain(
    "synthetic-2.txt is written anew\n"
  );
  expect(texts()).not.toEqual(first);
  const {stdout} = await demo("--hubs", "1", "--papers", "30");
  expect(stdout).toContain(`other synthetic hubs stand there: ${join(out, "synthetic-2.txt")}\n`);
  expect(texts()[0]).toBe(first[0]);
});

it("overwrites no hub that is not synthetic, whatever its spelling, and writes nothing then", async () => {
  await demo("--hubs", "1", "--papers", "30");
  const real = strippedPage(["A"]);
  writeFileSync(join(out, "Synthetic 2.md"), real);
  const before = texts();
  const {stderr, status} = await demo(...small, "--seed", "2");
  expect(stderr).toBe(
    "the name synthetic-2 is taken by Synthetic 2.md, which is not synthetic\nnothing is written\n"
  );
  expect(status).toBe(1);
  expect(texts()).toEqual(before);
});

it("--clear removes the hubs that are marked, with their provenance, and no others", async () => {
  await demo(...small);
  writeFileSync(join(out, "synthetic-2.json"), '{"taken": "2026-07-01"}');
  writeFileSync(join(out, "renamed.txt"), readFileSync(join(out, "synthetic-1.txt")));
  writeFileSync(join(out, "synthetic-9.txt"), strippedPage(["A"]));
  writeFileSync(join(out, "quoting.txt"), strippedPage([["A", syntheticMark]]));
  expect((await demo("--clear")).stdout).toContain(`${join(out, "renamed.txt")} is removed\n`);
  expect(readdirSync(out)).toEqual(["quoting.txt", "synthetic-9.txt"]);
  expect((await demo("--clear")).stdout).toBe(`there is no synthetic hub in ${out}\n`);
});

it.each([
  [["--papers", "0"], "--papers takes a whole number from 1 to 1000000, not 0"],
  [["--hubs", "two"], "--hubs takes a whole number from 1 to 1000000, not two"],
  [["--size", "3"], "usage: npm run demo"]
])("wrong arguments exit with 2 and write nothing: %j", async (args, reason) => {
  const {stderr, status} = await demo(...args);
  expect(stderr).toContain(reason);
  expect(status).toBe(2);
  expect(existsSync(out)).toBe(false);
});
