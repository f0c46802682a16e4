import {expect, test} from "vitest";
import {keyOfLoaded} from "../../../loaders/site/data-loaders.js";
import {rootWith} from "./root-with.js";

test("keyOfLoaded(root) is another when a figure's code is, and the same when a page or cache is", () => {
  const key = (files: Record<string, string>) => keyOfLoaded(rootWith(files));
  const figure = {"themes/figure.ts": "one"};
  expect(key({"themes/figure.ts": "two"})).not.toBe(key(figure));
  expect(key({...figure, "index.md": "text", ".observablehq/cache/a.ts": "x"})).toBe(key(figure));
});
