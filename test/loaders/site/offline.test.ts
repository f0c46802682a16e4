import {expect, it} from "vitest";
import {reason} from "../../../loaders/site/prepare.js";

it.each([
  ["https://registry.example/lodash-es/latest", "a page asks for the package lodash-es, which"],
  ["https://registry.example/@scope/name", "a page asks for the package @scope/name, which"],
  ["https://cdn.example/npm/lodash@0.0.0/+esm", "a page asks for the package lodash, which"],
  [
    "https://cdn.example/npm/@scope/name@1.2.3/+esm",
    "a page asks for the package @scope/name, which"
  ],
  [
    "https://cdn.example/npm/d3@7.9.2/dist/d3.css",
    "a page asks for npm:d3/dist/d3.css, which is not served: add it to the assets of d3"
  ],
  [
    "https://npm.jsr.io/@jsr/std__csv",
    "a page asks for https://npm.jsr.io/@jsr/std__csv, and nothing"
  ]
])("reason(%j) starts with %j and names the file to edit", (address, start) => {
  expect(reason(address).startsWith(start)).toBe(true);
  expect(reason(address)).toContain("loaders/site/packages.ts");
});
