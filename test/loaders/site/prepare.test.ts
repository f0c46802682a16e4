import {spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {commandOf, isFrameworkAlone, reason} from "../../../loaders/site/prepare.js";
import {ended, makeSite} from "../../browser/site.js";

it("isFrameworkAlone(argv) is true of Framework's own command", () => {
  const alone = (script: string) => isFrameworkAlone(["node", script, "build"]);
  expect(alone("/x/node_modules/.bin/observable")).toBe(true);
  expect(alone("/x/node_modules/@observablehq/framework/dist/bin/observable.js")).toBe(true);
  expect(alone("/x/loaders/commands/build.ts")).toBe(false);
});

it("commandOf(argv) is the command of Framework that makes pages, if it is one", () => {
  expect(commandOf(["node", "observable", "--verbose", "build"])).toBe("build");
  expect(commandOf(["node", "observable", "preview", "--no-open"])).toBe("preview");
  expect(commandOf(["node", "observable", "deploy"])).toBe("deploy");
  expect(commandOf(["node", "observable", "whoami"])).toBeUndefined();
});

it("observable build ends in a sentence, and nothing is written", async () => {
  const folder = await makeSite({bare: true, onlyHubs: true}, {cached: false});
  const bin = join(folder, "node_modules/@observablehq/framework/dist/bin/observable.js");
  const child = spawn(process.execPath, [bin, "build"], {cwd: folder, stdio: "pipe"});
  expect(await ended(child)).toEqual({
    code: 1,
    stdout: "",
    stderr: "observable build makes pages without a policy: use npm run build\n"
  });
  expect(existsSync(join(folder, "dist"))).toBe(false);
  expect(existsSync(join(folder, "src/.observablehq"))).toBe(false);
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
