import {expect, test} from "vitest";
import {chartPage} from "../../browser/chart.js";
import {mountSelecting, selectedNow} from "./mount-selecting.js";

/** Shows the bar of what is selected on the page. */
async function mountBar() {
  await mountSelecting("pager", {total: 0, page: 0, size: 1});
  const {page} = await chartPage();
  await page.evaluate(() => {
    const made = window.components["selectionBar"]?.(window.shared, {total: 9});
    if (made instanceof Node) document.querySelector("#chart")?.replaceChildren(made);
  });
  const filter = (kind: string, words: string | null) =>
    page.evaluate(
      ([kind, words]) =>
        window.shared.filter(kind, words === null ? null : {papers: new Set(["p1"]), words}),
      [kind, words] as const
    );
  return {page, bar: page.locator(".selection-bar"), filter};
}

test("the bar has a chip for each filter, which takes it away alone, and one button for all", async () => {
  const {bar, filter} = await mountBar();
  expect(await bar.isVisible()).toBe(false);
  await filter("theme", "with the theme “<b>x</b>”");
  await filter("term", "with “y”");
  expect(await bar.locator(".shown").textContent()).toBe("1 of 9\u00a0papers");
  expect(await bar.locator(".chip").allTextContents()).toEqual([
    "with the theme “<b>x</b>” ×",
    "with “y” ×"
  ]);
  await bar.getByRole("button", {name: "Remove: papers with “y”"}).click();
  expect((await selectedNow()).words).toBe("with the theme “<b>x</b>”");
  expect(await bar.getByRole("button", {name: "Clear all"}).isVisible()).toBe(false);
  await filter("term", "with “y”");
  await bar.getByRole("button", {name: "Clear all"}).click();
  expect(await bar.isVisible()).toBe(false);
});

test("a press on a chip is not lost where another filter comes or goes while it lasts", async () => {
  const {page, bar, filter} = await mountBar();
  await filter("theme", "with the theme “x”");
  await bar.locator(".chip").hover();
  await page.mouse.down();
  await filter("list", "with “y”");
  await page.mouse.up();
  expect(await bar.locator(".chip").allTextContents()).toEqual(["with “y” ×"]);
  await filter("term", "with “y”");
  await bar.locator(".chip").first().hover();
  await page.mouse.down();
  await filter("term", null);
  await page.mouse.up();
  expect((await selectedNow()).words).toBe("");
});
