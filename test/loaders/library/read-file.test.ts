import {expect, test} from "vitest";
import {sizeWords} from "../../../loaders/library/read-file.js";

test.each([
  [0, "0 KB"],
  [1, "0.1 KB"],
  [16 * 1024, "16 KB"],
  [16 * 1024 + 1, "17 KB"],
  [2 ** 20 - 1, "1024 KB"],
  [2 ** 20, "1 MB"],
  [2 ** 20 + 1, "1.1 MB"],
  [300 * 2 ** 20, "300 MB"]
])("sizeWords(%d) is %s", (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
