import {existsSync, readFileSync} from "node:fs";
import {rm} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {parquetReadObjects} from "hyparquet";
import {expect, it} from "vitest";
import {onceAFile} from "../../browser/at-end.js";
import {openPage} from "../../browser/browser.js";
import {makeSite, preview, write} from "../../browser/site.js";
import {everythingFiles, everythingWorks, hubText, roughTitle} from "../../browser/sites.js";

const preload = pathToFileURL(join(import.meta.dirname, "no-network.mjs")).href;

const stub = "src/data/[hub]/core.zip.ts";
/** The loader of a hub's tables, which waits, once it is at work, for as long as `hold` stands. */
const patient = readFileSync(stub, "utf8").replace(
  "process.stdout.write",
  `const {existsSync, writeFileSync} = await import("node:fs");
if (existsSync("hold")) writeFileSync("at-work", "");
while (existsSync("hold")) await new Promise((done) => setTimeout(done, 20));
$&`
);

/** A small page of a hub, whose titles and themes show an edit as the report would. */
const smallPage = `---
title: null
---

\`\`\`js
import {tables} from "npm:hubscope";
import {readTable} from "../tables/read-table.js";

const papers = await readTable(FileAttachment(\`../data/\${observable.params.hub}/core/papers.parquet\`).arrayBuffer(), tables.papers);
const themes = await readTable(FileAttachment(\`../data/\${observable.params.hub}/core/themes.parquet\`).arrayBuffer(), tables.themes);
display(html\`<ul id="papers">\${papers.map(({title}) => html\`<li>\${title}\`)}</ul>\`);
display(html\`<ul id="themes">\${themes.map(({theme}) => html\`<li>\${theme}\`)}</ul>\`);
\`\`\`
`;

/** The one preview that all is asked of: a project of five hubs, and a page that uses everything. */
const previewed = onceAFile(async () => {
  const folder = await makeSite(
    {
      onlyHubs: true,
      hubs: {
        "one.txt": hubText("One hub", ["First paper"]),
        "animals.txt": hubText("Animals", ["Jumping quokkas", "Quokkas at dusk"]),
        "rough.txt": hubText(roughTitle, ["A first paper", roughTitle]),
        "slow.txt": hubText("Slow", ["First paper"]),
        "broken.txt": "this is not a hub page\n"
      },
      files: {...everythingFiles, "src/small/[hub].md": smallPage, [stub]: patient}
    },
    {cached: false}
  );
  const record = join(folder, "network");
  const env = {NODE_OPTIONS: `--import=${preload}`, NETWORK_RECORD: record};
  return {folder, record, ...(await preview(folder, env))};
});

const edit = async (path: string, text: string) => write((await previewed()).folder, path, text);

it("pages of a preview use implicit names, npm: imports and SQL, and ask no other host", async () => {
  const {url} = await previewed();
  const {page, errors, foreignRequests, close} = await openPage(`${url}everything.html`);
  expect(JSON.parse((await page.locator("#results").textContent()) ?? "")).toEqual(everythingWorks);
  for (const path of ["", "hub/rough.html"]) {
    await page.goto(url + path);
    await page.locator("h1").first().waitFor();
    await page.waitForLoadState("networkidle");
  }
  expect({errors, foreignRequests}).toEqual({errors: [], foreignRequests: []});
  await close();
});

it("a hub that can't be read shows the error on its page, and the others go on", async () => {
  const {url} = await previewed();
  const {page, close} = await openPage(`${url}hub/broken.html`);
  const alert = page.getByRole("alert");
  await alert.waitFor();
  expect(await alert.innerText()).toContain("loaders/hubs/broken.txt:1:1");
  expect(await alert.locator(".of-error").count()).toBeGreaterThan(0);
  expect(await page.locator(".report").isVisible()).toBe(false);
  await page.goto(url);
  await page.locator('tr.unreadable[data-hub="broken"]').waitFor();
  await page.getByRole("cell").getByRole("link", {name: "Animals"}).click();
  await expect.poll(() => page.locator("h1").textContent()).toBe("Animals");
  await close();
});

it("an open page follows edits of hub text, of the list of hubs and of the code", async () => {
  const {url, folder, output} = await previewed();
  const {page, close} = await openPage(`${url}small/one`);
  const sidebar = page.locator("#observablehq-sidebar");
  const shown = (text: string) => page.locator("main").getByText(text).first().waitFor();
  await shown("First paper");

  await edit("loaders/hubs/one.txt", hubText("One hub", ["First paper", "Second paper"]));
  await shown("Second paper");
  await page.waitForLoadState("networkidle");
  await edit("loaders/hubs/two.txt", hubText("Another hub", ["Some paper"]));
  await sidebar.getByText("Another hub").waitFor();
  await page.waitForLoadState("networkidle");
  await edit("loaders/hubs/one.txt", hubText("A better title", ["Third paper"]));
  await sidebar.getByText("A better title").waitFor();
  await shown("Third paper");
  await page.waitForLoadState("networkidle");
  const code = readFileSync(join(folder, "loaders/text/clean.ts"), "utf8");
  await edit("loaders/text/clean.ts", `throw new Error("a broken loader");\n${code}`);
  await expect.poll(output).toContain("a broken loader");
  const marked = () => page.evaluate(() => Object.assign(window, {old: true}).old);
  await expect.poll(() => marked().catch(() => false)).toBe(true);
  await edit("loaders/text/clean.ts", code);
  await edit("loaders/hubs/one.txt", hubText("A better title", ["Fourth paper"]));
  await expect.poll(() => page.evaluate(() => "old" in window).catch(() => true)).toBe(false);
  await page.waitForLoadState("networkidle");
  await shown("Fourth paper");

  await rm(join(folder, "loaders/hubs/two.txt"));
  await sidebar.getByText("Another hub").waitFor({state: "detached"});
  await close();
});

it("an open page follows edits of a hub's curation", async () => {
  const {url} = await previewed();
  const {page, close} = await openPage(`${url}small/animals`);
  const names = page.locator("#themes li");
  await page.locator("#papers li").first().waitFor();
  expect(await names.count()).toBe(0);
  for (const name of ["animals of Rottnest", "small animals"]) {
    await edit("loaders/curation/animals/themes.csv", `theme,term\n${name},quokka\n`);
    await expect.poll(() => names.allTextContents()).toEqual([name]);
  }
  await close();
});

it("an edit that comes while a loader is at work is not lost", async () => {
  const {url, folder} = await previewed();
  /** The titles that the preview gives; its status alone where an edit has just removed them. */
  const titles = async () => {
    const response = await fetch(`${url}_file/data/slow/core/papers.parquet`);
    if (!response.ok) return [String(response.status)];
    const rows = await parquetReadObjects({file: await response.arrayBuffer()});
    return rows.map((row) => String(row["title"]));
  };
  await edit("hold", "");
  await edit("loaders/hubs/slow.txt", hubText("Slow", ["Second paper"]));
  const answers: Promise<string[]>[] = [];
  const atWork = () => {
    answers.push(titles());
    return existsSync(join(folder, "at-work"));
  };
  await expect.poll(atWork, {interval: 500}).toBe(true);
  await edit("loaders/hubs/slow.txt", hubText("Slow", ["Third paper"]));
  await rm(join(folder, "hold"));
  await Promise.all(answers);
  await expect.poll(titles).toEqual(["Third paper"]);
});

it("a preview attempts no fetch", async () => {
  const {record} = await previewed();
  expect(readFileSync(record, "utf8").replaceAll("loaded\n", "")).toBe("");
});
