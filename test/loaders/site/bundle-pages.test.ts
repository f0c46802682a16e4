import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import {expect, test} from "vitest";
import {bundlePages} from "../../../loaders/site/bundle-pages.js";

const files = {
  "hub/one.html": `<head>
<link rel="modulepreload" href="../_observablehq/client.js">
<link rel="modulepreload" href="../_import/components/a.js">
<link rel="modulepreload" href="../_import/lib/b.js">
<link rel="modulepreload" href="../_npm/late@1.0.0/x.js">
<link rel="modulepreload" href="../_npm/d3@7.9.2/x.js">
<link rel="modulepreload" href="../_npm/c@1.0.0/x.js">
</head><script type="module">
define({id: "1", body: async () => {
const [{a}, {where}] = await Promise.all([import("../_import/components/a.js"), import("../_import/lib/where.js")]);
}});
define({id: "2-1", body: async () => {
const [{a}, {last}] = await Promise.all([import("../_import/components/a.js"), import("../_import/last.js")]);
}});
</script><h2 id="one">One, import("../_import/none.js")</h2><!--:1:--><h2>Two</h2><p><!--:2-1:-->`,
  "plain.html": "<p>No module.</p>",
  "named.html": `<script type="module">
define({id: "1", inputs: ["Plot"], body: async (Plot) => {
const {last} = await import("./_import/last.js");
}});
</script>`,
  "_import/components/a.js": `import {b} from "../lib/b.js"; import {c} from "../../_npm/c@1.0.0/x.js"; export const a = "a" + b + c;`,
  "_import/lib/b.js": `export const b = "b";`,
  "_import/lib/where.js": `export const where = import.meta.url;`,
  "_import/last.js": `import {b} from "./lib/b.js"; import {median} from "../_npm/d3@7.9.2/x.js"; import {late} from "../_npm/late@1.0.0/x.js"; export const last = [b, late, median([1, 2, 6])];`,
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
  await bundlePages(folder);
  const names = readdirSync(join(folder, "_import/pages"));
  const named = (start: string) => names.filter((name) => name.startsWith(start));
  const html = readFileSync(join(folder, "hub/one.html"), "utf8");
  const load = (name: string) =>
    import(/* @vite-ignore */ pathToFileURL(join(folder, "_import/pages", name)).href);
  return {folder, named, html, load};
}

const firstOf = (html: string) => /pages\/(first\.[^"]+)"/.exec(html)?.[1] ?? "";

test("bundlePages puts a page's own modules into files, and leaves packages and places alone", async () => {
  const {folder, html, load} = await bundled();
  const first = firstOf(html);
  expect(html).toContain(`import("../_import/pages/${first}").then(({m0: m}) => m)`);
  expect(html).toContain(`<h2 id="one">One, import("../_import/none.js")</h2>`);
  const {m0, m1} = await load(first);
  expect(m0.a).toBe("abc");
  expect(m1.where).toMatch(/_import\/lib\/where\.js$/);
  expect(readFileSync(join(folder, "plain.html"), "utf8")).toBe(files["plain.html"]);
});

test("what only cells below a page's second heading import is a file that waits for the first chart", async () => {
  const {named, html, load} = await bundled();
  const [first, [rest = ""]] = [firstOf(html), named("rest")];
  expect(html.match(/import\("\.\.\/_import\/pages\/[^;\]]+/g)).toEqual([
    `import("../_import/pages/${first}").then(({m0: m}) => m), import("../_import/pages/${first}").then(({m1: m}) => m)`,
    `import("../_import/pages/${first}").then(({m0: m}) => m), import("../_import/pages/${first}").then(({shown}) => shown()).then(() => import("../_import/pages/${rest}")).then(({m0: m}) => m)`
  ]);
  expect((await load(rest)).m0.last).toEqual(["b", "late", 2]);
});

test("links fetch what is needed first before what is needed then, and no library that a page holds", async () => {
  const {named, html} = await bundled();
  const [first, [rest = ""], [both = ""]] = [firstOf(html), named("rest"), named("both")];
  const links = [
    ...html.matchAll(/<link rel="modulepreload"( fetchpriority="low")? href="([^"]+)">/g)
  ];
  const of = (priority?: string) =>
    links.filter(([, said]) => said === priority).map(([, , to]) => to);
  expect(new Set(of())).toEqual(
    new Set([
      "../_observablehq/client.js",
      `../_import/pages/${first}`,
      `../_import/pages/${both}`,
      "../_npm/c@1.0.0/x.js",
      "../_import/lib/where.js"
    ])
  );
  expect(of(` fetchpriority="low"`)).toEqual([
    `../_import/pages/${rest}`,
    "../_npm/late@1.0.0/x.js"
  ]);
});

test("a page that names Plot or d3 itself, and its modules, share the whole library", async () => {
  const {folder, load} = await bundled();
  const html = readFileSync(join(folder, "named.html"), "utf8");
  expect((await load(firstOf(html))).m0.last).toEqual(["b", "late", "the whole of d3"]);
});

test("done twice, bundlePages changes nothing more; the same folder gives the same bytes", async () => {
  const [one, other] = [made(), made("further/down")];
  await bundlePages(one);
  const first = readFileSync(join(one, "hub/one.html"), "utf8");
  await bundlePages(one);
  await bundlePages(other);
  expect(readFileSync(join(one, "hub/one.html"), "utf8")).toBe(first);
  expect(readFileSync(join(other, "hub/one.html"), "utf8")).toBe(first);
  expect(readdirSync(join(one, "_import/pages"))).toEqual(
    readdirSync(join(other, "_import/pages"))
  );
});
