import {beforeAll, expect, test} from "vitest";
import {drawn, themeRows} from "./open-report.js";
import {openPage} from "../browser/browser.js";
import {serve} from "../browser/serve.js";
import {sharedDist} from "../browser/shared-dist.js";
import {downloaded} from "./downloaded.js";
import {plain} from "../plain.js";

const id = "opening-the-black-box";

let url = "";
let requests: string[] = [];

beforeAll(async () => {
  ({url, requests} = await serve(await sharedDist(), "/some/where/"));
});

test("a word is left out in the built page: its effect is told, the rows change, the lines are copied, and it is taken back", async () => {
  const {page, context, errors, foreignRequests, close} = await openPage(`${url}hub/${id}.html`);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const rows = themeRows(page).locator("li");
  await rows.first().waitFor();
  const words = () => rows.locator(".detail").allTextContents();
  const before = await words();
  expect(before.join()).toContain("pre-training");
  const ofWorker = (path: string) =>
    /themes-worker|try-themes|curation(?:-of-hubs)?-[0-9a-f]+\.json/.test(path);
  expect(requests.filter(ofWorker)).toEqual([]);

  const panel = page.getByRole("region", {name: "Try other words"});
  await panel.locator("summary").first().click();
  await panel.getByLabel("Leave out").fill("pre-training");
  await page.keyboard.press("Enter");
  const effect = panel.locator("> .status");
  await expect
    .poll(async () => plain(await effect.textContent()))
    .toMatch(/^\d+ papers? (?:moves?|loses?|gains?) .* 1 term is gone \(“pre-training”\)\.$/);
  await drawn(page);
  expect(await words()).not.toEqual([]);
  expect((await words()).join()).not.toContain("pre-training");
  expect(new Set(requests.filter(ofWorker)).size).toBe(4);

  await panel.getByText("Keep it").click();
  await panel.getByRole("button", {name: "Copy the lines"}).click();
  await expect.poll(() => panel.locator(".said").textContent()).toBe("Copied 1\u00a0line.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("pre-training\n");
  expect(await panel.locator(".curation-files code").textContent()).toBe(
    `loaders/curation/${id}/stopwords.txt`
  );
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", {name: "Download stopwords.txt"}).click()
  ]);
  expect(file.suggestedFilename()).toBe("stopwords.txt");
  expect(await downloaded(file)).toBe("pre-training\n");

  await panel.getByRole("button", {name: /^Take back/}).click();
  await expect.poll(words).toEqual(before);
  expect({errors, foreignRequests}).toEqual({errors: [], foreignRequests: []});
  await close();
});
