import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import {expect, test} from "vitest";
import {bundlePages} from "../../loaders/framework/bundle-pages.js";

const files = {
  "hub/one.html": `<head>
<link rel="modulepreload" href="../_import/components/a.js">
<link rel="modulepreload" href="../_import/lib/b.js">
<link rel="modulepreload" href="../_npm/c.js">
</head><script type="module">
const [{a}, {where}] = await Promise.all([import("../_import/components/a.js"), import("../_import/lib/where.js")]);
</script>`,
  "plain.html": "<p>No module.</p>",
  "_import/components/a.js": `import {b} from "../lib/b.js"; import {c} from "../../_npm/c.js"; export const a = "a" + b + c;`,
  "_import/lib/b.js": `export const b = "b";`,
  "_import/lib/where.js": `export const where = import.meta.url;`,
  "_npm/c.js": `export const c = "c";`
};

function made(): string {
  const folder = mkdtempSync(join(tmpdir(), "hubscope-bundle-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test("bundlePages puts a page's own modules into one file, and leaves packages and places alone", async () => {
  const folder = made();
  await bundlePages(folder);
  const [file = ""] = readdirSync(join(folder, "_import/pages"));
  const html = readFileSync(join(folder, "hub/one.html"), "utf8");
  expect(html).toContain(`import("../_import/pages/${file}").then(({m0: m}) => m)`);
  expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    `../_import/pages/${file}`,
    "../_npm/c.js"
  ]);
  const address = pathToFileURL(join(folder, "_import/pages", file)).href;
  const {m0, m1} = await import(/* @vite-ignore */ address);
  expect(m0.a).toBe("abc");
  expect(m1.where).toMatch(/_import\/lib\/where\.js$/);
  expect(readFileSync(join(folder, "plain.html"), "utf8")).toBe(files["plain.html"]);
});

test("done twice, bundlePages changes nothing more; the same folder gives the same bytes", async () => {
  const [one, other] = [made(), made()];
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
