import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {pagesOf} from "../../loaders/site/replace-site.js";
import {onceAFile} from "../browser/at-end.js";
import {openPage} from "../browser/browser.js";
import {serve} from "../browser/serve.js";
import {sharedDist} from "../browser/shared-dist.js";
import {roughTitle, sharedHubs} from "../browser/sites.js";
import {violations} from "./axe.js";
import {loaded} from "./open-report.js";
import {expectFits, openTables} from "./page-width.js";

const site = onceAFile(async () => serve(await sharedDist(), "/some/where/"));

const pages = [
  ...[
    "add.html",
    "architecture.html",
    "analyses/started.html",
    "analyses/what-became-of-the-information-plane.html"
  ],
  ...["compare.html", "hub/opening-the-black-box.html", "hub/pasted.html", "hub/rough.html"],
  ...["gallery.html", "index.html", "methods.html", "sql.html", "tables.html"]
];

/** The pages that show synthetic hubs, which only they say. */
const showing = ["compare.html", "index.html", "sql.html", "tables.html"];

test("the pages below are all pages of the site, but for further hubs and the one that uses everything", async () => {
  const all = new Set([...pages, ...sharedHubs.map((id) => `hub/${id}.html`), "everything.html"]);
  expect(pagesOf(await sharedDist()).sort()).toEqual([...all].sort());
});

test.each(pages)(
  "%s loads below any path with our fonts and icon, is accessible, says whether it is synthetic, fits on the screen with its tables open, shows its source and obeys its policy",
  async (name) => {
    const {url, requests} = await site();
    const {page, errors, foreignRequests, close} = await openPage(`${url}${name}`);
    await loaded(page);
    expect.soft(await looks(page)).toEqual({
      families: expect.arrayContaining(["Source Serif 4"]),
      icon: expect.stringMatching(/\/_file\/favicon\.[0-9a-f]{8}\.svg$/),
      lang: "en"
    });
    const shown = await page.locator(".synthetic:visible").count();
    expect.soft(shown).toBe(showing.includes(name) ? 1 : 0);
    expect.soft(await violations(page)).toEqual([]);
    await openTables(page);
    await expectFits(page, name);
    expect.soft(await brokenButtons(page)).toEqual([]);
    await showsSource(page, name);
    if (name === "hub/rough.html") await showsTitleAsText(page);
    expect.soft({errors, foreignRequests}).toEqual({errors: [], foreignRequests: []});
    await obeysPolicy(page, name, errors);
    expect.soft(requests).not.toContain("/favicon.ico");
    await close();
  }
);

const looks = (page: Page) =>
  page.evaluate(() => ({
    families: [...document.fonts]
      .filter(({status}) => status === "loaded")
      .map(({family}) => family.replaceAll('"', "")),
    icon: document.querySelector<HTMLLinkElement>("link[rel=icon]")?.href,
    lang: document.documentElement.lang
  }));

/** The buttons of one word that does not stand in one line. */
const brokenButtons = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("main button")].flatMap((button) => {
      const words = button.textContent.trim();
      const {lineHeight} = getComputedStyle(button);
      const most = 2.2 * parseFloat(lineHeight) + 16;
      return /^\w+$/u.test(words) && button.getBoundingClientRect().height > most ? [words] : [];
    })
  );

async function showsSource(page: Page, name: string): Promise<void> {
  if (name === "analyses/started.html") return;
  const file = name.startsWith("hub/") ? "hub/[hub].md" : name.replace(/\.html$/, ".md");
  await page.getByText("View source", {exact: true}).evaluate((summary: HTMLElement) => {
    summary.click();
  });
  const source = page.locator(".page-source");
  expect.soft(await source.locator("code").innerText()).toBe(join("src", file));
  expect.soft(await source.locator("pre").isVisible()).toBe(true);
  const text = readFileSync(join("src", file), "utf8");
  expect.soft(await source.locator("pre").textContent()).toBe(text);
}

/** A title of markup is text in the document title, the sidebar and the description. */
async function showsTitleAsText(page: Page): Promise<void> {
  expect.soft(await page.title()).toBe(roughTitle);
  const listed = page.locator("#observablehq-sidebar a", {hasText: roughTitle});
  expect.soft(await listed.textContent()).toBe(roughTitle);
  const description = page.locator("meta[name=description]");
  expect.soft(await description.getAttribute("content")).toContain(roughTitle);
  expect.soft(await page.evaluate(() => "broken" in window)).toBe(false);
}

/** A page has a policy, and runs no script that is put into it; `errors` hears of the attempts. */
async function obeysPolicy(page: Page, name: string, errors: string[]): Promise<void> {
  const policy = await page.evaluate<string | undefined>(
    `document.querySelector("meta[http-equiv='Content-Security-Policy']")?.content`
  );
  expect.soft(policy).toMatch(/^default-src 'none'; script-src 'self' 'sha256-/);
  expect.soft(policy).not.toMatch(/https?:|\*|script-src[^;]*unsafe-inline/);
  if (name === "index.html") expect.soft(policy).not.toContain("unsafe-eval");
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.broken = 1";
    const image = document.createElement("img");
    image.setAttribute("onerror", "window.broken = 1");
    image.src = "data:,";
    document.body.append(script, image);
    return new Promise((done) => image.addEventListener("error", done));
  });
  await expect
    .poll(() => errors.join("\n"))
    .toMatch(/script.+\n.*(?:event handler|script-src-attr|inline)/s);
  expect.soft(await page.evaluate(() => "broken" in window)).toBe(false);
}
