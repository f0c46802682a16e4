import {expect, test} from "vitest";
import {mountChart} from "../../browser/chart.js";
import {boxesOf, outside} from "../../browser/geometry.js";
import {diagnostic, hub, line} from "../rows.js";

const lines = Array.from({length: 123}, (_, i) =>
  line({
    line: i + 1,
    part: i < 12 ? "section label" : "explorer",
    text: `Line ${i + 1}`,
    accounted: i !== 99
  })
);
const options = {
  open: true,
  hub: hub({lines_accounted: 122}),
  diagnostics: [diagnostic({line: 40, severity: "warning", reason: "the line is odd", text: "odd"})]
};

test("the ledger shows every line once, over its pages, the unaccounted one first and marked", async () => {
  const chart = await mountChart("parseLedger", lines, options);
  expect(await chart.locator(".finding").textContent()).toContain("follows no rule of the format");
  const first = chart.locator("tbody tr").first();
  expect(await first.getAttribute("data-line")).toBe("100");
  expect(await first.getAttribute("class")).toBe("unaccounted");
  const seen: string[] = [];
  for (;;) {
    seen.push(
      ...(await chart
        .locator("tbody tr")
        .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-line") ?? "")))
    );
    const next = chart.getByRole("button", {name: "Next"});
    if (await next.isDisabled()) break;
    await next.click();
  }
  expect(seen).toHaveLength(123);
  expect(new Set(seen).size).toBe(123);
});

test("the ledger filters by part and by messages, and shows the message beside its line", async () => {
  const chart = await mountChart("parseLedger", lines, options);
  await chart.getByLabel("Part").selectOption("section label");
  expect(await chart.getByRole("status").textContent()).toBe("12 of 123\u00a0lines");
  expect(await chart.locator("tbody tr").count()).toBe(12);
  await chart.getByLabel("with a message (1)").check();
  expect(await chart.getByRole("status").textContent()).toBe("No line of this part has a message.");
  await chart.getByLabel("Part").selectOption("");
  const rows = chart.locator("tbody tr");
  expect(await rows.count()).toBe(1);
  expect(await rows.first().textContent()).toContain("The line is odd.");
});

test("fused lines, long lines, odd bytes and hostile text are shown as written", async () => {
  const text = `${"<script>window.hacked=1</script> ".repeat(12)}\${1+1}`;
  const spans = JSON.stringify([
    {start: 0, end: 12, became: "total background 2"},
    {start: 12, end: 22, became: "label polarities"}
  ]);
  const chart = await mountChart(
    "parseLedger",
    [
      line({text}),
      line({line: 2, text: "background 2polarities", terminator: "\r\n", spans, end_byte: 24})
    ],
    {hub: hub(), open: true}
  );
  expect(await chart.locator("script").count()).toBe(0);
  const whole = chart.locator("details.whole summary");
  expect(await whole.textContent()).toMatch(/window\.hacked=1<\/script>…$/);
  const triangle = await whole.evaluate((node) => getComputedStyle(node, "::marker").color);
  const blue = await whole.evaluate((node) => {
    const focus = document.createElement("i");
    focus.style.color = "var(--theme-foreground-focus)";
    node.append(focus);
    const {color} = getComputedStyle(focus);
    focus.remove();
    return color;
  });
  expect(triangle).toBe(blue);
  await whole.click();
  expect(await chart.locator("details.whole").innerText()).toContain("${1+1}");
  const row = chart.locator('tr[data-line="2"]');
  expect(await row.locator(".span").allTextContents()).toEqual([
    "background 2 → total background 2",
    "polarities → label polarities"
  ]);
  expect(await row.locator(".flag").allTextContents()).toEqual(["ends in CRLF"]);
});

test.each([390, 1280])("nothing of the ledger leaves %d px", async (width) => {
  const wide = [...lines.slice(0, 3), line({line: 4, text: "x".repeat(2000)})];
  const chart = await mountChart("parseLedger", wide, options, {width});
  const boxes = await boxesOf(chart.locator("td, p, select, h3"));
  expect(outside(boxes, {left: 0, top: -1e6, right: width, bottom: 1e6, text: ""})).toEqual([]);
});

test("a hub of several files names the file of each line; an empty one says so", async () => {
  const two = [line({path: "a.txt"}), line({path: "b.txt"})];
  const chart = await mountChart("parseLedger", two, {hub: hub(), open: true});
  expect(await chart.locator("td.number").allTextContents()).toEqual(["a:1", "b:1"]);
  const empty = await mountChart("parseLedger", [], {hub: hub({lines_total: 0})});
  expect(await empty.locator("table").count()).toBe(0);
  expect(await empty.textContent()).toContain("The text has no lines.");
});

test("the lines are behind a fold, blank ones left out until they are asked for", async () => {
  const text = [line(), line({line: 2, part: "blank", text: ""}), line({line: 3})];
  const chart = await mountChart("parseLedger", text, {hub: hub()});
  expect(await chart.locator("tr").count()).toBe(0);
  await chart.getByText("Show the lines").click();
  await chart.locator("tbody tr").first().waitFor();
  const shown = () =>
    chart.locator("tbody tr").evaluateAll((rows) => rows.map(({dataset}) => dataset["line"]));
  expect(await shown()).toEqual(["1", "3"]);
  expect(await chart.getByRole("status").textContent()).toBe("2 of 3\u00a0lines");
  await chart.getByLabel("blank lines too (1)").check();
  expect(await shown()).toEqual(["1", "2", "3"]);
  await chart.getByLabel("blank lines too (1)").uncheck();
  await chart.getByLabel("Part").selectOption("blank");
  expect(await shown()).toEqual(["2"]);
});

test("paper has every line up to 200, and says how many of how many where there are more", async () => {
  const printed = async (rows: typeof lines) => {
    const chart = await mountChart("parseLedger", rows, options);
    const print = (event: string) =>
      chart.evaluate((_, event) => window.dispatchEvent(new Event(event)), event);
    await print("beforeprint");
    const said = await chart.locator("tbody tr").count();
    const note = (await chart.textContent()) ?? "";
    await print("afterprint");
    expect(await chart.locator("tbody tr").count()).toBe(25);
    return {said, cut: /The first 200 of 246\u00a0lines are printed\./.test(note)};
  };
  expect(await printed(lines)).toEqual({said: 123, cut: false});
  const more = lines.map((row) => ({...row, line: row.line + 123}));
  expect(await printed([...lines, ...more])).toEqual({said: 200, cut: true});
});
