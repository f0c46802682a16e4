import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {openPage} from "../browser/browser.js";
import {example, openReport, ready, status} from "./open-report.js";

const words = (page: Page) => page.locator(".selection-bar .chip").allTextContents();

async function narrowed() {
  const opened = await openReport(example);
  const {page} = opened;
  const rows = page.locator(".paper-rows").first();
  await rows.locator("li").first().waitFor();
  await rows.getByRole("button", {name: "language-model representation"}).click();
  await ready(page);
  await page.getByLabel("Search titles and summaries").fill("entropy");
  await expect.poll(() => words(page)).toHaveLength(2);
  return opened;
}

test("a link to the page as it is opens the same view, and so does reloading", async () => {
  const {page, close} = await narrowed();
  const said = await status(page);
  const chips = await words(page);
  await page.locator(".papers li .flags").first().waitFor();
  const address = page.url();
  expect(address).toMatch(
    /#\?q=entropy&theme=language-model-representation\*language\+model\*[a-z*+]+$/
  );
  await page.reload();
  await expect.poll(() => status(page)).toBe(said);
  const other = await openPage(address);
  await expect.poll(() => status(other.page)).toBe(said);
  expect((await words(other.page)).toSorted()).toEqual(chips.toSorted());
  expect(await other.page.locator(".link-notice").textContent()).toBe("");
  expect(other.errors).toEqual([]);
  await other.close();
  await close();
});

test("back and forward undo and redo each step", async () => {
  const {page, close} = await narrowed();
  await page.getByLabel("representative (24)").check();
  await expect.poll(() => status(page)).toContain("listed as representative");
  await page.goBack();
  await expect.poll(() => status(page)).not.toContain("listed as representative");
  expect(await page.getByLabel("representative (24)").isChecked()).toBe(false);
  await page.goBack();
  await expect
    .poll(() => words(page))
    .toEqual(["with the theme “language-model representation” ×"]);
  expect(await page.getByLabel("Search titles and summaries").inputValue()).toBe("");
  await page.goBack();
  await expect.poll(() => words(page)).toEqual([]);
  await expect.poll(() => status(page)).toBe("31 papers");
  await page.goForward();
  await page.goForward();
  await expect.poll(() => words(page)).toHaveLength(2);
  await close();
});

test("an address that names what the hub does not have opens the whole page", async () => {
  const {page, errors, close} = await openReport(`${example}`);
  const address = `${page.url()}#?theme=nowhere&term=nowhere&paper=nobody&field=none&sort=never`;
  await page.goto("about:blank");
  await page.goto(address);
  await ready(page);
  await expect.poll(() => status(page)).toBe("31 papers");
  await expect.poll(() => page.url()).not.toContain("nowhere");
  expect(errors).toEqual([]);
  await close();
});

const past = (page: Page) => page.evaluate(() => history.length);

test("a slider that is dragged is one step, which back undoes; tabs and settings are in the link", async () => {
  const {page, errors, close} = await openReport(example);
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
  const address = page.url();
  expect(address).toContain(`links=jaccard+${most}&view=Co-word+network`);
  const other = await openPage(address);
  const opened = other.page.getByLabel("Draw terms of at least");
  await expect.poll(() => opened.inputValue()).toBe(String(most));
  expect(await other.page.getByLabel("Links by").inputValue()).toBe("jaccard");
  expect(await other.page.locator(".link-notice").textContent()).toBe("");
  await other.close();
  await page.goBack();
  await expect.poll(() => slider.inputValue()).toBe("2");
  await page.goBack();
  await expect.poll(() => page.getByLabel("Links by").inputValue()).toBe("association_strength");
  await page.goBack();
  await expect
    .poll(() => page.getByRole("tab", {name: "Papers by theme"}).getAttribute("aria-selected"))
    .toBe("true");
  expect(errors).toEqual([]);
  await close();
});

test("granularity, λ and a marked region are steps and in the link, the region as a rectangle", async () => {
  const {page, errors, close} = await openReport(example);
  const granularity = page.getByLabel("Granularity");
  await granularity.waitFor();
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
  const map = page.locator("svg.cluster-map");
  await map.scrollIntoViewIfNeeded();
  const box = await map.boundingBox();
  if (box === null) throw new Error("the map is not on the page");
  await page.mouse.move(box.x + 2, box.y + 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.55, box.y + box.height - 4, {steps: 3});
  await page.mouse.up();
  await expect.poll(() => words(page)).toHaveLength(1);
  const said = await status(page);
  expect(said).toContain("in the marked region of the map");
  expect(page.url()).toMatch(/#\?groups=[^&]+&lambda=0&region=-?[\d.]+_/);
  const other = await openPage(page.url(), {width: 390});
  await expect.poll(() => status(other.page)).toBe(said);
  expect(await other.page.locator(".region").getAttribute("visibility")).toBe("visible");
  expect(await other.page.getByLabel("Terms by relevance, λ").inputValue()).toBe("0");
  expect(await other.page.locator(".link-notice").textContent()).toBe("");
  await other.close();
  await page.locator(".cite-view summary").click();
  const cited = page.locator(".cite-view p").first();
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
  await close();
});

const top = (page: Page, section: string) =>
  page.locator(`[id="${section}"]`).evaluate((head) => head.getBoundingClientRect().top);

test("a link to a section keeps the state: the address has both, and opens with both", async () => {
  const {page, errors, close} = await narrowed();
  const said = await status(page);
  const section = "do-they-form-groups";
  await page.locator(`#${section} a`).click();
  await expect
    .poll(() => page.url())
    .toMatch(/#do-they-form-groups\?q=entropy&theme=language-model-representation\*[a-z*+]+$/);
  await expect.poll(() => words(page)).toHaveLength(2);
  await page.locator(".cite-view summary").click();
  const cited = page.locator(".cite-view p").first();
  await expect.poll(() => cited.textContent()).toContain(page.url());
  await page.locator("#the-papers a").click();
  await expect.poll(() => cited.textContent()).toContain("#the-papers?q=entropy&theme=");
  await page.goBack();
  await expect.poll(() => page.url()).toContain(`#${section}?q=entropy`);
  await expect.poll(() => words(page)).toHaveLength(2);
  const address = page.url();
  await page.reload();
  await expect.poll(() => status(page)).toBe(said);
  await expect.poll(() => top(page, section)).toBeLessThan(200);
  expect(await top(page, section)).toBeGreaterThan(-200);
  const other = await openPage(address);
  await expect.poll(() => status(other.page)).toBe(said);
  await expect.poll(() => top(other.page, section)).toBeLessThan(200);
  await other.page.goto(`${address.slice(0, address.indexOf("#"))}#the-papers`);
  await expect.poll(() => words(other.page)).toHaveLength(2);
  await other.close();
  expect(errors).toEqual([]);
  await close();
});

test("an address with a section alone opens on it, with all papers", async () => {
  const {page, close} = await openReport(example);
  const address = page.url();
  await page.goto("about:blank");
  await page.goto(`${address}#do-they-form-groups`);
  await ready(page);
  await expect.poll(() => status(page)).toBe("31 papers");
  await expect.poll(() => top(page, "do-they-form-groups")).toBeLessThan(200);
  await page.locator("#the-papers a").click();
  await expect.poll(() => page.url()).toMatch(/#the-papers$/);
  await page.goBack();
  expect(page.url()).toMatch(/#do-they-form-groups$/);
  await close();
});

test("a search is a step when it is begun, emptied or taken away, not with each letter", async () => {
  const {page, close} = await openReport(example);
  await ready(page);
  const search = page.getByLabel("Search titles and summaries");
  const before = await past(page);
  await search.pressSequentially("entropy", {delay: 60});
  await expect.poll(() => page.url()).toMatch(/#\?q=entropy$/);
  expect((await past(page)) - before).toBe(1);
  await search.blur();
  await search.press("End");
  await search.pressSequentially(" tsallis", {delay: 60});
  await expect.poll(() => page.url()).toMatch(/#\?q=entropy\+tsallis$/);
  expect((await past(page)) - before).toBe(2);
  await page.getByRole("button", {name: /^Remove: papers with “entropy”/}).click();
  await expect.poll(() => words(page)).toEqual([]);
  expect((await past(page)) - before).toBe(3);
  await page.goBack();
  await expect.poll(() => search.inputValue()).toBe("entropy tsallis");
  await expect.poll(() => words(page)).toHaveLength(1);
  await page.goBack();
  await expect.poll(() => search.inputValue()).toBe("entropy");
  await page.goBack();
  await expect.poll(() => words(page)).toEqual([]);
  expect(await search.inputValue()).toBe("");
  await close();
});

test("each thing that is asked of the papers has a chip, which takes it away alone; all go in one step", async () => {
  const {page, close} = await openReport("dated");
  await ready(page);
  const search = page.getByLabel("Search titles and summaries");
  await search.fill("of");
  await page.getByLabel("Year from").selectOption({index: 1});
  await page.getByLabel(/^representative \(/).check();
  await expect.poll(() => words(page)).toHaveLength(3);
  const chips = await words(page);
  expect(chips[0]).toBe("with “of” ×");
  expect(chips[1]).toBe("listed as representative ×");
  expect(chips[2]).toMatch(/^of \d{4} or later ×$/);
  const bar = page.locator(".selection-bar");
  await bar.getByRole("button", {name: "Remove: papers listed as representative"}).click();
  await expect.poll(() => words(page)).toEqual([chips[0], chips[2]]);
  expect(await page.getByLabel(/^representative \(/).isChecked()).toBe(false);
  await bar.getByRole("button", {name: "Remove: papers with “of”"}).click();
  await expect.poll(() => words(page)).toEqual([chips[2]]);
  expect(await bar.getByRole("button", {name: "Clear all"}).isVisible()).toBe(false);
  expect(await search.inputValue()).toBe("");
  await search.fill("of");
  await expect.poll(() => words(page)).toEqual([chips[0], chips[2]]);
  await bar.getByRole("button", {name: "Clear all"}).click();
  await expect.poll(() => page.url()).not.toContain("#");
  await page.goBack();
  await expect.poll(() => words(page)).toEqual([chips[0], chips[2]]);
  await close();
});
