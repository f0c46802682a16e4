import {afterAll, expect, it} from "vitest";
import {
  inlineCode,
  inlineScripts,
  reachedModules,
  readPage,
  withPieces
} from "../../../loaders/site/page-elements.js";
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

const rough = `n > p: <script>"no"</script> <main class='x'> -->`;
const html = `<!DOCTYPE html><head>
<meta name="description" content="${rough.replaceAll('"', "&quot;")}">
<title>&lt;script&gt; tag</title>
<!-- <script>no</script> -->
<script>a < b && "<\\/script>"</script><script src="./x.js"></script>
<script type="application/json">{}</script>
</head><main id="m"><p>import(&lt;script>)</p><script type="module">c</script></main>`;

it("readPage(html) finds elements with their attributes, and none in attributes, texts and comments", () => {
  const read = readPage(html);
  expect(read("meta").map(({attributes}) => attributes.get("content"))).toEqual([rough]);
  expect(read("title").map(({text}) => text)).toEqual(["<script> tag"]);
  expect(read("main").map(({start, end}) => html.slice(start, end))).toEqual([
    html.slice(html.indexOf(`<main id="m">`))
  ]);
  expect(read("nothing")).toEqual([]);
});

it("inlineScripts(read) are those that run, and inlineCode(read) is what they hold", () => {
  const code = [`a < b && "<\\/script>"`, "c"];
  expect(inlineScripts(readPage(html)).map(({text}) => text)).toEqual(code);
  expect(inlineCode(readPage(html))).toBe(code.join("\n"));
});

it("withPieces(html, pieces) changes those pieces, in whatever order, and nothing else", () => {
  const pieces = [
    {start: 4, end: 6, text: "$&"},
    {start: 1, end: 1, text: "+"}
  ];
  expect(withPieces("abcdefg", pieces)).toBe("a+bcd$&g");
  expect(withPieces("abc", [])).toBe("abc");
});

const folder = mkdtempSync(join(tmpdir(), "reached-"));
afterAll(() => rmSync(folder, {recursive: true}));

it("reachedModules(folder, page, read) takes no text and no attribute for a module", () => {
  const text = `On "./_npm/arquero@1/x.js" and import("./_import/a.js")`;
  const html = `<title>${text}</title><meta content='${text}'><link rel="preload" href="./y.js"><h1>${text}</h1>`;
  expect(reachedModules(folder, "x.html", readPage(html))).toEqual(["y.js"]);
});

it("reachedModules(folder, page, read) follows components at any depth, and no package", () => {
  mkdirSync(join(folder, "_import"));
  mkdirSync(join(folder, "_npm"));
  writeFileSync(join(folder, "_import/a.js"), `import "./b.js"; import("../_npm/c.js");`);
  writeFileSync(join(folder, "_import/b.js"), `import "./a.js"; import {x} from './d.js';`);
  writeFileSync(join(folder, "_npm/c.js"), `import "./every-library.js";`);
  expect(
    reachedModules(folder, "hub/x.html", readPage(`<script>import "../_import/a.js"</script>`))
  ).toEqual(["_import/a.js", "_import/b.js", "_import/d.js", "_npm/c.js"]);
});
