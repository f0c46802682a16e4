import {expect, test} from "vitest";
import {mountChart} from "../../browser/chart.js";
import {boxesOf} from "../../browser/geometry.js";
import {diagnostic, hub} from "../rows.js";

test("markedText marks every match and shows markup as text", async () => {
  const text = await mountChart("markedText", "A <b>Naïve</b> naive text", {terms: ["naive"]});
  expect(await text.textContent()).toBe("A <b>Naïve</b> naive text");
  expect(await text.locator("mark").allTextContents()).toEqual(["Naïve", "naive"]);
});

test("masthead: tier, title as written, facts, and what is left out", async () => {
  const head = await mountChart(
    "masthead",
    hub({title: "<i>T</i> ${x}", tier: "super hub", label: "Canonical reference", parsed: 30})
  );
  expect(await head.locator("h1").textContent()).toBe("<i>T</i> ${x}");
  expect(await head.locator(".tier").textContent()).toBe("super hub · Canonical reference");
  expect(await head.locator(".facts span").count()).toBe(4);
  expect(await head.locator(".completeness").textContent()).toContain("lists 30");
});

test("abstractText folds a long abstract after three lines and unfolds it", async () => {
  const abstract = "\\textit{Words} of <b>an</b> abstract. ".repeat(40);
  const fold = await mountChart("abstractText", abstract, {}, {width: 390});
  const lines = async () => {
    const [box] = await boxesOf(fold.locator("p"));
    return box ? Math.round((box.bottom - box.top) / 28.8) : 0;
  };
  expect(await lines()).toBe(3);
  expect(await fold.locator("b").count()).toBe(0);
  await fold.getByRole("button", {name: "Read the whole abstract"}).click();
  expect(await lines()).toBeGreaterThan(20);
  expect(await fold.getByRole("button").getAttribute("aria-expanded")).toBe("true");
  const none = await mountChart("abstractText", null);
  expect(await none.textContent()).toBe("The text has no abstract.");
});

test("diagnosticsList puts errors first, each with its place and text", async () => {
  const list = await mountChart("diagnosticsList", [
    diagnostic({line: 9}),
    diagnostic({severity: "error", line: 12, column: 3, text: "<b>", reason: "it is broken"})
  ]);
  expect(await list.locator(".diagnostic").first().innerText()).toMatch(
    /error\s+It is broken\.\s+a-rule\s+h\.txt:12:3\s+<b>/
  );
  const none = await mountChart("diagnosticsList", []);
  expect(await none.textContent()).toBe("Reading the text gave no messages.");
});

test("unreadableHub names the file, the line and the reason", async () => {
  const page = await mountChart("unreadableHub", hub({title: null, errors: 1}), {
    diagnostics: [diagnostic({severity: "error", line: 4, reason: "the file holds no text"})]
  });
  expect(await page.getAttribute("role")).toBe("alert");
  expect(await page.innerText()).toContain("h.txt:4:1");
  expect(await page.innerText()).toContain("The file holds no text.");
});

test("pager: first, middle and last page", async () => {
  const first = await mountChart("pager", {total: 31, page: 0, size: 10});
  expect(await first.textContent()).toBe("Previous1–10 of 31Next");
  expect(await first.getByRole("button", {name: "Previous"}).isDisabled()).toBe(true);
  const last = await mountChart("pager", {total: 31, page: 3, size: 10});
  expect(await last.textContent()).toContain("31–31 of 31");
  expect(await last.getByRole("button", {name: "Next"}).isDisabled()).toBe(true);
  const one = await mountChart("pager", {total: 10, page: 0, size: 10});
  expect(await one.isVisible()).toBe(false);
});
