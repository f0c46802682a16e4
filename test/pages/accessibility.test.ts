import {expect, test} from "vitest";
import {openPage} from "../browser/browser.js";
import {violations} from "./axe.js";
import {openReport, reports} from "./open-report.js";

test.each(["index", "compare"])(
  "axe-core finds nothing wrong with the page %s of many hubs in either theme",
  async (name) => {
    const {page, close} = await openPage(`${await reports()}${name}.html`);
    await page.waitForLoadState("networkidle");
    expect(await violations(page)).toEqual([]);
    await close();
  }
);

test.each(["twelve", "hostile", "none"])(
  "axe-core finds nothing wrong with the report of %s papers in either theme",
  async (hub) => {
    const {page, close} = await openReport(hub);
    await page.waitForLoadState("networkidle");
    expect(await violations(page)).toEqual([]);
    await close();
  }
);
