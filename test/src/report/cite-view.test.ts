import {expect, test} from "vitest";
import manifest from "../../../package.json" with {type: "json"};
import {chartPage} from "../../browser/chart.js";
import {mountSelecting, select} from "../interaction/mount-selecting.js";

test("citeView states address, hash, version and selection, and copies them as BibTeX", async () => {
  const {page, context} = await chartPage();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const details = await mountSelecting("citeView", {title: "A <b>hub</b>", hash: "0123456789"});
  expect(await details.locator("summary").textContent()).toBe("Show the citation");
  await details.locator("summary").click();
  const text = details.locator("p").first();
  await expect
    .poll(() => text.textContent())
    .toMatch(
      /^A <b>hub<\/b>\. Hubscope .+ \(seen \d{4}-\d{2}-\d{2}\)\. Data: SHA-256 0123456789\.$/
    );
  expect(await text.textContent()).toContain(`Hubscope ${manifest.version}. ${page.url()} `);
  const whole = page.url();
  await page.evaluate(() => history.replaceState(null, "", "#/?theme=1"));
  await select(["p1"], "with the theme “x”");
  await expect.poll(() => text.textContent()).toContain("selection: papers with the theme “x”");
  expect(await text.textContent()).toContain(`${whole}#/?theme=1`);
  await details.getByRole("button", {name: "Copy the BibTeX"}).click();
  await details.getByText("Copied.").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^@misc\{hubscope-01234567,\n {2}title = \{\{A \\textless/);
  expect(copied).toBe(await details.locator("pre").textContent());
});
