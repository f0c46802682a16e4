import {expect, test} from "vitest";
import {chartPage, mountChart} from "../../browser/chart.js";

/** Three views behind tabs, each of which says how often it was drawn. */
async function threeTabs() {
  await mountChart("pager", {total: 0, page: 0, size: 1});
  const {page} = await chartPage();
  await page.evaluate(() => {
    const drawn = new Map<string, number>();
    const views = ["one", "two", "three"].map((name) => ({
      name,
      draw() {
        drawn.set(name, (drawn.get(name) ?? 0) + 1);
        const view = document.createElement("p");
        view.textContent = `${name} drawn ${drawn.get(name)}`;
        return view;
      }
    }));
    const made = window.components["tabs"]?.(views, {label: "views of themes"});
    if (made instanceof Node) document.querySelector("#chart")?.replaceChildren(made);
  });
  return page;
}

test("one view is shown; each is drawn once, when it is first asked for", async () => {
  const page = await threeTabs();
  expect(await page.getByRole("tabpanel").allTextContents()).toEqual(["one drawn 1"]);
  expect(await page.locator("p").count()).toBe(1);
  await page.getByRole("tab", {name: "two"}).click();
  await page.getByRole("tab", {name: "one"}).click();
  await page.getByRole("tab", {name: "two"}).click();
  expect(await page.getByRole("tabpanel", {name: "two"}).innerText()).toBe("two drawn 1");
  expect(await page.getByRole("tab", {selected: true}).allTextContents()).toEqual(["two"]);
  expect(await page.getByRole("tablist", {name: "views of themes"}).count()).toBe(1);
});

test("the tabs are one stop of the Tab key, arrows move between them and Enter opens", async () => {
  const page = await threeTabs();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  expect(await page.getByRole("tabpanel").allTextContents()).toContain("three drawn 1");
  expect(await page.getByRole("tab", {selected: true}).allTextContents()).toEqual(["three"]);
});

test("before the page is printed every view is drawn, and paper shows them all with their names", async () => {
  const page = await threeTabs();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  const panels = page.locator("[role=tabpanel]");
  expect(await panels.allTextContents()).toEqual(["one drawn 1", "two drawn 1", "three drawn 1"]);
  expect(await panels.filter({visible: true}).count()).toBe(1);
  await page.emulateMedia({media: "print"});
  expect(await panels.filter({visible: true}).count()).toBe(3);
  const name = await panels.nth(2).evaluate((panel) => getComputedStyle(panel, "::before").content);
  expect(name).toBe('"three"');
  await page.emulateMedia({media: "screen"});
});
