import {expect, test} from "vitest";
import {chartPage, mountChart} from "../../browser/chart.js";
import {hub} from "../rows.js";

const many = Array.from({length: 12}, (_, i) =>
  hub({hub_id: `h${String(i)}`, title: `Work number ${String(i)}`, declared: 50 - i})
);

test("hubs are searched by their titles, and those chosen stay in view", async () => {
  const picker = await mountChart("hubPicker", many);
  const shown = () => picker.locator("label:visible").count();
  const search = picker.getByLabel("Search the hubs to compare");
  expect(await shown()).toBe(12);
  await search.fill("NUMBER 11");
  expect(await shown()).toBe(3);
  expect(await picker.getByLabel("Work number 0").isChecked()).toBe(true);
  await picker.getByLabel("Work number 11").check();
  await search.fill("nothing has this");
  expect(await shown()).toBe(3);
  const chosen = await picker.evaluate((node) => ("value" in node ? node.value : null));
  expect(chosen).toMatchObject([{hub_id: "h0"}, {hub_id: "h1"}, {hub_id: "h11"}]);
});

test("fewer than twelve hubs are not searched, and the seventh cannot be chosen", async () => {
  const picker = await mountChart("hubPicker", many.slice(0, 11));
  expect(await picker.getByRole("searchbox").count()).toBe(0);
  for (let i = 2; i < 6; ++i) await picker.getByLabel(`Work number ${String(i)}`).check();
  expect(await picker.getByLabel("Work number 6").isDisabled()).toBe(true);
  await picker.getByLabel("Work number 3").uncheck();
  expect(await picker.getByLabel("Work number 6").isEnabled()).toBe(true);
});

test("paper has one line that names the hubs compared, and nothing of the choice", async () => {
  const picker = await mountChart("hubPicker", many);
  const {page} = await chartPage();
  await page.emulateMedia({media: "print"});
  expect(await picker.innerText()).toBe("Compared: “Work number 0” and “Work number 1”.");
  await page.emulateMedia({media: "screen"});
  await picker.getByLabel("Work number 7").check();
  await page.emulateMedia({media: "print"});
  expect(await picker.innerText()).toMatch(/^Compared: .*“Work number 7”\.$/);
  await page.emulateMedia({media: "screen"});
});
