import {truncateSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {readHub} from "../../../loaders/library/read-hub.js";
import {scratchHubs} from "./scratch-hubs.js";

const {folder, put} = scratchHubs();

test("readHub(path, {limit}) does not read a file over the size limit, which is 256 MB unless it is told another", () => {
  put("large.txt", "x");
  truncateSync(join(folder(), "large.txt"), 256 * 2 ** 20 + 1);
  const large = readHub(join(folder(), "large.txt"));
  expect(large.diagnostics).toMatchObject([{rule: "too-large", severity: "error"}]);
  expect(large.pages).toEqual([]);
  put("small.txt", "x".repeat(2 ** 20 + 1));
  expect(readHub(join(folder(), "small.txt"), {limit: 1}).diagnostics).toMatchObject([
    {rule: "too-large", actual: "1.1 MB", expected: "at most 1 MB"}
  ]);
});
