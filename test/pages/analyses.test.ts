import {readFileSync} from "node:fs";
import type {Locator} from "playwright-core";
import {expect, test} from "vitest";
import {onceAFile} from "../browser/at-end.js";
import {openPage} from "../browser/browser.js";
import {serve} from "../browser/serve.js";
import {sharedDist} from "../browser/shared-dist.js";
import {hubOf} from "../loaders/analysis/pages-of-text.js";
import {plain} from "../plain.js";
import {drawn} from "./open-report.js";

const analysis = async (name: string) => {
  const {url} = await serve(await sharedDist());
  return openPage(`${url}analyses/${name}.html`);
};

/** The analysis that comes with the project, which its tests share. */
const shared = onceAFile(() => analysis("what-became-of-the-information-plane"));

test("what npm run new starts has a figure of the report, a SQL cell, an Arquero cell, a chart, and prose with their numbers", async () => {
  const {page, errors, foreignRequests, close} = await analysis("started");
  const prose = page.locator("p", {hasText: "more than any other theme"});
  await expect
    .poll(() => prose.innerText().then(plain))
    .toMatch(/^Of 31 citing papers, \d+ carry “.+”/);
  const figure = page.locator("figure.chart", {has: page.locator(".paper-rows")});
  await figure.locator("circle").first().waitFor();
  const theme = figure.locator(".pick").first();
  await theme.click();
  await expect.poll(() => theme.getAttribute("aria-pressed")).toBe("true");
  await drawn(page);
  expect(await page.locator("main svg rect").count()).toBeGreaterThan(4);
  expect(await page.locator("main table tbody tr").count()).toBeGreaterThan(1);
  expect(await page.locator(".cell-code").count()).toBe(5);
  expect({errors, foreignRequests}).toEqual({errors: [], foreignRequests: []});
  await close();
});

test("an analysis folds the code of its cells, for its reader to open", async () => {
  const {page, errors} = await shared();
  const code = page.locator(".cell-code");
  await expect.poll(() => code.count()).toBe(3);
  await drawn(page);
  expect(await code.locator("pre:visible").count()).toBe(0);
  await code.nth(1).getByText("Show the code").click();
  expect(await code.locator("pre:visible").count()).toBe(1);
  const sizeOf = (part: Locator) => part.evaluate((node) => getComputedStyle(node).fontSize);
  expect(await sizeOf(code.nth(1).locator("summary"))).toBe(
    await sizeOf(page.locator(".table-twin summary").first())
  );
  expect(await code.nth(1).innerText()).toContain("FROM phrases LEFT JOIN papers");
  await code.nth(1).locator("summary").click();
  expect(await code.locator("pre:visible").count()).toBe(0);
  await page.emulateMedia({media: "print"});
  expect(await page.locator(".cell-code pre:visible").count()).toBe(0);
  await page.emulateMedia({media: "screen"});
  expect(errors).toEqual([]);
});

test("the numbers of the analysis are those that a recount of the hub's tables gives", async () => {
  const text = readFileSync("loaders/hubs/opening-the-black-box.txt", "utf8");
  const {papers, paper_terms, terms} = hubOf(text);
  const naming = (pattern: RegExp) =>
    papers.filter(({title, summary}) => pattern.test(`${title} ${summary ?? ""}`));
  const [measure, plane] = [/mutual information/i, /information plane/i];
  const models = naming(/language model|\bllms?\b/i);
  const neither = papers.length - new Set([...naming(measure), ...naming(plane)]).size;
  const {page, errors} = await shared();
  const textOf = async (part: Locator) => plain(await part.innerText());
  const said = (start: string) => textOf(page.locator("p", {hasText: start}));
  await page.locator("main table tbody tr").first().waitFor();
  await drawn(page);
  expect(await textOf(page.locator(".finding"))).toBe(
    `“language models or LLMs” stands in ${models.length} of ${papers.length} listed papers, more than any other of these phrases.`
  );
  expect(await said("Where the idea")).toBe(
    `Of the ${papers.length} citing papers, mutual information is named in ${naming(measure).length}, the information plane in ${naming(plane).length}, and neither in ${neither}; language models or LLMs are named in ${models.length}. Where the idea is named at all, it is mostly by its measure.`
  );

  const within = new Set(
    paper_terms.flatMap(({term_id, paper_id}) =>
      term_id === "mutual information" ? [paper_id] : []
    )
  );
  const having = (id: string) =>
    new Set(paper_terms.flatMap(({term_id, paper_id}) => (term_id === id ? [paper_id] : [])));
  const rows = await page.locator("main table tbody tr").allInnerTexts();
  const shown = rows.map((row) => row.split("\t").filter((cell) => cell !== ""));
  expect(await page.locator("main table thead th").allInnerTexts()).toEqual(
    expect.arrayContaining(["term", "beside it", "in the rest"])
  );
  for (const [term, beside, rest] of shown) {
    const ids = having(terms.find((row) => row.term === term)?.term_id ?? "");
    const inside = [...ids].filter((id) => within.has(id)).length;
    expect([term, beside, rest]).toEqual([term, String(inside), String(ids.size - inside)]);
  }
  const most = shown[0]?.[1];
  const ties = shown.flatMap(([term, beside]) => (beside === most ? [`“${term}”`] : []));
  const prose = await said("beside it most");
  expect(ties.length).toBeGreaterThan(1);
  for (const tie of ties) expect(prose).toContain(tie);
  expect(prose).toContain(`each in ${most} of the ${within.size} papers`);
  expect(errors).toEqual([]);
});
