import {expect, test} from "vitest";
import {personKey} from "../../../loaders/text/person-key.js";

test.each([
  ["Gray, Ann B.", "gray a"],
  ["Ann B. Gray", "gray a"],
  ["Gray AB", "gray a"],
  ["A. Gräy", "gray a"],
  ["van der Gray, Ann", "vandergray a"],
  ["Consortium", null],
  ["", null]
])("personKey(%j) is %j", (name, key) => {
  expect(personKey(name)).toBe(key);
});
