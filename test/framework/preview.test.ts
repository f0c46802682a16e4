import {existsSync, readFileSync} from "node:fs";
import {rm} from "node:fs/promises";
import {get} from "node:http";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {parquetReadObjects} from "hyparquet";
import {expect, it} from "vitest";
import {openPage} from "../browser/browser.js";
import {makeSite, preview, write} from "../browser/site.js";
import {barePages, everythingWorks, hubText, siteSpecs} from "../browser/sites.js";

const preload = pathToFileURL(join(import.meta.dirname, "no-network.mjs")).href;

it("a preview attempts no fetch, and its pages ask no other host", async () => {
  const folder = await makeSite(siteSpecs.fixtures, {cached: false});
  const record = join(folder, "network");
  const {url} = await preview(folder, {
    NODE_OPTIONS: `--import=${preload}`,
    NETWORK_RECORD: record
  });
  const {page, errors, foreignRequests} = await openPage(`${url}everything.html`);
  const results = await page.locator("#results").textContent();
  expect(JSON.parse(results ?? "")).toEqual(everythingWorks);
  for (const path of ["", "hub/rough.html"]) {
    await page.goto(url + path);
    await page.waitForLoadState("networkidle");
  }
  expect({errors, foreignRequests}).toEqual({errors: [], foreignRequests: []});
  expect(readFileSync(record, "utf8").replaceAll("loaded\n", "")).toBe("");
});

it("an open page follows edits of hub text, of the list of hubs and of the code", async () => {
  const folder = await makeSite({
    onlyHubs: true,
    hubs: {"one.txt": hubText("One hub", ["First paper"])}
  });
  const edit = (name: string, text: string) => write(folder, join("loaders", name), text);
  const {url, output} = await preview(folder);
  const {page} = await openPage(`${url}hub/one.html`);
  const sidebar = page.locator("#observablehq-sidebar");
  const shown = (text: string) => page.locator("main").getByText(text).first().waitFor();
  const timed = async (what: string, change: Promise<unknown>, wait: () => Promise<unknown>) => {
    await change;
    const start = performance.now();
    await wait();
    console.log(`${what}: on the page after ${String(Math.round(performance.now() - start))} ms`);
    await page.waitForLoadState("networkidle");
  };
  await shown("First paper");

  await timed(
    "an edited hub",
    edit("hubs/one.txt", hubText("One hub", ["First paper", "Second paper"])),
    () => shown("Second paper")
  );
  await timed("a dropped hub", edit("hubs/two.txt", hubText("Another hub", ["Some paper"])), () =>
    sidebar.getByText("Another hub").waitFor()
  );
  await timed(
    "an edited title",
    edit("hubs/one.txt", hubText("A better title", ["Third paper"])),
    async () => {
      await sidebar.getByText("A better title").waitFor();
      await shown("Third paper");
    }
  );
  expect(await page.title()).toBe("A better title");

  const formats = readFileSync(join(folder, "loaders/text/clean.ts"), "utf8");
  await edit("text/clean.ts", `throw new Error("a broken loader");\n${formats}`);
  await expect.poll(output).toContain("a broken loader");
  const marked = () => page.evaluate(() => Object.assign(window, {old: true}).old);
  await expect.poll(() => marked().catch(() => false)).toBe(true);
  await edit("text/clean.ts", formats);
  await edit("hubs/one.txt", hubText("A better title", ["Fourth paper"]));
  await expect.poll(() => page.evaluate(() => "old" in window).catch(() => true)).toBe(false);
  await page.waitForLoadState("networkidle");
  await shown("Fourth paper");

  await timed("a removed hub", rm(join(folder, "loaders/hubs/two.txt")), () =>
    sidebar.getByText("Another hub").waitFor({state: "detached"})
  );
});

it("an open page follows edits of a hub's curation", async () => {
  const folder = await makeSite({
    onlyHubs: true,
    hubs: {"one.txt": hubText("One hub", ["Jumping quokkas", "Quokkas at dusk"])}
  });
  const {url} = await preview(folder);
  const {page} = await openPage(`${url}hub/one.html`);
  const names = page.locator(".paper-rows .pick");
  await page.locator("main").getByText("No theme was found").first().waitFor();
  for (const name of ["animals of Rottnest", "small animals"]) {
    await write(folder, "loaders/curation/one/themes.csv", `theme,term\n${name},quokka\n`);
    const start = performance.now();
    await expect.poll(() => names.allTextContents()).toEqual([name]);
    console.log(`a theme: on the page after ${String(Math.round(performance.now() - start))} ms`);
  }
});

it("an edit that comes while a loader is at work is not lost", async () => {
  const stub = "src/data/[hub]/core.zip.ts";
  const slow = readFileSync(stub, "utf8").replace(
    "process.stdout.write",
    '(await import("node:fs")).writeFileSync("at-work", "");\nawait new Promise((done) => setTimeout(done, 1500));\n$&'
  );
  const hub = "loaders/hubs/one.txt";
  const folder = await makeSite({
    onlyHubs: true,
    hubs: {"one.txt": hubText("One hub", ["First paper"])},
    files: {...barePages, [stub]: slow}
  });
  const {url} = await preview(folder);
  const titles = async () => {
    const response = await fetch(`${url}_file/data/one/core/papers.parquet`);
    const rows = await parquetReadObjects({file: await response.arrayBuffer()});
    return rows.map((row) => String(row["title"]));
  };
  const first = titles();
  await expect.poll(() => existsSync(join(folder, "at-work"))).toBe(true);
  await write(folder, hub, hubText("One hub", ["Second paper"]));
  expect(await first).toEqual(["First paper"]);
  await expect.poll(titles).toEqual(["Second paper"]);
});

/** The status of the answer to a request for a path as it is written. */
function statusOf(url: string, path: string, headers: Record<string, string> = {}) {
  const {hostname, port, host} = new URL(url);
  return new Promise<number | undefined>((done, fail) => {
    const options = {hostname, port, path, headers: {Host: host, ...headers}, agent: false};
    get(options, (response) => done(response.resume().statusCode)).on("error", fail);
  });
}

it("a page that asks for a package outside the list answers with the sentence, and no request and no edit ends a preview", async () => {
  const imports = '```js\nimport {chunk} from "npm:lodash-es";\ndisplay(chunk([1, 2], 1));\n```\n';
  const folder = await makeSite({files: {...barePages, "src/bad.md": imports}});
  const {url, output} = await preview(folder);
  const response = await fetch(`${url}bad.html`);
  const sentence =
    "a page asks for the package lodash-es, which pages may not import yet: install it, add it to loaders/framework/packages.ts and run again";
  expect(response.status).toBe(500);
  expect(await response.text()).toBe(sentence);
  expect((await fetch(url)).status).toBe(200);

  await openPage(`${url}methods.html`);
  const edited = `# Methods\n\n${imports}`;
  const toldOfEdit = async () => {
    await write(folder, "src/methods.md", edited);
    return output().split("\n");
  };
  await expect.poll(toldOfEdit).toContain(sentence);
  const asked = {
    "//": 400,
    "/%E0%A4%A": 400,
    "/_file/.observablehq/cache/_npm/hubscope@0.1.0/stamp": 404,
    "/": 200
  };
  for (const [path, status] of Object.entries(asked))
    expect(await statusOf(url, path), path).toBe(status);
  expect(await statusOf(url, "/", {Host: "evil.example"})).toBe(403);
  expect(await statusOf(url, "/", {Origin: "https://evil.example"})).toBe(403);
});
