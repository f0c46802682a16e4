import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {openPage} from "../browser/browser.js";
import {
  chips as words,
  example,
  freshReport,
  openBehind,
  openReport,
  ready,
  status,
  themeRows
} from "./open-report.js";

const search = (page: Page) => page.getByLabel("Search titles and summaries");
const past = (page: Page) => page.evaluate(() => history.length);
const top = (page: Page, section: string) =>
  page.locator(`[id="${section}"]`).evaluate((head) => head.getBoundingClientRect().top);

/** The report that the tests share, narrowed by a theme and a search. */
async function narrowed() {
  const opened = await freshReport(example);
  const {page} = opened;
  const rows = themeRows(page);
  await rows.getByRole("button", {name: "language-model representation"}).click();
  await ready(page);
  await search(page).fill("entropy");
  await expect.poll(() => words(page)).toHaveLength(2);
  return opened;
}

/** Drags a rectangle over more than the left half of the map of papers. */
async function markRegion(page: Page): Promise<void> {
  const map = page.locator("svg.cluster-map");
  await map.evaluate((drawing) => drawing.scrollIntoView({block: "end"}));
  await map.scrollIntoViewIfNeeded();
  const box = await map.boundingBox();
  if (box === null) throw new Error("the map is not on the page");
  await page.mouse.move(box.x + 2, box.y + 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.55, box.y + box.height - 4, {steps: 3});
  await page.mouse.up();
  await expect.poll(() => words(page)).toContainEqual(expect.stringContaining("marked region"));
}

test("a link to the page as it is opens the same view at its section", async () => {
  const {page} = await narrowed();
  await page.getByLabel("Granularity").press("ArrowRight");
  await page.getByLabel("Terms by relevance, λ").press("Home");
  await markRegion(page);
  await page.getByRole("tab", {name: "Co-word network"}).click();
  await page.getByLabel("Links by").selectOption("Jaccard index");
  await page.getByLabel("Draw terms of at least").press("ArrowRight");
  const section = "do-they-form-groups";
  await page.locator(`#${section} a`).click();
  await expect.poll(() => page.url()).toContain(`#${section}?`);
  const address = page.url();
  expect(address).toMatch(
    /#[^?]+\?groups=[^&]+&lambda=0&links=jaccard\+3&q=entropy&region=[^&]+&theme=language-model-representation\*language\+model\*[a-z*+]+&view=Co-word\+network$/
  );
  const seen = async (page: Page) => ({
    status: (await status(page))?.split(/ papers |, | Show/u).toSorted(),
    chips: (await words(page)).toSorted(),
    groups: await page.getByLabel("Granularity").inputValue(),
    lambda: await page.getByLabel("Terms by relevance, λ").inputValue(),
    links: await page.getByLabel("Links by").inputValue(),
    least: await page.getByLabel("Draw terms of at least").inputValue(),
    region: await page.locator(".region").getAttribute("visibility"),
    atSection: Math.abs(await top(page, section)) < 200,
    notice: await page.locator(".link-notice").textContent()
  });
  await expect.poll(async () => (await seen(page)).atSection).toBe(true);
  const said = await seen(page);
  expect(said).toMatchObject({lambda: "0", links: "jaccard", least: "3", region: "visible"});
  expect(said.chips).toHaveLength(3);
  const other = await openPage(address, {width: 390});
  await other.page.locator(".papers-table.answering").waitFor();
  await expect.poll(() => seen(other.page)).toEqual(said);
  await other.page.goto(`${address.slice(0, address.indexOf("#"))}#the-papers`);
  await expect.poll(() => other.page.url()).toContain("#the-papers?");
  expect((await words(other.page)).toSorted()).toEqual(said.chips);
  expect(other.errors).toEqual([]);
  await other.close();
});

test("back and forward undo and redo each step", async () => {
  const {page} = await narrowed();
  await page.getByLabel("representative (24)").check();
  await expect.poll(() => status(page)).toContain("listed as representative");
  await page.goBack();
  await expect.poll(() => status(page)).not.toContain("listed as representative");
  expect(await page.getByLabel("representative (24)").isChecked()).toBe(false);
  await page.goBack();
  await expect
    .poll(() => words(page))
    .toEqual(["with the theme “language-model representation” ×"]);
  expect(await search(page).inputValue()).toBe("");
  await page.goBack();
  await expect.poll(() => words(page)).toEqual([]);
  await expect.poll(() => status(page)).toBe("31 papers");
  await page.goForward();
  await page.goForward();
  await expect.poll(() => words(page)).toHaveLength(2);
});

test("a slider that is dragged is one step, which back undoes; tabs and settings are steps and in the link", async () => {
  const {page, errors} = await freshReport(example);
  await page.getByRole("tab", {name: "Co-word network"}).click();
  await page.getByLabel("Links by").selectOption("Jaccard index");
  const slider = page.getByLabel("Draw terms of at least");
  await slider.scrollIntoViewIfNeeded();
  const before = await past(page);
  const box = await slider.boundingBox();
  if (box === null) throw new Error("the slider is not on the page");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 6, y);
  await page.mouse.down();
  for (const share of [0.2, 0.4, 0.6, 0.8, 0.98])
    await page.mouse.move(box.x + box.width * share, y);
  await page.mouse.up();
  const most = Number(await slider.inputValue());
  expect(most).toBeGreaterThan(3);
  expect((await past(page)) - before).toBe(1);
  expect(page.url()).toContain(`links=jaccard+${most}&view=Co-word+network`);
  await page.goBack();
  await expect.poll(() => slider.inputValue()).toBe("2");
  await page.goBack();
  await expect.poll(() => page.getByLabel("Links by").inputValue()).toBe("association_strength");
  await page.goBack();
  await expect
    .poll(() => page.getByRole("tab", {name: "Papers by theme"}).getAttribute("aria-selected"))
    .toBe("true");
  expect(errors).toEqual([]);
});

test("granularity, λ and a marked region are steps and in the link, the region as a rectangle", async () => {
  const {page, errors} = await freshReport(example);
  await openBehind(page);
  const granularity = page.getByLabel("Granularity");
  await granularity.focus();
  const start = await granularity.inputValue();
  await page.keyboard.press("ArrowRight");
  const groups = (await page.locator(".cluster-controls output").textContent())?.split("\u00a0")[0];
  await expect
    .poll(() => page.getByText("was read with Hubscope").textContent())
    .toContain(`into ${groups}\u00a0clusters`);
  const lambda = page.getByLabel("Terms by relevance, λ");
  await lambda.focus();
  await page.keyboard.press("Home");
  await markRegion(page);
  expect(await words(page)).toHaveLength(1);
  await expect.poll(() => status(page)).toContain("in the marked region of the map");
  expect(page.url()).toMatch(/#\?groups=[^&]+&lambda=0&region=-?[\d.]+_/);
  await openBehind(page);
  const cite = page.locator(".cite-view");
  if ((await cite.getAttribute("open")) === null) await cite.locator("summary").click();
  const cited = cite.locator("p").first();
  await expect.poll(() => cited.textContent()).toContain("selection: papers in the marked region");
  expect(await cited.textContent()).toContain("relevance λ: 0");
  await page.goBack();
  await expect.poll(() => words(page)).toEqual([]);
  expect(await page.locator(".region").getAttribute("visibility")).toBe("hidden");
  await page.goBack();
  await expect.poll(() => lambda.inputValue()).toBe("3");
  await page.goBack();
  await expect.poll(() => granularity.inputValue()).toBe(start);
  await page.goForward();
  await expect.poll(() => granularity.inputValue()).not.toBe(start);
  expect(errors).toEqual([]);
});

test("a link to a section keeps the state: the address has both, and so has the citation", async () => {
  const {page, errors} = await narrowed();
  const section = "do-they-form-groups";
  await page.locator(`#${section} a`).click();
  await expect
    .poll(() => page.url())
    .toMatch(/#do-they-form-groups\?q=entropy&theme=language-model-representation\*[a-z*+]+$/);
  await expect.poll(() => words(page)).toHaveLength(2);
  await openBehind(page);
  const cite = page.locator(".cite-view");
  if ((await cite.getAttribute("open")) === null) await cite.locator("summary").click();
  const cited = cite.locator("p").first();
  await expect.poll(() => cited.textContent()).toContain(page.url());
  await page.locator("#the-papers a").click();
  await expect.poll(() => cited.textContent()).toContain("#the-papers?q=entropy&theme=");
  await page.goBack();
  await expect.poll(() => page.url()).toContain(`#${section}?q=entropy`);
  await expect.poll(() => words(page)).toHaveLength(2);
  expect(errors).toEqual([]);
});

test("an address with a section alone opens on it, with all papers; reloading keeps what was set since", async () => {
  const {page, close} = await openReport(example, {}, "#do-they-form-groups");
  await expect.poll(async () => Math.abs(await top(page, "do-they-form-groups"))).toBeLessThan(200);
  await expect.poll(() => status(page)).toBe("31 papers");
  await page.locator("#what-do-they-talk-about a").click();
  await expect.poll(() => page.url()).toMatch(/#what-do-they-talk-about$/);
  await page.goBack();
  expect(page.url()).toMatch(/#do-they-form-groups$/);
  await page.getByLabel("Terms by relevance, λ").press("Home");
  await page.locator(".cluster-rows .pick").first().click();
  await expect.poll(() => status(page)).toMatch(/^\d+ of 31 papers/);
  const seen = async () => ({
    url: page.url(),
    words: await words(page),
    lambda: await page.getByLabel("Terms by relevance, λ").inputValue(),
    status: await status(page),
    atSection: Math.abs(await top(page, "do-they-form-groups")) < 200
  });
  const set = {...(await seen()), atSection: true};
  expect(set.lambda).toBe("0");
  expect(set.url).toMatch(/#do-they-form-groups\?cluster=[^&]+&lambda=0$/);
  await page.reload();
  await expect.poll(seen).toEqual(set);
  await close();
});

test("a search is a step when it is begun, emptied or taken away, not with each letter", async () => {
  const {page} = await freshReport(example);
  await ready(page);
  const before = await past(page);
  await search(page).pressSequentially("entropy", {delay: 60});
  await expect.poll(() => page.url()).toMatch(/#\?q=entropy$/);
  expect((await past(page)) - before).toBe(1);
  await search(page).blur();
  await search(page).press("End");
  await search(page).pressSequentially(" tsallis", {delay: 60});
  await expect.poll(() => page.url()).toMatch(/#\?q=entropy\+tsallis$/);
  expect((await past(page)) - before).toBe(2);
  await page.getByRole("button", {name: /^Remove: papers with “entropy”/}).click();
  await expect.poll(() => words(page)).toEqual([]);
  expect((await past(page)) - before).toBe(3);
  await page.goBack();
  await expect.poll(() => search(page).inputValue()).toBe("entropy tsallis");
  await expect.poll(() => words(page)).toHaveLength(1);
  await page.goBack();
  await expect.poll(() => search(page).inputValue()).toBe("entropy");
  await page.goBack();
  await expect.poll(() => words(page)).toEqual([]);
  expect(await search(page).inputValue()).toBe("");
});

test("an address with a section that is folded away and a state opens on the section, with the way to the papers", async () => {
  const {page, errors, close} = await openReport(example, {}, "#tables?representative=yes");
  await page.locator(".selection-bar .chip").first().waitFor();
  expect(await page.locator("details.behind").getAttribute("open")).not.toBeNull();
  const top = () =>
    page.locator("#tables").evaluate((heading) => heading.getBoundingClientRect().top);
  await expect.poll(top).toBeLessThan(844);
  await expect.poll(top).toBeGreaterThan(-1);
  await page.getByRole("button", {name: "Show the papers"}).waitFor();
  expect(errors).toEqual([]);
  await close();
});
