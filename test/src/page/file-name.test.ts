import {expect, test} from "vitest";
import {fileName} from "../../../src/page/file-name.js";

test("fileName(words)", () => {
  expect(fileName("uptake of the hub’s words")).toBe("uptake-of-the-hub-s-words");
  expect(fileName("../Größe: <b>")).toBe("Größe-b");
  expect(fileName("…")).toBe("figure");
  expect(fileName(`${"a".repeat(59)} and more`)).toBe("a".repeat(59));
});
