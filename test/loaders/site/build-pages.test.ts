import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import {expect, test} from "vitest";
import {bundlePages} from "../../../loaders/site/build-pages.js";
import {filesBelow} from "../../../loaders/store/files.js";

const files = {
  "hub/one.html": `<head>
<link rel="modulepreload" href="../_observablehq/client.js">
<link rel="modulepreload" href="../_import/room/a.js">
<link rel="modulepreload" href="../_import/lib/b.js">
<link rel="modulepreload" href="../_npm/late@1.0.0/x.js">
<link rel="modulepreload" href="../_npm/d3@7.9.2/x.js">
<link rel="modulepreload" href="../_npm/c@1.0.0/x.js">
</head><script type="module">
define({id: "1", body: async () => {
const [{a}, {where}] = await Promise.all([import("../_import/room/a.js"), import("../_import/lib/where.js")]);
}});
</script><h2 id="one">One, import("../_import/none.js")</h2>`,
  "plain.html": "<p>No module.</p>",
  "named.html": `<script type="module">
define({id: "1", inputs: ["Plot"], body: async (Plot) => {
const {last} = await import("./_import/other/last.js");
}});
</script>`,
  "_import/room/a.js": `import {b} from "../lib/b.js"; import {c} from "../../_npm/c@1.0.0/x.js"; export const a = "a" + b + c; export const later = () => import("../lib/later.js"); export const file = import.meta.resolve("../lib/worker.js");`,
  "_import/lib/b.js": `export const b = "b";`,
  "_import/lib/later.js": `import {b} from "./b.js"; import {median} from "../../_npm/d3@7.9.2/x.js"; import {late} from "../../_npm/late@1.0.0/x.js"; export const last = [b, late, median([1, 2, 6])];`,
  "_import/lib/where.js": `export const where = import.meta.url;`,
  "_import/lib/worker.js": `import {b} from "./b.js"; globalThis.worked = b;`,
  "_import/other/last.js": `import {b} from "../lib/b.js"; import {median} from "../../_npm/d3@7.9.2/x.js"; export const last = [b, median([1, 2, 6])];`,
  "_npm/c@1.0.0/x.js": `export const c = "c";`,
  "_npm/late@1.0.0/x.js": `export const late = "late";`,
  "_npm/d3@7.9.2/x.js": `export const median = () => "the whole of d3";`,
  "_observablehq/client.js": ""
};

function made(below = ""): string {
  const folder = join(mkdtempSync(join(tmpdir(), "hubscope-bundle-")), below);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function bundled() {
  const folder = made();
  const pages = new Map((await bundlePages(folder)).map(({path, html}) => [path, html]));
  const html = pages.get("hub/one.html") ?? "";
  const load = (path: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, path)).href);
  return {folder, html, pages, load, own: filesBelow(join(folder, "_import"))};
}

test("bundlePages() puts what a page imports into the module that it names; the code of pages, packages and modules that ask where they stand are left alone", async () => {
  const {folder, html, pages, load, own} = await bundled();
  expect(html.slice(html.indexOf("<script"))).toBe(
    files["hub/one.html"].slice(files["hub/one.html"].indexOf("<script"))
  );
  expect(pages.get("plain.html")).toBe(files["plain.html"]);
  const a = await load("_import/room/a.js");
  expect(a.a).toBe("abc");
  expect((await a.later()).last).toEqual(["b", "late", 2]);
  expect(a.file).toBe(pathToFileURL(join(folder, "_import/lib/worker.js")).href);
  expect((await load("_import/lib/where.js")).where).toMatch(/_import\/lib\/where\.js$/);
  expect(readFileSync(join(folder, "_import/lib/worker.js"), "utf8")).not.toContain("import");
  expect(own.filter((path) => !path.startsWith("shared/"))).toEqual([
    "lib/where.js",
    "lib/worker.js",
    "other/last.js",
    "room/a.js"
  ]);
});

test("links fetch what a page imports before what is needed then, and no library that its modules hold", async () => {
  const {html} = await bundled();
  const links = [
    ...html.matchAll(/<link rel="modulepreload"( fetchpriority="low")? href="([^"]+)">/g)
  ];
  const of = (priority?: string) =>
    links.filter(([, said]) => said === priority).map(([, , to]) => to ?? "");
  const shared = /^\.\.\/_import\/shared\/[a-z]+-[\dA-Z]{8}\.js$/;
  expect(of().filter((to) => !shared.test(to))).toEqual([
    "../_observablehq/client.js",
    "../_import/room/a.js",
    "../_npm/c@1.0.0/x.js"
  ]);
  expect(of().filter((to) => shared.test(to))).toHaveLength(1);
  expect(of(` fetchpriority="low"`)).toEqual(["../_npm/late@1.0.0/x.js"]);
});

test("a page that names Plot or d3 itself, and its modules, share the whole library", async () => {
  const {load} = await bundled();
  expect((await load("_import/other/last.js")).last).toEqual(["b", "the whole of d3"]);
});

test("pages that import one module have one copy of it, and none waits for a library that another names", async () => {
  const folder = made();
  const importing = (input: string, ...modules: string[]) => {
    const imports = modules.map((module) => `await import("../_import/${module}.js");`);
    return `<script type="module">define({id: "1", inputs: [${input}], body: async () => {${imports.join(" ")}}});</script>`;
  };
  const pages = {
    "hub/first.html": importing(`"Plot"`, "other/last", "lib/later"),
    "hub/plain.html": importing("", "other/last"),
    "hub/then.html": importing(`"Plot"`, "lib/b", "other/last")
  };
  for (const [path, html] of Object.entries(pages)) writeFileSync(join(folder, path), html);
  writeFileSync(join(folder, "_import/lib/b.js"), "export const b = {};");
  await bundlePages(folder);
  const load = (path: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, path)).href);
  const [last, later, {b}] = await Promise.all(
    ["other/last", "lib/later", "lib/b"].map((name) => load(`_import/${name}.js`))
  );
  expect(last.last[0]).toBe(b);
  expect(later.last[0]).toBe(b);
  expect(last.last[1]).toBe(2);
});

test("the same site in another folder gives the same bytes", async () => {
  const [one, other] = [made(), made("further/down")];
  expect(await bundlePages(one)).toEqual(await bundlePages(other));
  const contents = (folder: string) =>
    filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), "utf8")]);
  expect(contents(one)).toEqual(contents(other));
});
