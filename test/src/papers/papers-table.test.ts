import {expect, test} from "vitest";
import {mountChart} from "../../browser/chart.js";
import {boxesOf, outside} from "../../browser/geometry.js";
import {paper, papers} from "../rows.js";

test("until DuckDB has started, the list is complete, in its order, and pages turn", async () => {
  const table = await mountChart("papersTable", papers(31, 24));
  expect(await table.locator("h4").first().textContent()).toBe("Title 1");
  expect(await table.locator("li").count()).toBe(10);
  await table.getByRole("button", {name: "Next"}).click();
  expect(await table.locator("h4").first().textContent()).toBe("Title 11");
  expect(await table.locator(".pager").textContent()).toContain("11–20 of 31");
  const [word] = await boxesOf(table.locator(".pager .choice span"));
  const show = await table.getByLabel("Show").boundingBox();
  expect((show?.x ?? 0) - (word?.right ?? 0)).toBeGreaterThanOrEqual(7);
  await table.getByLabel("Show").selectOption("100");
  expect(await table.locator("li").count()).toBe(31);
});

test("controls are offered only where they narrow or order something", async () => {
  const plain = await mountChart("papersTable", papers(3));
  expect(await plain.locator(".tick").count()).toBe(0);
  expect(await plain.locator("select").allTextContents()).toEqual(["place in the listtitle"]);
  const rich = await mountChart("papersTable", [
    paper({
      position: 1,
      field: "cs.LG",
      year: 2026,
      date: "2026-05",
      verdict: "accept",
      novelty: 8
    }),
    paper({position: 2, field: "stat.ML", year: 2025, date: "2025-01", novelty: 5.5, summary: null})
  ]);
  for (const label of ["Year from", "Year to", "Novelty from", "Novelty to", "Sort by"])
    expect(await rich.getByRole("combobox", {name: label, exact: true}).count()).toBe(1);
  for (const label of ["Field any field", "Verdict any verdict"])
    expect(await rich.getByRole("button", {name: label, exact: true}).count()).toBe(1);
  expect(await rich.getByLabel("with a summary (1)").count()).toBe(1);
});

test("titles that are missing, hostile or equal to a label are text", async () => {
  const table = await mountChart("papersTable", [
    paper({position: 1, title: null}),
    paper({
      position: 2,
      title: "</title><script>window.hacked = 1</script>",
      summary: "**x** ${1}"
    }),
    paper({position: 3, title: "abstract", summary: null})
  ]);
  expect(await table.locator("h4").allTextContents()).toEqual([
    "Paper 1, without a title",
    "</title><script>window.hacked = 1</script>",
    "abstract"
  ]);
  expect(await table.locator(".summary").allTextContents()).toEqual(["Summary 1", "**x** ${1}"]);
  expect(await table.locator("script").count()).toBe(0);
});

test("without papers there is a sentence and no control", async () => {
  const table = await mountChart("papersTable", []);
  expect(await table.textContent()).toBe("The text lists no citing papers.");
});

test("at 390 px a date in the flags is not broken over two lines", async () => {
  const dated = Array.from({length: 24}, (_, i) =>
    paper({position: i + 1, field: "c".repeat(i + 1), date: "2026-05-12", verdict: "conditional"})
  );
  const table = await mountChart("papersTable", dated, {}, {width: 390});
  await table.getByLabel("Show").selectOption("100");
  const lines = await table
    .locator(".flags span", {hasText: "2026-05-12"})
    .evaluateAll((all) => all.map((one) => one.getClientRects().length));
  expect(lines).toHaveLength(24);
  expect(new Set(lines)).toEqual(new Set([1]));
});

test("nothing of the list leaves 390 px", async () => {
  const long = paper({title: "unbroken".repeat(40), summary: "word ".repeat(300), field: "cs.LG"});
  const table = await mountChart("papersTable", [long, paper({position: 2})], {}, {width: 390});
  const boxes = await boxesOf(table.locator("*"));
  expect(outside(boxes, {left: 0, top: -1e6, right: 390, bottom: 1e6, text: ""})).toEqual([]);
});
