import type {DiagnosticRow, HubRow, LineRow} from "npm:hubscope";
import {figure} from "../figures/figure.js";
import {asWritten, element} from "../page/dom.js";
import {firstOf} from "../page/drawn-words.js";
import {ledgerFinding, ledgerLines, ledgerSpans, lineOddities, type LedgerLine} from "./ledger.js";
import {paperAnchor} from "../marks/paper-words.js";
import {whenPrinted} from "../page/printing.js";
import {newSelection, type Selection} from "../interaction/selection.js";
import {countBy} from "../page/count-by.js";
import {count, digits} from "../page/words.js";
import {chartFigure} from "../figures/chart-figure.js";
import {diagnosticItem} from "./diagnostic-item.js";
import {pager} from "../page/pager.js";

/** What became of each line of the text. */
export const lineLedger = figure({
  name: "What became of each line",
  needs: ["hubs", "lines", "diagnostics"],
  fluid: true,
  query: ({hubs: [hub], lines, diagnostics}) => ({hub, lines, diagnostics}),
  draw: ({lines, ...rows}, {selection}) => parseLedger(lines, {...rows, selection})
});

const size = 25;
const long = 180;

/** Up to how many lines print shows. */
const mostPrinted = 200;

/**
 * The parse ledger: each line of a hub's text, the part of the page it belongs to, what it became,
 * and the messages about it. Lines that no rule accounts for come first. A line that went to a
 * paper leads to it through the `selection`. Print shows the first 200.
 */
export function parseLedger(
  lines: LineRow[],
  {
    hub,
    diagnostics = [],
    selection = newSelection()
  }: {
    hub?: HubRow | undefined;
    diagnostics?: DiagnosticRow[];
    selection?: Selection | undefined;
  } = {}
): HTMLElement {
  const all = ledgerLines(lines, diagnostics);
  const several = new Set(lines.map(({path}) => path)).size > 1;
  const part = element(
    "select",
    {},
    element("option", {value: ""}, `all parts (${digits(all.length)})`),
    ...countBy(lines.map(({part}) => part)).map(({value, count}) =>
      element("option", {value}, `${value} (${digits(count)})`)
    )
  );
  const withMessage = all.filter(({messages}) => messages.length > 0).length;
  const onlyMessages = element("input", {type: "checkbox"});
  const status = element("p", {class: "status", role: "status"});
  const body = element("tbody");
  const pages = element("div");
  const table = element(
    "table",
    {class: "ledger"},
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        ...["Line", "Part", "What it became", "Text as written"].map((head) =>
          element("th", {scope: "col"}, head)
        )
      )
    ),
    body
  );

  let shown = 0;

  function wanted(): LedgerLine[] {
    return all.filter(
      ({line, messages}) =>
        (part.value === "" || line.part === part.value) &&
        (!onlyMessages.checked || messages.length > 0)
    );
  }

  function fill(rows: readonly LedgerLine[]): void {
    body.replaceChildren(...rows.map((row) => ledgerRow(row, {several, selection})));
  }

  function show(page: number): void {
    shown = page;
    const rows = wanted();
    status.textContent =
      rows.length === 0
        ? "No line of this part has a message."
        : rows.length === all.length
          ? count(rows.length, "line")
          : `${digits(rows.length)} of ${count(all.length, "line")}`;
    fill(rows.slice(page * size, (page + 1) * size));
    pages.replaceChildren(
      pager({total: rows.length, page, size}, {turn: show, label: "pages of lines"})
    );
  }

  whenPrinted("fill", {
    print() {
      if (!table.isConnected) return;
      const rows = wanted();
      fill(rows.slice(0, mostPrinted));
      const left = rows.length > mostPrinted;
      pages.replaceChildren(
        left ? firstOf(mostPrinted, count(rows.length, "line"), "are printed.") : ""
      );
    },
    restore() {
      if (table.isConnected) show(shown);
    }
  });
  for (const control of [part, onlyMessages]) control.addEventListener("change", () => show(0));
  show(0);
  const controls = element(
    "form",
    {class: "controls"},
    element("label", {class: "choice"}, element("span", {}, "Part"), part),
    withMessage > 0 &&
      withMessage < all.length &&
      element("label", {class: "tick"}, onlyMessages, `with a message (${digits(withMessage)})`)
  );
  return chartFigure({
    finding: hub === undefined ? count(all.length, "line") : ledgerFinding(hub),
    body: all.length === 0 ? [] : [controls, status, table, pages],
    image: false,
    reading:
      "Every line of the text is one row, in the order of the file; joined, the rows are the file again, byte for byte."
  });
}

function ledgerRow(
  {line, messages}: LedgerLine,
  {several, selection}: {several: boolean; selection: Selection}
): HTMLElement {
  const spans = ledgerSpans(line);
  return element(
    "tr",
    {class: line.accounted ? null : "unaccounted", "data-line": line.line},
    element("td", {class: "number"}, several ? `${line.path}:${line.line}` : line.line),
    element("td", {}, line.part),
    element("td", {}, ...(spans.length === 0 ? [became(line, selection)] : spans.map(spanItem))),
    element(
      "td",
      {class: "text"},
      written(line.text),
      ...lineOddities(line).map((oddity) => element("small", {class: "flag"}, oddity)),
      ...messages.map((message) => diagnosticItem(message))
    )
  );
}

function became({became, paper_id: paper}: LineRow, selection: Selection): Node {
  if (paper === null) return element("span", {}, became);
  const link = element("a", {href: `#${paperAnchor(paper)}`, title: "Show the paper"}, became);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    selection.choose(null);
    selection.choose(paper);
  });
  return link;
}

function spanItem({text, became}: {text: string; became: string}): HTMLElement {
  return element("div", {class: "span"}, element("code", {}, asWritten(text)), ` → ${became}`);
}

function written(text: string): Node {
  if (text.length <= long) return asWritten(text);
  const cut = Array.from(text.slice(0, long)).slice(0, -1).join("");
  const start = /^[^]*\S(?=\s+\S{0,40}$)/u.exec(cut)?.[0] ?? cut;
  return element(
    "details",
    {class: "whole"},
    element("summary", {}, asWritten(`${start}…`)),
    asWritten(text)
  );
}
