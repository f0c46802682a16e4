import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {
  chips,
  drawn,
  example,
  freshReport,
  openReport,
  ready,
  status,
  themeRows
} from "./open-report.js";

const figureOf = (page: Page, heading: string) =>
  page.locator(`h2:has-text("${heading}"), h3:has-text("${heading}")`);

async function openThemes(hub: string) {
  const opened = await freshReport(hub);
  await drawn(opened.page);
  return opened;
}

test("choosing a theme narrows every view, marks its words in the papers, and can be taken back", async () => {
  const {page, errors} = await openThemes(example);
  const theme = themeRows(page).getByRole("button", {name: "pruning, layer and channel selection"});
  await theme.click();
  const bar = page.locator(".selection-bar");
  await expect.poll(() => bar.locator(".shown").textContent()).toMatch(/^5 of 31.papers$/);
  await expect.poll(() => status(page)).toMatch(/^5 of 31 papers with the theme “pruning/);
  expect(await page.locator(".papers li").count()).toBe(5);
  for (const item of await page.locator(".papers li").all()) {
    expect(await item.locator("mark").count()).toBeGreaterThan(0);
    expect(await item.locator(".theme-chips").textContent()).toContain("pruning");
  }
  const marked = (await page.locator(".papers mark").allTextContents()).join(" ").toLowerCase();
  expect(marked).toMatch(/prun|channel|layer/);
  const dots = page.locator("figure", {hasText: "representative (24)"});
  expect(await dots.locator("circle.unmatched").count()).toBe(26);
  expect(await page.locator(".matrix tbody tr:not(.unmatched)").count()).toBe(5);
  expect(await page.locator(".distinctive .finding").textContent()).toContain("5");
  await bar.getByRole("button", {name: /^Remove: papers with the theme/}).click();
  await expect.poll(() => status(page)).toMatch(/^31 papers/);
  expect(await bar.isVisible()).toBe(false);
  expect(await theme.getAttribute("aria-pressed")).toBe("false");
  expect(await page.locator("circle.unmatched").count()).toBe(0);
  expect(errors).toEqual([]);
});

test("a theme, a term and a search are filters of their own: papers pass all of them", async () => {
  const {page} = await openThemes(example);
  await ready(page);
  await themeRows(page).getByRole("button", {name: "language-model representation"}).click();
  await page.getByLabel("Search titles and summaries").fill("entropy");
  const bar = page.locator(".selection-bar");
  await expect.poll(() => bar.locator(".chip").count()).toBe(2);
  const both = Number((await bar.locator(".shown").textContent())?.match(/^\d+/)?.[0]);
  expect(both).toBeGreaterThan(0);
  expect(both).toBeLessThan(11);
  expect(await page.locator(".papers li").count()).toBe(both);
  await bar.getByRole("button", {name: /entropy/}).click();
  await expect.poll(() => page.getByLabel("Search titles and summaries").inputValue()).toBe("");
  await expect.poll(() => status(page)).toMatch(/^11 of 31/);
  await page.locator(".papers-table").getByRole("button", {name: "Show all papers"}).click();
  await expect.poll(() => status(page)).toBe("31 papers");
});

test("each view of the themes is drawn behind its tab, and a mark in it selects papers", async () => {
  const {page, errors} = await openThemes(example);
  const bar = page.locator(".selection-bar .shown");
  for (const [name, mark] of [
    ["Combinations", ".paper-rows .pick"],
    ["Co-word network", "svg.co-words g.term"],
    ["Strategic diagram", "svg g.term circle"]
  ] as const) {
    await page.getByRole("tab", {name}).click();
    const panel = page.getByRole("tabpanel", {name});
    await panel.locator(mark).first().click();
    await expect.poll(() => bar.textContent()).toMatch(/^\d+ of 31/);
    await panel.locator(mark).first().click();
    await expect.poll(() => page.locator(".selection-bar").isVisible()).toBe(false);
  }
  expect(errors).toEqual([]);
});

test("what the text cannot support is refused in a line; dates in it bring themes over time", async () => {
  const {page} = await openThemes(example);
  const text = await page.locator("main").innerText();
  expect(text).toContain("Themes over time are not drawn: the text has no dates.");
  expect(text).toContain("Roles are not crossed with themes");
  const dated = await openThemes("dated");
  expect(await dated.page.locator("table.years thead th").count()).toBe(5);
  await dated.page.locator("table.years button").first().click();
  await expect
    .poll(() => dated.page.locator(".selection-bar .chip").textContent())
    .toMatch(/^of 202\d with the theme/);
});

test.each([
  ["none", "There are no listed papers, so there are no themes."],
  ["one", "The one listed paper carries no theme: a theme takes words that papers share."]
])("the themes of the hub with %s of it are a sentence", async (hub, sentence) => {
  const {page, errors} = await freshReport(hub);
  await page.locator(".downloads").first().waitFor({state: "attached"});
  await expect.poll(() => page.locator("main").innerText()).toContain(sentence);
  expect(await figureOf(page, "What do they talk about?").count()).toBe(1);
  expect(errors).toEqual([]);
});

test("the bar that says what is selected stays in view while the page scrolls", async () => {
  const {page} = await openThemes(example);
  await themeRows(page).getByRole("button", {name: "scaling laws", exact: true}).click();
  await page.getByRole("heading", {name: "The papers"}).scrollIntoViewIfNeeded();
  const top = () =>
    page.locator(".selection-bar").evaluate((bar) => bar.getBoundingClientRect().top);
  await expect.poll(top).toBe(0);
});

const hashOf = (state: Record<string, string>) => `#?${new URLSearchParams(state).toString()}`;
const size = (page: Page, name: string) =>
  themeRows(page)
    .locator("li", {has: page.getByRole("button", {name, exact: true})})
    .locator(".paper-dot:not(.unmatched)")
    .count();

test("a link with the name of a theme while words are tried opens on it; without the trial it keeps the theme", async () => {
  const hash = hashOf({tried: '{"ignore":["entropy"]}', theme: "layers-scale"});
  const {page, errors, close} = await openReport(example, {}, hash);
  const kept = /theme=layers-entropy\*layer\*/;
  const theme = "with the theme “layers, scale” ×";
  await expect.poll(() => chips(page)).toEqual([theme, "1\u00a0change tried ×"]);
  expect(page.url()).toMatch(kept);
  expect(await page.locator(".link-notice").textContent()).toBe("");
  await expect.poll(() => status(page)).toMatch(/^3 of 31 papers with the theme “layers, scale”/);
  await expect
    .poll(() => page.locator(".papers .theme-chips").allTextContents())
    .toSatisfy((texts: string[]) => texts.every((text) => text.includes("layers, scale")));
  await page.getByRole("button", {name: "Take back: 1\u00a0change tried"}).click();
  await expect.poll(() => chips(page)).toEqual(["with the theme “layers, entropy” ×"]);
  expect(page.url()).toMatch(kept);
  await expect.poll(() => status(page)).toMatch(/^5 of 31 papers/);
  await page.goBack();
  await expect.poll(() => chips(page)).toEqual([theme, "1\u00a0change tried ×"]);
  expect(errors).toEqual([]);
  await close();
});

test("a theme that is chosen follows what is tried: it keeps its chip, and has its other papers", async () => {
  const {page, errors} = await openThemes(example);
  const name = "language-model representation";
  await themeRows(page).getByRole("button", {name, exact: true}).click();
  await expect.poll(() => status(page)).toMatch(/^11 of 31 papers/);
  const panel = page.getByRole("region", {name: "Try other words"});
  await panel.locator("summary").first().click();
  await panel.getByLabel("Leave out").fill("pre-training");
  await page.keyboard.press("Enter");
  await expect.poll(() => status(page)).toMatch(/^9 of 31 papers/);
  expect(await chips(page)).toEqual([`with the theme “${name}” ×`, "1\u00a0change tried ×"]);
  await expect.poll(() => size(page, name)).toBe(9);
  await page.goBack();
  await expect.poll(() => status(page)).toMatch(/^11 of 31 papers/);
  expect(await chips(page)).toHaveLength(1);
  expect(errors).toEqual([]);
});

test("what is tried is said where filters are, and taken back there, also with all the rest", async () => {
  const {page} = await openThemes(example);
  const hash = hashOf({tried: '{"ignore":["entropy"],"least":3}', theme: "scaling-laws"});
  await page.evaluate((hash) => (location.hash = hash), hash);
  const bar = page.locator(".selection-bar");
  const tried = bar.getByRole("button", {name: "Take back: 2\u00a0changes tried"});
  await tried.waitFor();
  await expect.poll(() => page.locator(".curation").getAttribute("aria-busy")).toBe(null);
  await themeRows(page).locator(".pick").first().click();
  await bar.getByRole("button", {name: "Clear all"}).click();
  await expect.poll(() => bar.isVisible()).toBe(false);
  expect(page.url()).not.toContain("#");
  await page.goBack();
  await tried.waitFor();
});
