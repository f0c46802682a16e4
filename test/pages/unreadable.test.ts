import {expect, test} from "vitest";
import {openPage} from "../browser/browser.js";
import {makeSite, preview} from "../browser/site.js";
import {strippedPage} from "./hub-texts.js";

test("in preview a hub that can't be read shows the error on its page, and the others go on", async () => {
  const folder = await makeSite({
    onlyHubs: true,
    hubs: {
      "broken.txt": "this is not a hub page\n",
      "good.txt": strippedPage({title: "A good hub"})
    }
  });
  const {url} = await preview(folder);
  const {page, close} = await openPage(`${url}hub/broken.html`);
  const alert = page.getByRole("alert");
  await alert.waitFor();
  expect(await alert.innerText()).toContain("loaders/hubs/broken.txt:1:1");
  expect(await alert.locator(".of-error").count()).toBeGreaterThan(0);
  expect(await page.locator(".report").isVisible()).toBe(false);
  await page.goto(url);
  await page.locator('tr.unreadable[data-hub="broken"]').waitFor();
  await page.getByRole("cell").getByRole("link", {name: "A good hub"}).click();
  await page.locator(".strip").first().waitFor();
  expect(await page.locator("h1").textContent()).toBe("A good hub");
  await close();
});
