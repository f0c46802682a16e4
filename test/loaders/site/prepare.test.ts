import {expect, it} from "vitest";
import {commandOf, isFrameworkAlone} from "../../../loaders/site/prepare.js";

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
