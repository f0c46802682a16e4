import {expect, it} from "vitest";
import {
  inlineCode,
  inlineScripts,
  readPage,
  withPieces
} from "../../../loaders/site/page-elements.js";

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

it("inlineScripts(html) are those that run, and inlineCode(html) is what they hold", () => {
  const code = [`a < b && "<\\/script>"`, "c"];
  expect(inlineScripts(html).map(({inner}) => html.slice(inner.start, inner.end))).toEqual(code);
  expect(inlineCode(html)).toBe(code.join("\n"));
});

it("withPieces(html, pieces) changes those pieces, in whatever order, and nothing else", () => {
  const pieces = [
    {start: 4, end: 6, text: "$&"},
    {start: 1, end: 1, text: "+"}
  ];
  expect(withPieces("abcdefg", pieces)).toBe("a+bcd$&g");
  expect(withPieces("abc", [])).toBe("abc");
});
