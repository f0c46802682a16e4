import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";
import {rewriteNpmImports} from "@observablehq/framework/dist/npm.js";
import {addressOfWhole, wholeModule, writeModule} from "../../../loaders/site/outlines.js";

const cache = mkdtempSync(join(tmpdir(), "hubscope-outlines-"));
afterAll(() => rmSync(cache, {recursive: true}));

const module = {
  contents:
    'import{a}from"../../b@1.0.0/_esm.js";export const c=()=>import("./d.js"),text="./d.jsx";',
  imports: [
    {path: "../../b@1.0.0/_esm.js", dynamic: false},
    {path: "./d.js", dynamic: true}
  ]
};

it("writeModule(cache, name, module) leaves an outline that imports the same and is another for another module", async () => {
  const names = await writeModule(cache, "a@1.0.0/_esm.js", module);
  expect(names).toEqual(["a@1.0.0/_esm.js", "a@1.0.0/_esm.js.whole"]);
  const [outline = "", whole] = names.map((name) => readFileSync(join(cache, name), "utf8"));
  expect(whole).toBe(module.contents);
  expect(outline.split("\n").slice(1)).toEqual([
    'import "../../b@1.0.0/_esm.js";',
    'import("./d.js");',
    ""
  ]);
  await writeModule(cache, "a@1.0.0/_esm.js", {...module, contents: `${module.contents};`});
  expect(readFileSync(join(cache, "a@1.0.0/_esm.js"), "utf8")).not.toBe(outline);
});

it("wholeModule(cache, written) is the module with the names that Framework wrote into its outline", async () => {
  const [name] = await writeModule(cache, "@x/y@1.0.0/z/e._esm.js", module);
  const names = new Map([
    ["../../b@1.0.0/_esm.js", "../../b@1.0.0/0123abcd.js"],
    ["./d.js", "./d.4567cdef.js"]
  ]);
  const written = rewriteNpmImports(readFileSync(join(cache, name), "utf8"), (address) =>
    names.get(address)
  );
  expect(wholeModule(cache, written)).toBe(
    'import{a}from"../../b@1.0.0/0123abcd.js";export const c=()=>import("./d.4567cdef.js"),text="./d.jsx";'
  );
  expect(wholeModule(cache, "")).toBe("");
  expect(() => wholeModule(cache, "export {};\n")).toThrow(
    "a module of a package is no outline: export {};"
  );
});

it.each([
  ["/_npm/d3@7.9.2/_esm.js", "/_npm/d3@7.9.2/_esm.js.whole"],
  ["/_npm/d3@7.9.2/_esm.js?x=.js", "/_npm/d3@7.9.2/_esm.js.whole?x=.js"],
  ["/?x=/_npm/d3@7.9.2/_esm.js", null],
  ["/_npm/x@1.0.0/x.wasm", null],
  ["/_import/page/dom.js", null]
])("addressOfWhole(%j) is %j", (address, whole) => {
  expect(addressOfWhole(address)).toBe(whole);
});
