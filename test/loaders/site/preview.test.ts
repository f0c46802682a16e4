import {existsSync, readFileSync} from "node:fs";
import {rm} from "node:fs/promises";
import {get} from "node:http";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {parquetReadObjects} from "hyparquet";
import type {Page, WebSocket} from "playwright-core";
import {expect, it} from "vitest";
import {partOf, storedTable, type StoreIndex} from "../../../loaders/store/store-index.js";
import {onceAFile} from "../../browser/at-end.js";
import {openPage} from "../../browser/browser.js";
import {makeSite, preview, write} from "../../browser/site.js";
import {loaded} from "../../pages/open-report.js";
import {everythingFiles, everythingWorks, hubText, roughTitle} from "../../browser/sites.js";

const preload = pathToFileURL(join(import.meta.dirname, "no-network.mjs")).href;

const small = "src/small.md";
const worker = "loaders/store/pack-worker.ts";
/** The process that analyses hubs, which waits, once it has read one, until `hold` is removed. */
const patient = readFileSync(worker, "utf8").replace(
  /const input = .+/u,
  `$&
const {existsSync, watch, writeFileSync} = await import("node:fs");
await new Promise((done) => {
  const seen = watch(".");
  const look = () => existsSync("hold") || done(seen.close());
  seen.on("change", look);
  if (existsSync("hold")) writeFileSync("at-work", "");
  look();
});`
);

/** A small page of a hub, whose titles and themes show an edit as the report would. */
const smallPage = `---
title: null
---

\`\`\`js
import {tables} from "npm:hubscope";
import {openStore} from "./tables/store.js";

const store = openStore();
const papers = await store.rows(tables.papers, ["one"]);
const themes = await store.rows(tables.themes, ["one"]);
display(html\`<ul id="papers">\${papers.map(({title}) => html\`<li>\${title}\`)}</ul>\`);
display(html\`<ul id="themes">\${themes.map(({theme}) => html\`<li>\${theme}\`)}</ul>\`);
\`\`\`
`;

/** The one preview that all is asked of, a project with a page that uses everything, and a page. */
const previewed = onceAFile(async () => {
  const folder = await makeSite({
    onlyHubs: true,
    hubs: {
      "one.txt": hubText("One hub", ["Jumping quokkas"]),
      "rough.txt": hubText(roughTitle, ["A first paper", roughTitle]),
      "slow.txt": hubText("Slow", ["First paper"]),
      "broken.txt": "this is not a hub page\n"
    },
    files: {...everythingFiles, [small]: smallPage, [worker]: patient}
  });
  const record = join(folder, "network");
  const env = {NODE_OPTIONS: `--import=${preload}`, NETWORK_RECORD: record};
  return {folder, record, ...(await preview(folder, env)), ...(await openPage())};
});

const edit = async (path: string, text: string) => write((await previewed()).folder, path, text);

it("pages of a preview use implicit names, npm: imports and SQL, show a hub that can't be read as such and the others as ever, and ask no other host", async () => {
  const {url, page, errors, foreignRequests} = await previewed();
  await page.goto(`${url}everything.html`);
  expect(JSON.parse((await page.locator("#results").textContent()) ?? "")).toEqual(everythingWorks);

  await page.goto(`${url}hub/broken.html`);
  const alert = page.getByRole("alert");
  await alert.waitFor();
  expect(await alert.innerText()).toContain("loaders/hubs/broken.txt:1:1");
  expect(await alert.locator(".of-error").count()).toBeGreaterThan(0);
  expect(await page.locator(".report").isVisible()).toBe(false);

  await page.goto(url);
  await page.locator('tr.unreadable[data-hub="broken"]').waitFor();
  await page.getByRole("cell").getByRole("link", {name: roughTitle}).click();
  await expect.poll(() => page.locator("h1").textContent()).toBe(roughTitle);
  for (const part of [".papers li", ".interchange", ".cite-view"])
    await page.locator(part).first().waitFor({state: "attached"});
  await loaded(page);
  expect({errors, foreignRequests}).toEqual({errors: [], foreignRequests: []});
});

it("the library asks for a table of all hubs in one file, and the index has no list of tables for each hub", async () => {
  const {url, page} = await previewed();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(url);
  await page.locator(".downloads li").first().waitFor({state: "attached"});
  const names = asked.flatMap((address) => address.split("/_store/")[1] ?? []);
  expect(names.filter((name) => name.startsWith("listed_hubs."))).toHaveLength(1);
  expect(names.filter((name) => name.startsWith("hubs."))).toHaveLength(1);
  expect(names.filter((name) => /\.(?:one|rough|slow|broken)\./u.test(name))).toEqual([]);
  const index: StoreIndex = JSON.parse(await (await fetch(`${url}_store/index.json`)).text());
  expect(index.parts.map(({tables}) => tables)).toEqual(index.parts.map(() => ({})));
});

it("a page that was served before an edit of a hub, and connects after it, is to load again", async () => {
  const {url, page} = await previewed();
  await page.goto(`${url}404`);
  const served = async () =>
    (await (await fetch(`${url}small`)).text()).match(/hash: "(\w+)"/u)?.[1];
  const before = await served();
  await edit("loaders/hubs/one.txt", hubText("One hub", ["Jumping quokkas", "An edit"]));
  await expect.poll(served).not.toBe(before);
  const answers = (hash = "") =>
    page.evaluate(
      async (hello) => {
        const socket = new WebSocket("/_observablehq");
        await new Promise((done) => socket.addEventListener("open", done));
        const answer = new Promise<MessageEvent>((done) =>
          socket.addEventListener("message", done)
        );
        socket.send(JSON.stringify(hello));
        const {data} = await answer;
        socket.close();
        return String(data);
      },
      {type: "hello", path: "/small", hash}
    );
  expect(await answers(before)).toBe('{"type":"reload"}');
  await expect.poll(async () => answers(await served())).toBe('{"type":"welcome"}');
  await edit("loaders/hubs/one.txt", hubText("One hub", ["Jumping quokkas"]));
});

it("an open page follows edits of hub text, of the list of hubs, of curation, of the code and of a room's style", async () => {
  const {url, folder, page, output} = await previewed();
  const isFollowed = followed(page);
  const settled = () => expect.poll(isFollowed).toBe(true);
  const sidebar = page.locator("#observablehq-sidebar");
  const shown = (text: string) => page.locator("main").getByText(text).first().waitFor();
  const themes = () => page.locator("#themes li").allTextContents();
  await page.goto(`${url}small`);
  await shown("Jumping quokkas");
  await settled();

  const style = readFileSync(join(folder, "src/page/base.css"), "utf8");
  await edit("src/page/base.css", `${style}\nbody {--edited: yes}\n`);
  const edited = () =>
    page.evaluate(() => getComputedStyle(document.body).getPropertyValue("--edited"));
  await expect.poll(() => edited().catch(() => "")).toBe("yes");
  await settled();

  const text = hubText("One hub", ["Jumping quokkas", "Quokkas at dusk"]);
  await edit("loaders/hubs/one.txt", text);
  await edit("loaders/hubs/two.txt", hubText("Another hub", ["Some paper"]));
  await sidebar.getByText("Another hub").waitFor();
  await shown("Quokkas at dusk");
  await settled();
  await edit("loaders/hubs/one.txt", text.replace("One hub", "A better title"));
  await sidebar.getByText("A better title").waitFor();
  await settled();

  expect(await themes()).toEqual([]);
  const curation = "loaders/curation/one/themes.csv";
  await edit(curation, "theme,term\nanimals of Rottnest,quokka\n");
  await expect.poll(themes).toEqual(["animals of Rottnest"]);
  await edit(curation, "theme,term\nsmall animals,quokka\n");
  await rm(join(folder, "loaders/hubs/two.txt"));
  await expect.poll(themes).toEqual(["small animals"]);
  await sidebar.getByText("Another hub").waitFor({state: "detached"});
  await settled();

  const code = readFileSync(join(folder, "loaders/text/tokenise.ts"), "utf8");
  await edit("loaders/text/tokenise.ts", `throw new Error("a broken loader");\n${code}`);
  await expect.poll(output).toContain("a broken loader");
  const marked = () => page.evaluate(() => Object.assign(window, {old: true}).old);
  await expect.poll(() => marked().catch(() => false)).toBe(true);
  await edit("loaders/text/tokenise.ts", code);
  await edit("loaders/hubs/one.txt", hubText("A better title", ["Another paper"]));
  await expect.poll(() => page.evaluate(() => "old" in window).catch(() => true)).toBe(false);
  await shown("Another paper");
  await settled();
});

it("an open report shows the notes on its hub as they are written, without loading again, and a written page in its place as soon as there is one", async () => {
  const {url, folder, page} = await previewed();
  const isFollowed = followed(page);
  const settled = () => expect.poll(isFollowed).toBe(true);
  const [notes, title] = [page.locator(".notes"), page.locator("h1")];
  const label = "Notes by the analyst\n\n";
  await page.goto(`${url}hub/one`);
  await page.locator(".papers li").first().waitFor();
  await settled();
  await page.evaluate(() => Object.assign(window, {old: true}));
  await edit("src/hub/one.notes.md", "First *words*.\n");
  await expect.poll(() => notes.allInnerTexts()).toEqual([`${label}First words.`]);
  await edit("src/hub/one.notes.md", "# More\n\n${1 + 1} words.\n");
  await expect.poll(() => notes.allInnerTexts()).toEqual([`${label}More\n\n2 words.`]);
  await rm(join(folder, "src/hub/one.notes.md"));
  await expect.poll(() => notes.count()).toBe(0);
  expect(await page.evaluate(() => "old" in window)).toBe(true);

  await edit("src/hub/one.md", "---\ntitle: null\n---\n\n# Mine\n");
  await expect.poll(() => title.allInnerTexts()).toEqual(["Mine"]);
  await settled();
  await edit("src/hub/one.md", "---\ntitle: null\n---\n\n# Ours\n");
  await expect.poll(() => title.allInnerTexts()).toEqual(["Ours"]);
  await rm(join(folder, "src/hub/one.md"));
  await page.locator(".papers li").first().waitFor();
  await settled();
});

it("an edit that comes while a loader is at work is not lost", async () => {
  const {url, folder} = await previewed();
  /** Asks on a connection of its own: one that is kept may be closed by the preview meanwhile. */
  const ask = (name: string) => fetch(`${url}_store/${name}`, {headers: {connection: "close"}});
  /** The titles that the preview gives; its status alone where an edit has just changed them. */
  const titles = async () => {
    const index: StoreIndex = JSON.parse(await (await ask("index.json")).text());
    const part = partOf(index, "slow")?.part;
    const file = part && storedTable(index, part, "papers")?.file;
    const response = await ask(file ?? "");
    if (!response.ok) return [String(response.status)];
    const rows = await parquetReadObjects({file: await response.arrayBuffer()});
    return rows.map((row) => String(row["title"]));
  };
  await edit("hold", "");
  await edit("loaders/hubs/slow.txt", hubText("Slow", ["Second paper"]));
  const asked = new Set<Promise<string[]>>();
  const atWork = () => {
    if (asked.size === 0) {
      const answer: Promise<string[]> = titles().finally(() => asked.delete(answer));
      asked.add(answer);
    }
    return existsSync(join(folder, "at-work"));
  };
  await expect.poll(atWork, {interval: 500}).toBe(true);
  await edit("loaders/hubs/slow.txt", hubText("Slow", ["Third paper"]));
  await rm(join(folder, "hold"));
  await Promise.all(asked);
  await expect.poll(titles).toEqual(["Third paper"]);
});

it("a preview attempts no fetch, and no request ends it", async () => {
  const {url, record} = await previewed();
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
  expect(readFileSync(record, "utf8").replaceAll("loaded\n", "")).toBe("");
});

/** Tells whether a preview knows a page as it was last loaded, which then follows edits. */
function followed(page: Page): () => boolean {
  let socketNow: WebSocket | null = null;
  let isFollowed = false;
  page.on("websocket", (socket) => {
    socketNow = socket;
    isFollowed = false;
    socket.on("framereceived", ({payload}) => {
      if (socket === socketNow && String(payload).includes('"welcome"')) isFollowed = true;
    });
    socket.on("close", () => {
      if (socket === socketNow) isFollowed = false;
    });
  });
  return () => isFollowed;
}

/** The status of the answer to a request for a path as it is written. */
function statusOf(url: string, path: string, headers: Record<string, string> = {}) {
  const {hostname, port, host} = new URL(url);
  return new Promise<number | undefined>((done, fail) => {
    const options = {hostname, port, path, headers: {Host: host, ...headers}, agent: false};
    get(options, (response) => done(response.resume().statusCode)).on("error", fail);
  });
}
