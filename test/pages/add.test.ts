import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {parquetReadObjects} from "hyparquet";
import type {Page} from "playwright-core";
import {beforeAll, expect, test} from "vitest";
import {onceAFile} from "../browser/at-end.js";
import {openPage, type OpenPage} from "../browser/browser.js";
import {serve} from "../browser/serve.js";
import {sharedDist} from "../browser/shared-dist.js";
import {downloaded, downloadedBytes} from "./downloaded.js";
import {strippedPage} from "./hub-texts.js";
import {example, openBehind, ready, status} from "./open-report.js";
import {expectFits} from "./page-width.js";
import {hostile, reportHubs} from "./report-hubs.js";
import {plain} from "../plain.js";

const original = readFileSync(`loaders/hubs/${example}.txt`, "utf8");
const text = original.replace("31 Pith", "33 Pith");
const title = "Opening the Black Box of Deep Neural Networks via Information";

let url = "";
beforeAll(async () => {
  ({url} = await serve(await sharedDist()));
});

async function openAdd(): Promise<OpenPage> {
  const opened = await openPage(`${url}add.html`);
  await opened.page.locator("textarea").waitFor();
  return opened;
}

const shared = onceAFile(openAdd);

/** The page that tests share which open no report, its field empty. */
async function emptied(): Promise<OpenPage> {
  const opened = await shared();
  await opened.page.getByLabel("The text of a hub’s page").fill("");
  await opened.page.locator(".hub-reading").waitFor({state: "detached"});
  expect(opened.errors.splice(0)).toEqual([]);
  return opened;
}

async function paste(page: Page, pasted: string): Promise<void> {
  await page.getByLabel("The text of a hub’s page").fill(pasted);
  await page.locator(".hub-reading").waitFor();
}

async function openIt(page: Page): Promise<void> {
  await page.getByRole("button", {name: "Open its report"}).click();
  await page.waitForURL(/\/hub\/pasted/);
  await page.locator(".papers li").first().waitFor();
}

async function choose(page: Page, files: Record<string, string>): Promise<void> {
  const chosen = Object.entries(files).map(([name, content]) => ({
    name,
    mimeType: "text/plain",
    buffer: Buffer.from(content)
  }));
  await page.locator("input[type=file]").setInputFiles(chosen);
  await page.locator(".hub-reading").waitFor();
}

const facts = async (page: Page) =>
  (await page.locator(".facts-list div").allInnerTexts()).map((fact) =>
    fact.replaceAll(/\s+/g, " ")
  );

test("a pasted text is understood at once, and its whole report opens, and nothing leaves", async () => {
  const {page, foreignRequests, errors, close} = await openAdd();
  const bodies: (string | null)[] = [];
  const addresses: string[] = [];
  page.on("request", (request) => {
    bodies.push(request.postData());
    addresses.push(decodeURIComponent(request.url()));
  });
  await paste(page, text);
  expect(await facts(page)).toEqual(
    expect.arrayContaining([
      `Title ${title}`,
      "Citing papers 31 listed, 33 declared",
      "Roles background 2"
    ])
  );
  expect(await page.locator(".diagnostics .excerpt").first().textContent()).toBe(
    "33 Pith papers cite this work. Polarity classification is still indexing.\n^"
  );
  expect(await page.locator(".ledger tbody tr").count()).toBeGreaterThan(0);

  await openIt(page);
  expect(await page.locator("h1").textContent()).toBe(title);
  expect(await page.title()).toBe(title);
  expect(await page.locator(".pasted").innerText()).toContain("It stands in no file");
  const paragraphs = page.locator(".pasted p");
  const apart = await paragraphs.evaluateAll((all) =>
    all.map((one) => [
      one.querySelectorAll("a, button").length > 0,
      [...one.childNodes].some((child) => child instanceof Text)
    ])
  );
  expect(apart).toEqual([
    [false, true],
    [false, true],
    [true, false],
    [true, false]
  ]);
  await page.locator(".paper-rows li").first().waitFor();
  expect(await page.locator(".paper-rows").first().innerText()).toContain("mutual information");
  const groups = page.locator(".pasted-stage");
  await expect.poll(() => groups.textContent()).toContain("are found in this page: ");
  await ready(page);
  await expect.poll(() => status(page)).toBe("31 papers");
  await page.locator(".papers-table input[type=search]").fill("TAPIOCA");
  await expect.poll(() => status(page)).toMatch(/^1 of 31 papers/);
  await page.reload();
  await page.locator(".papers li").first().waitFor();
  expect(await page.locator(".observablehq--error").count()).toBe(0);
  expect(new Set(bodies)).toEqual(new Set([null]));
  expect(addresses.filter((address) => /black.box|tapioca/i.test(address))).toEqual([]);
  expect({errors, foreignRequests}).toEqual({errors: [], foreignRequests: []});
  await close();
});

test("a text that the library has is told, with the report, and so is another text of its title", async () => {
  const {page, errors} = await emptied();
  const standing = page.locator(".standing");
  await choose(page, {"copy.txt": original.trim().replaceAll("\n", "\r\n")});
  expect(await standing.textContent()).toBe(
    `The library has this text already: ${title} (loaders/hubs/${example}.txt).`
  );
  expect(await page.locator(".keep-text").count()).toBe(0);
  await paste(page, text);
  await expect.poll(() => standing.textContent()).toContain("another text of this title");
  await paste(page, original.replace(title, "Another title"));
  await standing.waitFor({state: "detached"});
  expect(await page.locator(".keep-text").count()).toBe(1);
  await paste(page, original);
  const leads = standing.getByRole("link", {name: title});
  const address = await leads.evaluate((link: HTMLAnchorElement) => link.href);
  expect(address).toContain(`/hub/${example}`);
  expect((await page.request.get(address)).status()).toBe(200);
  expect(errors).toEqual([]);
});

test("a text that is no hub shows why, with its place, and has no report", async () => {
  const {page} = await emptied();
  await paste(page, "Dear reader,\nthis is a letter.");
  const refused = page.locator(".hub-reading.refused");
  expect(await refused.innerText()).toContain("pasted text:1:1");
  expect(await refused.locator(".excerpt").textContent()).toBe("Dear reader,\n^");
  expect(await page.getByRole("button", {name: "Open its report"}).count()).toBe(0);
  await paste(page, text);
  await refused.waitFor({state: "detached"});
  await page.getByLabel("The text of a hub’s page").fill("");
  await page.locator(".hub-reading").waitFor({state: "detached"});
});

test("the field and its file choice look like other controls, and hint at what hub text is", async () => {
  const {page} = await emptied();
  const field = page.getByLabel("The text of a hub’s page");
  expect(await field.getAttribute("placeholder")).toMatch(/^hub\n.*\n2 papers cite this work\.\n/);
  const style = (pseudo?: string) =>
    page.locator(".hub-text input[type=file]").evaluate((input, part) => {
      const {borderTopWidth, borderRadius, fontFamily} = getComputedStyle(input, part);
      return {borderTopWidth, borderRadius, fontFamily};
    }, pseudo);
  const button = await style("::file-selector-button");
  expect(button).toMatchObject({borderTopWidth: "1px", borderRadius: "4px"});
  expect(button.fontFamily).toContain("Source Sans 3");
  await page.keyboard.press("Tab");
  await field.focus();
  const outline = await field.evaluate((area) => getComputedStyle(area).outline);
  expect(outline).toContain("solid 2px");
  await paste(page, text);
  const open = page.getByRole("button", {name: "Open its report"});
  const background = await open.evaluate((made) => getComputedStyle(made).backgroundColor);
  expect(background).not.toBe(
    await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  );
  expect(await open.evaluate((made) => getComputedStyle(made).fontWeight)).toBe("600");
});

test("hostile text is text where it is pasted and in its report", async () => {
  const {page, errors, close} = await openAdd();
  await paste(page, reportHubs["hostile.txt"]);
  expect(await page.locator(".hub-reading h2").textContent()).toBe(hostile);
  await expectFits(page, "add");
  await openIt(page);
  expect(await page.locator("h1").textContent()).toBe(hostile);
  expect(await page.title()).toBe(hostile);
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  expect(await page.locator("main img, main b").count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

test("a chosen file is read byte for byte, saved as it was, and its tables and groups are found in the page", async () => {
  const {page, errors, close} = await openAdd();
  const bytes = `\ufeff${strippedPage({title: "From a file", papers: 5}).replaceAll("\n", "\r\n")}`;
  await choose(page, {"some.txt": bytes});
  expect(await page.locator(".hub-text .status").textContent()).toBe("some.txt is read as it is.");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", {name: "Save from-a-file.txt"}).click();
  expect(await downloaded(await saving)).toBe(bytes.slice(1));
  await openIt(page);
  const hash = createHash("sha256").update(bytes).digest("hex");
  await expect.poll(() => page.locator("main").innerText()).toContain(hash);
  await openBehind(page);
  const writing = page.waitForEvent("download");
  await page.getByRole("button", {name: "papers as Parquet"}).click();
  const file = await writing;
  expect(file.suggestedFilename()).toBe("from-a-file-papers.parquet");
  const {buffer} = new Uint8Array(await downloadedBytes(file));
  const rows = await parquetReadObjects({file: buffer});
  expect(rows.map(({title}) => String(title))).toEqual([
    "Étude 1 of plane and bottleneck",
    "Étude 2 of bottleneck and entropy",
    "Étude 3 of compression and plane",
    "Étude 4 of layers and layers",
    "Étude 5 of entropy and scaling"
  ]);
  await page.locator(".structure-test").waitFor();
  await expect.poll(() => page.locator(".pasted-stage").textContent()).toBe("");
  const listing = page.waitForEvent("download");
  await page.getByRole("button", {name: "clusterings as CSV"}).click();
  expect(await downloaded(await listing)).toContain("from-a-file,");
  expect(errors).toEqual([]);
  await close();
});

test("several files are the pages of one hub", async () => {
  const {page} = await emptied();
  await choose(page, {
    "page-2.txt": strippedPage({title: "Two pages", papers: 2}),
    "page-10.txt": strippedPage({title: "Two pages", papers: 5, declared: 2})
  });
  const words = plain(await page.locator(".hub-text .status").textContent());
  expect(words).toBe("2 files are read as the pages of one hub: page-2.txt and page-10.txt.");
  expect(await facts(page)).toContain("Citing papers 5 listed, 2 declared");
  expect(await page.locator(".keep-text").textContent()).toContain("loaders/hubs/two-pages/");
});

test("where nothing is pasted, or it is forgotten, the report says so and leads to where to paste", async () => {
  const {page, errors, close} = await openPage(`${url}hub/pasted.html`);
  await page.getByRole("heading", {name: "Nothing is pasted"}).waitFor();
  expect(await page.locator(".report").isVisible()).toBe(false);
  await page.locator(".pasted").getByRole("link", {name: "Add a hub"}).click();
  await paste(page, strippedPage());
  await openIt(page);
  await page.getByRole("button", {name: "Forget it"}).click();
  await page.getByRole("heading", {name: "Nothing is pasted"}).waitFor();
  expect(errors).toEqual([]);
  await close();
});

test("files of several formats are one hub, and what joined with what is told", async () => {
  const {page, errors, close} = await openAdd();
  const entries = ["-", "Moss of hills", "Studies moss.", "-", "Fens as graphs"];
  const head = ["hub", "A Work", "2 papers cite this work.", "citing papers explorer"];
  const hubText = [...head, ...entries].join("\n");
  const results = ["Moss of hills", "Another study"].map((title, i) => ({
    id: `https://openalex.org/W${String(i + 1)}`,
    title,
    publication_year: 2019
  }));
  await choose(page, {
    "1-page.txt": hubText,
    "2-works.json": JSON.stringify({meta: {count: 9}, results}),
    "2-works.provenance.json": '{"taken": "2026-05-12"}'
  });
  expect(await facts(page)).toEqual(
    expect.arrayContaining([
      "1-page.txt hub-text: 2 records, 1 joined (2-works.json 1), 1 alone",
      "2-works.json openalex: 2 of 9 records, 1 joined (1-page.txt 1), 1 alone"
    ])
  );
  expect((await facts(page)).find((fact) => fact.startsWith("Not said"))).toContain(
    "citing sentences (Semantic Scholar, scite)"
  );
  expect(errors).toEqual([]);
  await close();
});
