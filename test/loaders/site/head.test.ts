import {expect, it, test} from "vitest";
import {footOf, headOf} from "../../../loaders/site/head.js";
import {rootWith} from "./root-with.js";

const hub = {title: `"A" & <b>'B'</b> </title>`, citing: 31, roles: 2, synthetic: false};
const hubs = new Map([["/hub/x", hub]]);

it("headOf({title: null, path}, hubs) names a hub's page by its title, escaped", () => {
  const html = headOf({title: null, path: "/hub/x"}, hubs);
  expect(html).toContain(
    "<title>&#34;A&#34; &#38; &#60;b&#62;&#39;B&#39;&#60;/b&#62; &#60;/title&#62;</title>"
  );
  expect(html.match(/<\/title>/g)).toHaveLength(1);
});

it("headOf({title, path}, hubs) leaves the title of a page that has one to Framework", () => {
  expect(headOf({title: "Methods", path: "/methods"}, hubs)).not.toContain("<title>");
});

it("headOf({title: null, path}, hubs) names any other page Hubscope", () => {
  expect(headOf({title: null, path: "/index"}, hubs)).toContain("<title>Hubscope</title>");
});

it("headOf({path}, hubs) tells a link's preview of a hub its title and facts, escaped", () => {
  const html = headOf({title: null, path: "/hub/x"}, hubs);
  expect(html).toContain(`<meta property="og:title" content="&#34;A&#34; &#38; &#60;b&#62;`);
  expect(html).toContain(`tell: 31 citing papers, 2 with a known role.">`);
  expect(html).toContain(`<meta name="twitter:card" content="summary">`);
  const bare = new Map([["/hub/x", {...hub, citing: 1, roles: 0}]]);
  expect(headOf({title: null, path: "/hub/x"}, bare)).toContain(
    "1 citing paper, none with a known"
  );
  const more = new Map([["/hub/x", {...hub, citing: 2, roles: 3}]]);
  expect(headOf({title: null, path: "/hub/x"}, more)).toContain("2 citing papers, 3 roles in all");
});

it("headOf({path}, hubs, lakes) names the lakes whose hubs pages may open, and asks for no store where one of them is shown", () => {
  const page = {title: "Methods", path: "/methods"};
  expect(headOf(page, hubs, ["https://a.org/l", "https://b.org/l/"])).toContain(
    `<meta name="hubscope-lakes" content="https://a.org/l https://b.org/l">`
  );
  expect(headOf(page, hubs)).not.toContain("hubscope-lakes");
  const unless = `<script>if (!new URLSearchParams(location.search).has("lake")) globalThis.`;
  expect(headOf({title: null, path: "/hub/pasted"}, hubs, ["https://a.org/l"])).toContain(unless);
  expect(headOf(page, hubs, ["https://a.org/l"])).toContain("<script>globalThis.");
});

it("headOf({title, path}, hubs) previews any other page by its own title", () => {
  const html = headOf({title: "Methods", path: "/methods"}, hubs);
  expect(html).toContain(`<meta property="og:title" content="Methods">`);
  expect(html).not.toContain("31 citing");
});

it("headOf({title, path}, hubs) previews a written page of a hub by its title and the facts of the hub", () => {
  const html = headOf({title: "Mine", path: "/hub/x"}, hubs);
  expect(html).toContain(`<meta property="og:title" content="Mine">`);
  expect(html).toContain(`<meta name="hubscope-hub" content="x">`);
  expect(html).toContain("31 citing papers, 2 with a known role.");
  const made = new Map([["/hub/x", {...hub, synthetic: true}]]);
  expect(headOf({title: "Mine", path: "/hub/x"}, made)).toContain(`content="Synthetic: Mine"`);
});

it("headOf({path}, hubs) says of a synthetic hub that it is, in title and description, once", () => {
  const preview = (title: string) =>
    headOf({title: null, path: "/hub/x"}, new Map([["/hub/x", {...hub, title, synthetic: true}]]));
  expect(preview("A work")).toContain("<title>Synthetic: A work</title>");
  expect(preview("A work")).toContain(
    `property="og:description" content="Synthetic: made up by npm run demo, no real papers. The papers`
  );
  expect(preview("Synthetic Hub 1")).toContain("<title>Synthetic Hub 1</title>");
});

it("headOf({path}, hubs) turns no title of a window or preview round, whatever a hub's title holds", () => {
  const title = "\u202egnp.exe \u2066cites\u200b\u0007";
  const html = headOf({title: null, path: "/hub/x"}, new Map([["/hub/x", {...hub, title}]]));
  expect(html).toContain("<title>\ufffdgnp.exe \ufffdcites\ufffd\ufffd</title>");
  expect(html.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

const root = rootWith({"hub/[hub].md": "\n# <b>One & all</b>\n</pre>\n"});

test("footOf({path}, root) holds the source of the page, escaped, from its first line on", () => {
  const foot = footOf({path: "/hub/any"}, root);
  expect(foot).toContain("hub/[hub].md</code>");
  expect(foot).toContain(
    "<pre>\n\n# &#60;b&#62;One &#38; all&#60;/b&#62;\n&#60;/pre&#62;\n</pre></details>"
  );
});

test("footOf({path}, root) of a page that no file makes says only what the site is", () => {
  expect(footOf({path: "/none"}, root)).toBe(
    `<a href="/">Hubscope</a> reads files on this machine; nothing leaves it.`
  );
});

test("footOf({path}, root) holds the notes on the hub, where its page has a place for them", () => {
  const notes = {"hub/noted.notes.md": "---\ntitle: x\n---\n*Mine* & <b>\n"};
  const without = rootWith({"hub/[hub].md": "# All\n", ...notes});
  expect(footOf({path: "/hub/noted"}, without)).not.toContain("noted");
  const root = rootWith({"hub/[hub].md": "# All\n\n<!-- notes -->\n", ...notes});
  const foot = footOf({path: "/hub/noted"}, root);
  expect(foot).toMatch(/hub\/\[hub\]\.md<\/code>[^]+hub\/noted\.notes\.md<\/code>/);
  expect(foot).toContain("<pre>\n---\ntitle: x\n---\n*Mine* &#38; &#60;b&#62;\n</pre></details>");
  expect(footOf({path: "/hub/any"}, root)).not.toContain("notes.md");
});

test("footOf({path}, root, drafts) holds the source of drafts only where they are shown", () => {
  const draft = (text: string) => `---\ndraft: true\n---\n${text}\n`;
  const notes = {
    "hub/[hub].md": "# All\n\n<!-- notes -->\n",
    "hub/early.notes.md": draft("Not yet.")
  };
  const root = rootWith(notes);
  expect(footOf({path: "/hub/early"}, root)).not.toContain("Not yet.");
  expect(footOf({path: "/hub/early"}, root, true)).toContain("Not yet.");
  const written = rootWith({...notes, "hub/early.md": draft("A page.")});
  expect(footOf({path: "/hub/early"}, written)).toContain("hub/[hub].md</code>");
  expect(footOf({path: "/hub/early"}, written, true)).toContain("A page.");
});
