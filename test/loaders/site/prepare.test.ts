import {expect, it} from "vitest";
import {commandOf, isFrameworkAlone, reason} from "../../../loaders/site/prepare.js";

it("isFrameworkAlone(argv) is true of Framework's own command", () => {
  const alone = (script: string) => isFrameworkAlone(["node", script, "build"]);
  expect(alone("/x/node_modules/.bin/observable")).toBe(true);
  expect(alone("/x/node_modules/@observablehq/framework/dist/bin/observable.js")).toBe(true);
  expect(alone("/x/loaders/commands/build.ts")).toBe(false);
});

it("commandOf(argv) is the command of Framework that makes pages, if it is one", () => {
  expect(commandOf(["node", "observable", "--verbose", "build"])).toBe("build");
  expect(commandOf(["node", "observable", "preview", "--no-open"])).toBe("preview");
  expect(commandOf(["node", "observable", "deploy"])).toBeUndefined();
});

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
