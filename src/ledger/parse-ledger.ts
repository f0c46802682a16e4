import type {DiagnosticRow, HubRow, LineRow} from "npm:hubscope";
import {figure, type FigureContext} from "../figures/figure.js";
import {asWritten, element} from "../page/dom.js";
import {
  ledgerFinding,
  ledgerLines,
  ledgerSpans,
  lineOddities,
  shortPaths,
  usualEnd,
  usualEndWords,
  type LedgerLine
} from "./ledger.js";
import {paperAnchor} from "../marks/paper-words.js";
import {whenPrinted} from "../page/printing.js";
import {newSelection, type Selection} from "../interaction/selection.js";
import {countBy} from "../page/count-by.js";
import {count, digits} from "../page/words.js";
import {chartFigure} from "../figures/chart-figure.js";
import {diagnosticItem} from "./diagnostics.js";
import {filled as filledPlace} from "../page/redraw.js";
import {failureNote} from "../tables/table-failures.js";
import {pager, firstOf} from "../page/pager.js";

/** What became of each line of the text. */
export const lineLedger = figure({
  name: "What became of each line",
  needs: ["hubs", "diagnostics"],
  fluid: true,
  query: ({hubs: [hub], diagnostics}) => ({hub, diagnostics}),
  draw: (rows, {selection, lines = () => Promise.resolve([])}) =>
    parseLedger(lines, {...rows, selection})
});

const size = 25;
const long = 180;

/** Up to how many lines print shows. */
const mostPrinted = 200;

/**
 * The parse ledger: each line of a hub's text, the part of the page it belongs to, what it became,
 * and the messages about it, behind a fold that is closed unless `open`. Lines that are a function
 * are read when the fold is opened. Lines that no rule accounts for come first; blank lines are
 * left out until they are asked for. A line that went to a paper leads to it through the
 * `selection`. Print shows the first 200 of those lines where the fold is open.
 */
export function parseLedger(
  lines: LineRow[] | NonNullable<FigureContext["lines"]>,
  {
    hub,
    diagnostics = [],
    selection = newSelection(),
    open = false
  }: {
    hub?: HubRow | undefined;
    diagnostics?: DiagnosticRow[];
    selection?: Selection | undefined;
    open?: boolean;
  } = {}
): HTMLElement {
  const fold = element(
    "details",
    {class: "ledger-lines", open},
    element("summary", {}, "Show the lines")
  );
  let filled = false;
  const fill = () => {
    if (filled) return;
    filled = true;
    const add = (rows: LineRow[]) =>
      fold.append(...lineList(ledgerLines(rows, diagnostics), selection));
    if (typeof lines !== "function") return add(lines);
    const place = element("div");
    fold.append(place);
    void filledPlace(place, async () => {
      const read = await lines();
      if (typeof read === "string") return place.append(failureNote(read));
      place.remove();
      add(read);
    });
  };
  if (open) fill();
  fold.addEventListener("toggle", fill);
  const size = typeof lines === "function" ? (hub?.lines_total ?? 0) : lines.length;
  return chartFigure({
    finding: hub === undefined ? count(size, "line") : ledgerFinding(hub),
    body: size === 0 ? [] : [fold],
    image: false
  });
}

const heads = ["Line", "Part", "What it became", "Text as written"];

function lineList(all: readonly LedgerLine[], selection: Selection): Node[] {
  const lines = all.map(({line}) => line);
  const paths = [...new Set(lines.map(({path}) => path))];
  const names = shortPaths(paths);
  const usual = usualEnd(lines);
  const place = ({path, line}: LineRow) =>
    paths.length > 1 ? `${names.get(path) ?? path}:${line}` : String(line);
  const part = element(
    "select",
    {},
    element("option", {value: ""}, "all parts"),
    ...countBy(lines.map(({part}) => part)).map(({value, count}) =>
      element("option", {value}, `${value} (${digits(count)})`)
    )
  );
  const [withMessage, blanks] = [all.filter(isTold).length, all.filter(isBlank).length];
  const onlyMessages = element("input", {type: "checkbox"});
  const alsoBlank = element("input", {type: "checkbox"});
  const status = element("p", {class: "status", role: "status"});
  const body = element("tbody");
  const pages = element("div");
  const head = element("tr", {}, ...heads.map((head) => element("th", {scope: "col"}, head)));
  const table = element("table", {class: "ledger"}, element("thead", {}, head), body);
  let shown = 0;

  function wanted(): LedgerLine[] {
    return all.filter(
      (row) =>
        (part.value === "" || row.line.part === part.value) &&
        (!onlyMessages.checked || isTold(row)) &&
        (alsoBlank.checked || part.value !== "" || !isBlank(row))
    );
  }

  function fill(rows: readonly LedgerLine[]): void {
    body.replaceChildren(
      ...rows.map((row) => ledgerRow(row, {place: place(row.line), usual, selection}))
    );
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
  for (const control of [part, onlyMessages, alsoBlank])
    control.addEventListener("change", () => show(0));
  show(0);
  const tick = (box: HTMLInputElement, words: string) =>
    element("label", {class: "tick"}, box, words);
  const ended = usualEndWords(lines);
  return [
    element(
      "p",
      {class: "reading"},
      "Every line of the text is one row, in the order of the file; joined, the rows are the file again, byte for byte.",
      ended !== "" && ` ${ended}`
    ),
    element(
      "form",
      {class: "controls"},
      element("label", {class: "choice"}, element("span", {}, "Part"), part),
      withMessage > 0 &&
        withMessage < all.length &&
        tick(onlyMessages, `with a message (${digits(withMessage)})`),
      blanks > 0 && tick(alsoBlank, `blank lines too (${digits(blanks)})`)
    ),
    status,
    table,
    pages
  ];
}

/** Whether a line is blank, and nothing is said of it. */
function isBlank({line, messages}: LedgerLine): boolean {
  return line.text.trim() === "" && line.accounted && messages.length === 0;
}

function isTold({messages}: LedgerLine): boolean {
  return messages.length > 0;
}

function ledgerRow(
  {line, messages}: LedgerLine,
  {place, usual, selection}: {place: string; usual: string; selection: Selection}
): HTMLElement {
  const spans = ledgerSpans(line);
  return element(
    "tr",
    {class: line.accounted ? null : "unaccounted", "data-line": line.line},
    element("td", {class: "number", title: `${line.path}:${line.line}`}, place),
    element("td", {}, line.part),
    element("td", {}, ...(spans.length === 0 ? [became(line, selection)] : spans.map(spanItem))),
    element(
      "td",
      {class: "text"},
      written(line.text),
      ...lineOddities(line, usual).map((oddity) => element("small", {class: "flag"}, oddity)),
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
