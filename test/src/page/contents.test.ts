import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {chartPage} from "../../browser/chart.js";

const ids = ["first", "zweite-größe", "third"];

/** The page of charts with contents and three sections, each as high as the window. */
async function sections(width: number): Promise<Page> {
  const {page} = await chartPage();
  await page.setViewportSize({width, height: 800});
  await page.evaluate((ids) => {
    document.querySelector("#contents-test")?.remove();
    const made = window.components["contents"]?.(undefined, {});
    const place = document.createElement("div");
    place.id = "contents-test";
    if (made instanceof Node) place.append(made);
    for (const id of ids) {
      const heading = Object.assign(document.createElement("h2"), {id, textContent: id});
      const text = document.createElement("p");
      text.style.height = "100vh";
      place.append(heading, text);
    }
    (document.querySelector("#observablehq-main") ?? document.body).append(place);
    scrollTo(0, 0);
  }, ids);
  return page;
}

test("contents marks what is read, also above the heading that was read last, whatever its id", async () => {
  const page = await sections(1280);
  const marked = () => page.locator(".contents [aria-current]").allTextContents();
  const bring = (id: string, above = 0) =>
    page.evaluate(
      ([id, above]) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top ?? 0;
        scrollTo(0, scrollY + top - above);
      },
      [id, above] as const
    );
  await expect.poll(() => page.locator(".contents a").allTextContents()).toEqual(ids);
  await bring("zweite-größe");
  await expect.poll(marked).toEqual(["zweite-größe"]);
  await bring("third");
  await expect.poll(marked).toEqual(["third"]);
  await bring("third", 700);
  await expect.poll(marked).toEqual(["zweite-größe"]);
});

test("in a wide window no key folds the contents, in a narrow one they are folded", async () => {
  const page = await sections(1280);
  const fold = page.locator(".contents details");
  const words = page.locator(".contents summary");
  expect(await fold.getAttribute("open")).not.toBeNull();
  expect(await words.evaluate((node) => node.tabIndex)).toBe(-1);
  await page.setViewportSize({width: 390, height: 800});
  await expect.poll(() => fold.getAttribute("open")).toBeNull();
  expect(await words.evaluate((node) => node.tabIndex)).toBe(0);
});
