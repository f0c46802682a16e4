import {existsSync, readFileSync} from "node:fs";
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {expect, it} from "vitest";
import {openPage} from "../browser/browser.js";
import {archivesMade, build, makeSite, preview, serve, sharedDist, write} from "../browser/site.js";
import {barePages, everythingWorks, hubText, roughTitle, siteSpecs} from "../browser/sites.js";

const preload = pathToFileURL(join(import.meta.dirname, "no-network.mjs")).href;

it("a build attempts no fetch and no connection, and the same input gives the same bytes", async () => {
  const folder = await makeSite(siteSpecs.fixtures, {cached: false});
  const record = join(folder, "network");
  const [built, shared] = await Promise.all([
    build(folder, {NODE_OPTIONS: `--import=${preload}`, NETWORK_RECORD: record}),
    sharedDist("fixtures")
  ]);
  expect(built.code).toBe(0);
  expect(built.stderr.replaceAll(/^clusters of .+\n/gm, "")).toBe("");
  expect(readFileSync(record, "utf8").replaceAll("loaded\n", "")).toBe("");
  expect(await contentsOf(join(folder, "dist"))).toEqual(await contentsOf(shared));
});

it("a built page uses implicit names, npm: imports and SQL, and asks no other host", async () => {
  const {url} = await serve(await sharedDist("fixtures"), "/some/where/");
  const {page, errors, foreignRequests} = await openPage(`${url}everything.html`);
  const results = await page.locator("#results").textContent();
  expect(JSON.parse(results ?? "")).toEqual(everythingWorks);
  expect({errors, foreignRequests}).toEqual({errors: [], foreignRequests: []});
});

it("every built page loads from a plain file server below any path, with our fonts and icon", async () => {
  const dist = await sharedDist("fixtures");
  const {url, requests} = await serve(dist, "/some/where/");
  const files = await readdir(dist, {recursive: true});
  const pages = files.filter((name) => name.endsWith(".html") && name !== "everything.html");
  expect(pages).toContain("hub/rough.html");
  for (const name of pages) {
    const {page, errors, foreignRequests, close} = await openPage(`${url}${name}`);
    await page.waitForLoadState("networkidle");
    const {families, icon, lang} = await page.evaluate(() => ({
      families: [...document.fonts]
        .filter(({status}) => status === "loaded")
        .map(({family}) => family),
      icon: document.querySelector<HTMLLinkElement>("link[rel=icon]")?.href,
      lang: document.documentElement.lang
    }));
    expect.soft({name, errors, foreignRequests}).toEqual({name, errors: [], foreignRequests: []});
    expect
      .soft(new Set(families.map((family) => family.replaceAll('"', ""))))
      .toContain("Source Serif 4");
    expect.soft(icon).toMatch(/\/_file\/favicon\.[0-9a-f]{8}\.svg$/);
    expect.soft(lang).toBe("en");
    await close();
  }
  expect(requests).not.toContain("/favicon.ico");
});

it("a title of markup is text in the document title, the sidebar and the description", async () => {
  const {url} = await serve(await sharedDist("fixtures"));
  const {page} = await openPage(`${url}hub/rough.html`);
  expect(await page.title()).toBe(roughTitle);
  expect(await page.locator("#observablehq-sidebar a", {hasText: "DROP TABLE"}).textContent()).toBe(
    roughTitle
  );
  expect(await page.locator("meta[name=description]").getAttribute("content")).toContain(
    roughTitle
  );
  expect(await page.evaluate(() => "broken" in window)).toBe(false);
});

it("a page that asks for a package outside the list stops the build with a sentence", async () => {
  const page = '```js\nimport {chunk} from "npm:lodash-es";\ndisplay(chunk([1, 2], 1));\n```\n';
  const folder = await makeSite({files: {...barePages, "src/bad.md": page}});
  const {code, stderr} = await build(folder);
  expect(code).toBe(1);
  expect(stderr).toContain(
    "a page asks for the package lodash-es, which pages may not import yet: install it, add it to loaders/framework/packages.ts and run again"
  );
});

it("a page that uses an implicit name outside the list stops the build with a sentence", async () => {
  const folder = await makeSite({
    files: {...barePages, "src/bad.md": "```js\ndisplay(_.chunk([1, 2], 1));\n```\n"}
  });
  const {code, stderr} = await build(folder);
  expect(code).toBe(1);
  expect(stderr).toContain("a page asks for the package lodash, which pages may not import yet");
});

it("a hub with an error stops the build with the error, and nothing is written", async () => {
  const folder = await makeSite({hubs: {"empty.txt": ""}});
  const {code, stderr} = await build(folder);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^loaders\/hubs\/empty\.txt:1:1 error /);
  expect(existsSync(join(folder, "dist"))).toBe(false);
});

it("a build takes what is unchanged from before, and nothing that a preview made of other text", async () => {
  const folder = await makeSite({
    onlyHubs: true,
    files: barePages,
    hubs: {"one.txt": hubText("One", ["A"]), "two.txt": hubText("Two", ["B"])}
  });
  expect(await archivesMade(folder)).toEqual([
    "library.zip",
    "one/core.zip",
    "pasted/core.zip",
    "two/core.zip"
  ]);
  const bytes = await contentsOf(join(folder, "dist"));

  await write(folder, "loaders/hubs/one.txt", hubText("One", ["Something else"]));
  const {url, close} = await preview(folder);
  expect((await fetch(`${url}_file/data/one/core/papers.parquet`)).status).toBe(200);
  await close();

  await write(folder, "loaders/hubs/one.txt", hubText("One", ["A"]));
  expect(await archivesMade(folder)).toEqual(["library.zip", "one/core.zip"]);
  expect(await contentsOf(join(folder, "dist"))).toEqual(bytes);
});

async function contentsOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const pairs = paths.map(async (path) => [
    path.slice(folder.length),
    await readFile(path, "base64")
  ]);
  return Object.fromEntries(await Promise.all(pairs));
}
