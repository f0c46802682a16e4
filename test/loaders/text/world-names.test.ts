import {expect, test} from "vitest";
import {isWorldName} from "../../../loaders/text/world-names.js";

test.each([
  ["china", true],
  ["zealand", true],
  ["french", true],
  ["turkey", false],
  ["network", false],
  ["China", false]
])("isWorldName(%j) is %s", (word, is) => {
  expect(isWorldName(word)).toBe(is);
});
