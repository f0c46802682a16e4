import {readFileSync} from "node:fs";
import {join} from "node:path/posix";
import {createMarkdownIt, parseMarkdown} from "@observablehq/framework/dist/markdown.js";
import {expect, it} from "vitest";
import {newAnalysis} from "../../../loaders/analyses/new-analysis.js";
import {
  isNotes,
  isOfHub,
  listAnalyses,
  ownPages,
  withNotes
} from "../../../loaders/site/own-pages.js";
import {rootWith} from "./root-with.js";

const page = "# Title\n\n<!-- notes -->\n\n## The papers\n\nThe list.\n";

/** What Framework makes of a page, at an address, with notes on the hub `a`. */
function made(notes: string, path = "/hub/a", drafts = false) {
  const root = rootWith({"hub/a.notes.md": notes, "hub/pasted.notes.md": notes});
  return parseMarkdown(page, {md: withNotes(createMarkdownIt(), root, drafts), path});
}

const without = made("", "/hub/none");

it("withNotes(md, root) puts the notes on a hub into its page, in a section that says whose they are", () => {
  const {body} = made("Some *words*.");
  expect(body).toMatch(
    /Title<\/h1>\n<section class="notes" aria-label="Notes by the analyst">\n<p[^>]*>Notes by the analyst<\/p>\n<p>Some <em>words<\/em>.<\/p>\n<\/section>\n<h2/
  );
  expect(body.replace(/<section[^]+<\/section>\n/u, "")).toBe(without.body);
});

it.each([
  ["a hub without notes", "Some words.", "/hub/none"],
  ["the hub that a reader pastes", "Some words.", "/hub/pasted"],
  ["another page", "Some words.", "/a"],
  ["a hub whose notes are empty", " \n\n", "/hub/a"],
  ["a hub whose notes are a draft", "---\ndraft: true\n---\nNot yet.", "/hub/a"],
  ["a hub whose notes have front matter alone", "---\ntitle: x\n---\n", "/hub/a"]
])("nothing stands in the place of notes of %s", (_, notes, path) => {
  const {body, code} = made(notes, path);
  expect(body).toMatch(/^<h1[^\n]+\n<h2[^\n]+\n<p>The list.<\/p>\n$/);
  expect(body).toBe(without.body);
  expect(code).toEqual([]);
});

it("withNotes(md, root, drafts) shows notes that are a draft too", () => {
  const {body} = made("---\ndraft: true\n---\nNot yet.", "/hub/a", true);
  expect(body).toContain("<p>Not yet.</p>\n</section>");
});

it("the headings of notes stand below the title of the page, and have ids of their own", () => {
  const headings = (notes: string) =>
    [...made(notes).body.matchAll(/<h(\d) id="([^"]*)"/g)].map(([, level, id]) => `${level} ${id}`);
  const own = ["1 title", "2 the-papers"];
  expect(headings("# One\n\n## The papers\n\n###### Six")).toEqual([
    ...["1 title", "2 one", "3 notes-the-papers", "6 six", "2 the-papers"]
  ]);
  expect(headings("## Two\n\n### Three")).toEqual(["1 title", "2 two", "3 three", "2 the-papers"]);
  expect(headings("none")).toEqual(own);
});

it("notes have cells and inline code as pages have, no front matter, and end where they end", () => {
  const notes = "---\ntitle: x\n---\n${1 + 1}\n\n```js\ndisplay(1)\n```\n\n[a]: #x\n\n```\nopen";
  const {body, code} = made(notes);
  expect(code).toHaveLength(2);
  expect(body).not.toContain("title: x");
  expect(body).toMatch(/open<\/code><\/pre>\n<\/section>\n<h2/);
});

it("the page of all hubs says where notes stand, above its report", () => {
  const text = readFileSync("src/hub/[hub].md", "utf8");
  expect(text.split("<!-- notes -->")).toHaveLength(2);
  expect(text.indexOf("<!-- notes -->")).toBeLessThan(text.indexOf('<div class="report">'));
});

it("ownPages(root, hubs) names hubs with a written page or notes that are no draft, and the files of no hub", () => {
  const draft = "---\ndraft: true\n---\nNot yet.";
  const root = rootWith({
    "hub/[hub].md": page,
    "hub/written.md": "x",
    "hub/noted.notes.md": "x",
    "hub/both.md": "x",
    "hub/both.notes.md": draft,
    "hub/draft.md": draft,
    "hub/drafted.notes.md": draft,
    "hub/rather.md": draft,
    "hub/rather.notes.md": "x",
    "hub/gone.md": "x",
    "hub/gone.notes.md": "x",
    "hub/picture.png": ""
  });
  const hubs = ["both", "draft", "drafted", "noted", "plain", "rather", "written"];
  expect(ownPages(root, hubs)).toEqual({
    ids: ["both", "noted", "rather", "written"],
    strays: [join(root, "hub/gone.md"), join(root, "hub/gone.notes.md")]
  });
  expect(ownPages(join(root, "none"), hubs)).toEqual({ids: [], strays: []});
});

it("isOfHub(path) and isNotes(path) tell pages of hubs, but for the one of a pasted text, and notes", () => {
  const paths = ["/hub/a", "/hub/a.notes", "/hub/pasted", "/hub/x/y", "/a"];
  expect(paths.filter(isOfHub)).toEqual(["/hub/a", "/hub/a.notes"]);
  const asked = ["/hub/a.notes", "/hub/a.notes.html", "/hub/a.notes.md", "/hub/notes", "/a.notes"];
  expect(asked.filter(isNotes)).toEqual(asked.slice(0, 3));
});

it("listAnalyses: the folder is the list, titles as front matter states them, drafts where they are shown", () => {
  expect(listAnalyses(rootWith({}))).toEqual([]);
  const title = 'A "quoted" title: with a colon';
  const root = rootWith({
    "analyses/b.md": newAnalysis({title, hub: "h"}),
    "analyses/a.md": "# No front matter\n",
    "analyses/early.md": "---\ndraft: true\n---\n",
    "analyses/notes.txt": "no page"
  });
  expect(listAnalyses(root)).toEqual([
    {name: "a", path: "/analyses/a"},
    {name: title, path: "/analyses/b"}
  ]);
  expect(listAnalyses(root, true)).toContainEqual({name: "early", path: "/analyses/early"});
});

it("a title below the front matter is none of the page's, and one of YAML is read as such", () => {
  const root = rootWith({
    "analyses/a.md": "---\ntoc: false\n---\ntitle: Other\n\n---\n",
    "analyses/b.md": "---\r\ntitle: 'It''s why'\r\n---\r\n"
  });
  expect(listAnalyses(root).map(({name}) => name)).toEqual(["a", "It's why"]);
});
