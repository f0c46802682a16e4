import {mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import type {Config} from "@observablehq/framework/dist/config.js";
import {afterEach, beforeEach, expect, it} from "vitest";
import {contentPolicy, withPolicy} from "../../../loaders/site/content-policy.js";
import {hashedName} from "../../../loaders/site/hashed-name.js";
import {renewPages} from "../../../loaders/site/renew-pages.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hubscope-renew-"));
});
afterEach(() => rm(folder, {recursive: true, force: true}));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), {recursive: true});
  writeFileSync(join(folder, path), text);
}

const read = (path: string) => readFileSync(join(folder, path), "utf8");
const bytes = (text: string) => new TextEncoder().encode(text);
const head = (title: string) => `<title>${title}</title>`;

function pageOf(title: string, data: string, body = ""): string {
  const name = hashedName("../_file/data/one/a.csv", bytes(data));
  const entry = {name: "../data/one/a.csv", path: name, lastModified: 0, size: data.length};
  const html = `<head>
<meta charset="utf-8">
${head(title)}
<link rel="icon" href="../_file/icon.01234567.svg">
<script type="module">
registerFile("../data/one/a.csv", ${JSON.stringify(entry)});
</script></head>${body}`;
  return withPolicy(html, contentPolicy(html));
}

/** A site with a page that has one file, built when that held `old`, and its config now. */
function siteOf({
  body = "",
  source = "hub/[hub].md"
}: {body?: string; source?: string} = {}): Config {
  const file = hashedName("_file/data/one/a.csv", bytes("old"));
  write("dist/hub/one.html", pageOf("Old", "old", body));
  write(`dist/${file}`, "old");
  write("dist/.hubscope-files", `${file}\nhub/one.html\n`);
  write("src/icon.svg", "<svg/>");
  write("src/cache/a.csv", "newer");
  const loads: Record<string, string> = {"/data/one/a.csv": "cache/a.csv", "/hub/one.md": source};
  const find = (path: string) => {
    const made = loads[path];
    return made === undefined ? undefined : {path: made, load: () => Promise.resolve(made)};
  };
  return {
    root: join(folder, "src"),
    output: join(folder, "dist"),
    pages: [],
    head: () => head("New"),
    paths: async function* () {},
    loaders: {find}
  };
}

const heads = {"/hub/one": {title: null, own: head("Old")}};

it("renewPages(config, kept, heads) gives a page its new file, head and policy", async () => {
  expect(await renewPages(siteOf(), new Set(), heads)).toBe(1);
  expect(read("dist/hub/one.html")).toBe(pageOf("New", "newer"));
  const file = hashedName("a.csv", bytes("newer"));
  expect(readdirSync(join(folder, "dist/_file/data/one"))).toEqual([file]);
  expect(read("dist/.hubscope-files")).toBe(`_file/data/one/${file}\nhub/one.html\n`);
});

it("renewPages(config, kept, heads) renews no page whose file, head and policy are those of today", async () => {
  const config = siteOf();
  await renewPages(config, new Set(), heads);
  const page = read("dist/hub/one.html");
  const now = {"/hub/one": {title: null, own: head("New")}};
  expect(await renewPages(config, new Set(), now)).toBe(0);
  expect(read("dist/hub/one.html")).toBe(page);
});

it("renewPages(config, kept, heads) leaves the files of hubs that are kept", async () => {
  expect(await renewPages(siteOf(), new Set(["one"]), heads)).toBe(1);
  expect(read("dist/hub/one.html")).toBe(pageOf("New", "old"));
});

it("renewPages(config, kept, heads) does nothing where something else may differ", async () => {
  const before = pageOf("Old", "old");
  const isLeft = async (config: Config, known = heads) => {
    const page = read("dist/hub/one.html");
    expect(await renewPages(config, new Set(), known)).toBeNull();
    expect(read("dist/hub/one.html")).toBe(page);
  };
  await isLeft(siteOf({source: "hub/[hub].md.ts"}));
  await isLeft(siteOf({body: `<img src="../_file/data/one/drawn.01234567.png">`}));
  await isLeft(siteOf(), {"/hub/one": {title: null, own: head("Another")}});
  const config = siteOf();
  write("dist/_import/lib/one.89abcdef.js", `"../../_file/data/one/b.01234567.csv"`);
  await isLeft(config);
  const {find} = config.loaders;
  await rm(join(folder, "dist/_import"), {recursive: true});
  await isLeft({
    ...config,
    loaders: {find: (path) => (path.endsWith(".md") ? find(path) : undefined)}
  });
  expect(read("dist/hub/one.html")).toBe(before);
});
