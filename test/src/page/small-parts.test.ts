import {expect, test} from "vitest";
import {readTable} from "../../../loaders/store/read-table.js";
import {tables} from "../../../loaders/tables/tables.js";
import {csvNote} from "../../../src/page/files.js";
import {chartPage, mountChart} from "../../browser/chart.js";
import {downloaded, downloadedBytes} from "../../pages/downloaded.js";
import {boxesOf, outside} from "../../browser/geometry.js";
import {diagnostic, hub, total} from "../rows.js";

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

test("scopeLists shows both lists, and leaves out an empty one", async () => {
  const both = await mountChart("scopeLists", {
    known: "Known.",
    can: ["This."],
    cannot: ["That.", "And that."]
  });
  expect(await both.locator("section").count()).toBe(2);
  expect(await both.locator(".cannot li").allTextContents()).toEqual(["That.", "And that."]);
  const one = await mountChart("scopeLists", {known: "Known.", can: ["This."], cannot: []});
  expect(await one.locator("section").count()).toBe(1);
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

test("downloads: a table is saved as CSV or as Parquet, on the reader's machine", async () => {
  const rows = [total({label: 'a "b", c'})];
  const list = await mountChart("downloads", [{...tables.roles, rows}], {
    prefix: "my-hub"
  });
  const {page} = await chartPage();
  const [parquet] = await Promise.all([
    page.waitForEvent("download"),
    list.getByRole("button", {name: "roles as Parquet"}).click()
  ]);
  expect(parquet.suggestedFilename()).toBe("my-hub-roles.parquet");
  const bytes = new Uint8Array(await downloadedBytes(parquet)).buffer;
  expect(await readTable(bytes, tables.roles)).toEqual(rows);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    list.getByRole("button", {name: "roles as CSV"}).click()
  ]);
  expect(file.suggestedFilename()).toBe("my-hub-roles.csv");
  const text = await downloaded(file);
  expect(text.split("\r\n")[1]).toBe('h,"a ""b"", c",2,summary,true,true,,1,h.txt,1');
});

test("dataTable is made when it is opened, and can be saved as CSV", async () => {
  const twin = await mountChart("dataTable", {name: "a table", rows: [{class: "=x", papers: 2}]});
  expect(await twin.locator("table").count()).toBe(0);
  await twin.evaluate((node) => node.toggleAttribute("open", true));
  await twin.locator("table").waitFor();
  expect(await twin.locator("th").allTextContents()).toEqual(["class", "papers"]);
  const {page} = await chartPage();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    twin.getByRole("button", {name: "Download as CSV"}).click()
  ]);
  expect(file.suggestedFilename()).toBe("a-table.csv");
  const bytes = Buffer.from(await downloadedBytes(file));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.subarray(3).toString()).toBe("class,papers\r\n'=x,2\r\n");
  expect(await twin.textContent()).toContain(csvNote);
});

test("dataTable without rows says so, and saves no empty file", async () => {
  const twin = await mountChart("dataTable", {name: "a table", rows: []});
  await twin.evaluate((node) => node.toggleAttribute("open", true));
  await twin.getByText("No rows.").waitFor();
  expect(await twin.getByRole("button").count()).toBe(0);
});

test("downloads: the links of a table look alike", async () => {
  const list = await mountChart("downloads", [{...tables.roles, rows: []}]);
  const lines = await list
    .locator(".links :is(a, button)")
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).textDecorationLine));
  expect(lines).toEqual(["underline", "underline"]);
  expect(await list.textContent()).toContain(csvNote);
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

test("a wide table twin stays inside 390 px", async () => {
  const row = Object.fromEntries(
    Array.from({length: 6}, (_, i) => [`column ${i}`, "value ".repeat(9)])
  );
  const twin = await mountChart("dataTable", {name: "wide", rows: [row]}, {}, {width: 390});
  await twin.evaluate((node) => node.toggleAttribute("open", true));
  await twin.locator("table").waitFor();
  const boxes = await boxesOf(twin.locator("td"));
  expect(outside(boxes, {left: 0, top: -1e6, right: 390, bottom: 1e6, text: ""})).toEqual([]);
});

test("a table twin of more columns than there is room for scrolls in its own box, its words whole", async () => {
  const row = Object.fromEntries(Array.from({length: 200}, (_, i) => [`in ${1890 + i}`, i]));
  const rows = [{theme: "unbroken".repeat(30), ...row}];
  const twin = await mountChart("dataTable", {name: "wide", rows}, {}, {width: 1280});
  await twin.evaluate((node) => node.toggleAttribute("open", true));
  await twin.locator("table").waitFor();
  const {page} = await chartPage();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
  const [head] = await boxesOf(twin.locator("th.number"));
  expect((head?.right ?? 0) - (head?.left ?? 0)).toBeGreaterThan(40);
});
