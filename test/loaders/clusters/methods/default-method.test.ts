import {expect, it} from "vitest";
import {defaultMethod, methods} from "../../../../loaders/clusters/methods/index.js";

it.each([
  [0, "leiden"],
  [31, "leiden"],
  [9999, "leiden"],
  [10_000, "gsdmm"],
  [100_000, "gsdmm"]
])("defaultMethod(%d) is %s, which is not told its number of clusters", (papers, name) => {
  expect(defaultMethod(papers)).toMatchObject({name, needsK: false});
  expect(methods).toContain(defaultMethod(papers));
});
