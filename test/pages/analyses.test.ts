import {expect, test} from "vitest";
import {openPage} from "../browser/browser.js";
import {serve, sharedDist} from "../browser/site.js";

const analysis = async (site: "plain" | "fixtures", name: string) => {
  const {url} = await serve(await sharedDist(site));
  return openPage(`${url}analyses/${name}.html`);
};

test("what npm run new starts has a SQL cell, an Arquero cell, a chart, and prose with their numbers", async () => {
  const {page, errors, foreignRequests, close} = await analysis("fixtures", "started");
  const prose = page.locator("p", {hasText: "more than any other theme"});
  await expect
    .poll(() => prose.innerText().then((text) => text.replaceAll("\u00a0", " ")), {timeout: 30_000})
    .toMatch(/^Of 31 citing papers, \d+ carry “.+”/);
  expect(await page.locator("main svg rect").count()).toBeGreaterThan(4);
  expect(await page.locator("main table tbody tr").count()).toBeGreaterThan(1);
  expect(await page.locator(".cell-code").count()).toBe(4);
  expect({errors, foreignRequests}).toEqual({errors: [], foreignRequests: []});
  await close();
}, 180_000);

test("an analysis folds the code of its cells, for its reader to open", async () => {
  const {page, errors, close} = await analysis("plain", "what-became-of-the-information-plane");
  const code = page.locator(".cell-code");
  await expect.poll(() => code.count()).toBe(3);
  expect(await code.locator("pre:visible").count()).toBe(0);
  await code.nth(1).getByText("Show the code").click();
  expect(await code.locator("pre:visible").count()).toBe(1);
  expect(await code.nth(1).innerText()).toContain("FROM phrases LEFT JOIN papers");
  await code.nth(1).locator("summary").click();
  expect(await code.locator("pre:visible").count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
}, 180_000);
