import type {Locator} from "playwright-core";
import {expect, test} from "vitest";
import {chartPage} from "../../browser/chart.js";
import {boxesOf, outside} from "../../browser/geometry.js";
import {paper} from "../rows.js";
import {mountPapers} from "./mount-papers.js";

const hostile = "quant-ph, <b>";
const plain = {summary: null, verdict: "accept"};
const rows = [
  paper({...plain, position: 1, title: "Protein graphs", field: "cs.LG", year: 2023, novelty: 5}),
  paper({...plain, position: 2, title: "Graph words", field: "cs.LG", year: 2024, novelty: 6.5}),
  paper({...plain, position: 3, title: "A network", field: "stat.ML", year: 2025, novelty: 7}),
  paper({...plain, position: 4, title: "Protein", field: hostile, year: 2026, novelty: 7.5}),
  paper({position: 5, title: "Graph transformers", summary: null})
];

async function status(list: Locator): Promise<string> {
  return (await list.locator(".status").innerText()).replaceAll("\u00a0", " ");
}

async function address(): Promise<string> {
  const {page} = await chartPage();
  const hash = await page.evaluate(() => location.hash);
  return decodeURIComponent(hash).replaceAll("+", " ");
}

const button = (list: Locator) => list.getByRole("button", {name: /^Field /});
const ticks = (list: Locator) => list.locator("fieldset", {hasText: "Field"});

test("several values of a facet can be ticked, and stand in the sentence and the address", async () => {
  const list = await mountPapers(rows);
  await button(list).click();
  const field = ticks(list);
  await field.getByLabel("cs.LG (2)").check();
  await expect.poll(() => status(list)).toContain("2 of 5 papers in the field “cs.LG”");
  expect(await button(list).textContent()).toBe("cs.LG");
  expect(await address()).toBe("#?field=cs.LG");
  await field.getByLabel(`${hostile} (1)`).check();
  await expect
    .poll(() => status(list))
    .toContain(`3 of 5 papers in the field “cs.LG” or “${hostile}”`);
  expect(await button(list).textContent()).toBe("2\u00a0fields");
  expect(await address()).toBe(`#?field=cs.LG\n${hostile}`);
  await list.getByRole("button", {name: "Show all papers"}).click();
  await expect.poll(() => status(list)).toBe("5 papers");
  expect(await button(list).textContent()).toBe("any field");
  const {page} = await chartPage();
  await page.goBack();
  await expect.poll(() => status(list)).toContain("3 of 5 papers");
  expect(await field.locator("input:checked").count()).toBe(2);
});

test("years and novelty run from one value of the papers to another; an end that is passed follows", async () => {
  const list = await mountPapers(rows);
  const novelty = list.getByLabel("Novelty from");
  expect(await novelty.locator("option").allTextContents()).toEqual([
    "any",
    "7.5 (1)",
    "7 (1)",
    "6.5 (1)",
    "5 (1)"
  ]);
  await novelty.selectOption("6.5");
  await expect.poll(() => status(list)).toContain("3 of 5 papers of novelty 6.5 or more");
  await list.getByLabel("Novelty to").selectOption("7");
  await expect.poll(() => status(list)).toContain("2 of 5 papers of novelty 6.5 to 7");
  await list.getByLabel("Year to").selectOption("2024");
  await expect
    .poll(() => status(list))
    .toContain("1 of 5 papers of 2024 or earlier and of novelty 6.5 to 7");
  await list.getByLabel("Year from").selectOption("2026");
  expect(await list.getByLabel("Year to").inputValue()).toBe("2026");
  await expect.poll(() => status(list)).toContain("No paper of 2026 and of novelty 6.5 to 7.");
  expect(await address()).toBe("#?novelty=6.5..7&year=2026");
});

test.each([
  ["#?year=2024&field=cs.LG&verdict=accept&novelty=6", [2], "2024", "2024"],
  ["#?year=2023..2025&novelty=..6.5", [1, 2], "2023", "2025"],
  ["#?year=1900..2024", [1, 2], "1900", "2024"],
  ["#?year=2024..", [2, 3, 4], "2024", ""],
  ["#?year=1900&field=none&novelty=9&verdict=%0A", [1, 2, 3, 4, 5], "", ""],
  ["#?field=cs.LG%0Astat.ML", [1, 2, 3], "", ""]
])("the address %s opens the list on papers %j", async (hash, positions, from, to) => {
  const list = await mountPapers(rows, {hash});
  await expect
    .poll(() => list.locator("li.paper").evaluateAll((all) => all.map(({id}) => id)))
    .toEqual(positions.map((position) => `paper-p${position}`));
  expect(await list.getByLabel("Year from").inputValue()).toBe(from);
  expect(await list.getByLabel("Year to").inputValue()).toBe(to);
});

test("OR, minus and phrases: the sentence says what is found, and only that is marked", async () => {
  const list = await mountPapers(rows);
  const search = list.getByLabel("Search titles and summaries");
  await search.fill("graph OR network -transformers");
  await expect
    .poll(() => status(list))
    .toContain("3 of 5 papers with “graph” or “network” and without “transformers”");
  expect(await list.locator("mark").allTextContents()).toEqual(["graph", "Graph", "network"]);
  expect(await list.locator("form .search").textContent()).toContain("OR: either is enough");
});

test("abstracts are searched where there are some, and open where the word stands in them alone", async () => {
  const list = await mountPapers([
    paper({position: 1, title: "Fens", abstract: "A mire is no fen."}),
    paper({position: 2, title: "A mire", abstract: "Another mire."}),
    paper({position: 3, title: "Bogs"})
  ]);
  await list.getByLabel("Search titles, summaries and abstracts").fill("mire");
  await expect.poll(() => status(list)).toContain("2 of 3 papers with “mire”");
  const abstracts = list.locator("details.paper-abstract");
  expect(await abstracts.evaluateAll((all) => all.map((one) => one.matches("[open]")))).toEqual([
    true,
    false
  ]);
  expect(await abstracts.locator("summary").allTextContents()).toEqual([
    "Found in the abstract",
    "Abstract"
  ]);
});

test("a word that stands nowhere has a hint to the nearest that does, which a click searches for", async () => {
  const list = await mountPapers(rows);
  const search = list.getByLabel("Search titles and summaries");
  await search.fill("Protien -network");
  await expect
    .poll(() => status(list))
    .toContain("“protien” stands in no paper. Did you mean “protein”, which 2 listed papers have?");
  await list.getByRole("button", {name: "“protein”"}).click();
  await expect.poll(() => status(list)).toContain("2 of 5 papers with “protein”");
  expect(await search.inputValue()).toBe("protein -network");
  expect(await list.locator(".hint").count()).toBe(0);
});

test("what is asked while an answer is awaited stays when a part of the last answer is taken away or a hint followed", async () => {
  const list = await mountPapers(rows, {hash: "#?q=protien&year=2026"});
  await list.getByRole("button", {name: "“protein”"}).waitFor();
  await button(list).click();
  const field = ticks(list).locator("label", {hasText: hostile}).locator("input");
  await field.evaluate((tick: HTMLInputElement) => {
    tick.click();
    const parts = window.narrowed.value.filters.get("list")?.parts;
    parts?.find(({words}) => words === "of 2026")?.remove();
  });
  await expect.poll(() => status(list)).toContain(`with “protien” and in the field “${hostile}”`);
  await list.getByRole("button", {name: "“protein”"}).evaluate((hint: HTMLButtonElement) => {
    const year = document.querySelector<HTMLSelectElement>('[aria-label="Year to"]');
    if (year === null) throw new Error("no years");
    year.value = "2026";
    year.dispatchEvent(new Event("change", {bubbles: true}));
    hint.click();
  });
  await expect
    .poll(() => status(list))
    .toContain(`1 of 5 papers with “protein”, in the field “${hostile}” and of 2026 or earlier`);
});

test("a press on a hint or on a page is not lost where an answer that changes neither comes while it lasts", async () => {
  const many = Array.from({length: 30}, (_, i) => paper({position: i + 1, title: `Protein ${i}`}));
  const list = await mountPapers(many, {hash: "#?q=protien"});
  const {page} = await chartPage();
  const order = list.getByLabel("Sort by");
  const pressed = async (name: string, sorted: string) => {
    await list.getByRole("button", {name}).hover();
    await page.mouse.down();
    await order.selectOption(sorted);
    await expect.poll(address).toContain("sort=title");
    await page.mouse.up();
  };
  await pressed("“protein”", "title");
  await expect.poll(() => status(list)).toContain("30 of 30 papers with “protein”");
  await order.selectOption("position");
  await pressed("Next", "title");
  await expect.poll(() => list.locator(".pager").textContent()).toContain("11–20 of 30");
});

test.each([320, 390, 1280])(
  "at %i px the panel of values is on the page, and closes",
  async (width) => {
    const {page} = await chartPage();
    const field = `${"unbroken".repeat(30)} ${"\u202e"}`;
    const many = Array.from({length: 60}, (_, i) =>
      paper({
        position: i + 1,
        field: `${i % 2 ? field : "cs."}${i}`,
        year: 2000 + i,
        verdict: field
      })
    );
    const list = await mountPapers(many, {view: {width}});
    expect(await ticks(list).isVisible()).toBe(false);
    await button(list).click();
    await ticks(list).waitFor();
    const room = {left: 0, top: -1e6, right: width, bottom: 1e6, text: ""};
    expect(outside(await boxesOf(list.locator("form *:not(option, bdi)")), room)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await ticks(list).locator("label").first().click();
    expect(await button(list).getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Escape");
    await ticks(list).waitFor({state: "hidden"});
    expect(await button(list).evaluate((made) => made === document.activeElement)).toBe(true);
  }
);
