import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {openPage} from "../browser/browser.js";
import {
  drawn,
  example,
  freshReport,
  loaded,
  openBehind,
  ready,
  reports,
  status
} from "./open-report.js";

interface Stop {
  name: string;
  /** What is wrong with it; "" where nothing is. */
  wrong: string;
}

/** Presses Tab until the page is left, and tells of each stop; at most `most` of them. */
async function walk(page: Page, most: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let i = 0; i < most; ++i) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const at = document.activeElement;
      if (at === null || at === document.body) return null;
      const marked = (element: Element) => {
        const {outlineStyle, outlineWidth, stroke, strokeWidth, boxShadow} =
          getComputedStyle(element);
        const outlined = outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
        return (
          outlined || (stroke !== "none" && parseFloat(strokeWidth) > 2) || boxShadow !== "none"
        );
      };
      const box = at.getBoundingClientRect();
      const parts = [at, ...at.querySelectorAll("circle, rect, path"), at.closest(".cm-editor")];
      const wrong = [
        parts.some((part) => part !== null && marked(part)) ? "" : "focus is not visible",
        box.bottom > 0 && box.top < innerHeight ? "" : "out of view",
        box.width > 0 && box.height > 0 ? "" : "without size"
      ];
      const name = at.getAttribute("aria-label") ?? at.textContent;
      return {name: name.trim().slice(0, 60), wrong: wrong.filter((one) => one !== "").join(", ")};
    });
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(`Tab does not leave the page in ${String(most)} steps`);
}

test("Tab alone walks through a report: each stop is seen, and nothing holds the reader", async () => {
  const {page} = await freshReport(example);
  await drawn(page);
  await openBehind(page);
  const stops = await walk(page, 600);
  expect(stops.filter(({wrong}) => wrong !== "")).toEqual([]);
  const names = stops.map(({name}) => name);
  expect(names.slice(0, 2)).toEqual(["Skip to the page", "Skip to the papers"]);
  for (const name of ["language-model representation", "Papers by theme", "Influential terms"])
    expect(names).toContain(name);
  expect(new Set(names).size).toBeGreaterThan(100);
});

test("the keyboard narrows a report, and takes that back", async () => {
  const {page} = await freshReport(example);
  await ready(page);
  await page.getByRole("button", {name: "language-model representation"}).first().focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => status(page)).toMatch(/^\d+ of 31 papers/);
  await page.locator(".selection-bar .chip").first().focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => status(page)).toBe("31 papers");
});

test.each(["compare", "methods", "add", "index"])("Tab alone walks through %s", async (name) => {
  const {page, close} = await openPage(`${await reports()}${name}.html`);
  await loaded(page);
  const stops = await walk(page, 300);
  expect(stops.filter(({wrong}) => wrong !== "")).toEqual([]);
  expect(stops.length).toBeGreaterThan(5);
  await close();
});

test("with reduced motion nothing on a report moves", async () => {
  const moving = async (reducedMotion: "reduce" | "no-preference") => {
    const {page} = await freshReport(example);
    await page.emulateMedia({reducedMotion});
    const count = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let most = 0;
          let frames = 0;
          const look = () => {
            most = Math.max(most, document.getAnimations().length);
            if (++frames < 12) requestAnimationFrame(look);
            else resolve(most);
          };
          document.querySelector<HTMLElement>(".paper-rows .pick")?.click();
          look();
        })
    );
    const most = await count;
    return most;
  };
  expect(await moving("no-preference")).toBeGreaterThan(0);
  expect(await moving("reduce")).toBe(0);
});
