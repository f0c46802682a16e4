import {expect, test} from "vitest";
import {openPage} from "../browser/browser.js";
import {reports} from "./open-report.js";
import {expectFits, openTables} from "./page-width.js";
import {bring, openNotebook} from "./sql-notebook.js";

test("giant words, long titles and odd years do not make a comparison wider", async () => {
  const {page, errors, close} = await openPage(
    `${await reports()}compare.html#?hubs=hostile+many+dated`
  );
  await page.locator("figure.chart").last().waitFor();
  await expectFits(page, "comparison");
  expect(errors).toEqual([]);
  await close();
});

test("the words of a theme stand in lines, not letter by letter, beside its papers in each hub", async () => {
  const {page, errors, close} = await openPage(
    `${await reports()}compare.html#?hubs=synthetic-1+synthetic-2+synthetic-3`
  );
  const names = page.locator("table.heat th[scope=row]");
  await names.first().waitFor();
  for (const width of [390, 320]) {
    await page.setViewportSize({width, height: 844});
    const broken = await names.evaluateAll((heads) => {
      const cut: string[] = [];
      for (const head of heads) {
        const texts = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
          for (const {0: word, index} of (node.textContent ?? "").matchAll(/\p{L}+/gu)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            if (range.getClientRects().length > 1) cut.push(word);
          }
        }
      }
      return cut;
    });
    expect({width, broken}).toEqual({width, broken: []});
  }
  expect(errors).toEqual([]);
  await close();
});

test("hostile texts make neither the library nor the dictionary of tables wider, and no answer of SQL", async () => {
  const site = await reports();
  const {page, errors, close} = await openPage(site);
  await page.locator('.library [data-hub="hostile"]').first().waitFor();
  await expectFits(page, "library");
  await page.goto(`${site}tables.html`);
  await page.locator(".dictionary section").last().waitFor();
  await expectFits(page, "tables");
  await close();
  const queries = [
    "FROM papers WHERE hub_id = 'hostile'",
    "SELECT title, abstract FROM hubs WHERE hub_id = 'hostile'",
    "SELECT title, length(title) AS length FROM papers WHERE hub_id = 'hostile'",
    `SELECT '${"Unbroken".repeat(30)}' FROM nowhere`
  ];
  const notebook = await openNotebook(null);
  for (const query of queries) {
    await bring(notebook.page, query);
    await openTables(notebook.page);
    await expectFits(notebook.page, query);
    expect(notebook.errors).toEqual([]);
  }
  await notebook.close();
  expect(errors).toEqual([]);
});
