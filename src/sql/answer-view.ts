import type {SchemaElement} from "npm:hyparquet";
import {asWritten, element} from "../page/dom.js";
import {csvNote, saveFile, csv} from "../page/files.js";
import {pager} from "../page/pager.js";
import {responsive} from "../page/redraw.js";
import {cellText, type Answer, type AnswerColumn} from "./answer.js";
import {chartChoices, type ChartKind} from "./chart-choice.js";
import {quickChart} from "./quick-chart.js";

const long = 120;
const size = 10;

/**
 * The answer to a query: its rows as a table, with downloads, and a quick chart of the type `chart`
 * if it can be drawn so, else of the type that suits it best. `choose` hears of another choice.
 */
export function answerView(
  answer: Answer,
  {
    chart = null,
    choose = () => undefined
  }: {chart?: ChartKind | null; choose?: (kind: ChartKind) => void} = {}
): HTMLElement {
  if (answer.columns.length === 0) return element("div");
  return element(
    "div",
    {class: "answer-view"},
    answerTable(answer),
    element("p", {class: "save"}, "Download the rows as ", ...saveButtons(answer)),
    chartPart(answer, {chart, choose})
  );
}

function saveButtons(answer: Answer): Node[] {
  const asCsv = element("button", {type: "button"}, "CSV");
  asCsv.addEventListener("click", () => saveFile("query.csv", answerCsv(answer), "text/csv"));
  const asParquet = element("button", {type: "button"}, "Parquet");
  asParquet.addEventListener("click", () => {
    void answerParquet(answer).then((bytes) =>
      saveFile("query.parquet", bytes, "application/vnd.apache.parquet")
    );
  });
  return [asCsv, asParquet, element("span", {class: "csv-note"}, csvNote)];
}

function chartPart(
  answer: Answer,
  {chart, choose}: {chart: ChartKind | null; choose: (kind: ChartKind) => void}
): HTMLElement | null {
  const choices = chartChoices(answer);
  const [best] = choices;
  if (best === undefined) return null;
  const select = element(
    "select",
    {},
    ...choices.map(({kind}) => element("option", {value: kind}, kind))
  );
  const place = element("div");
  const draw = () => {
    const choice = choices.find(({kind}) => kind === select.value) ?? best;
    place.replaceChildren(responsive((width) => quickChart(choice, {width, rows: answer.rows})));
  };
  if (choices.some(({kind}) => kind === chart)) select.value = chart ?? best.kind;
  select.addEventListener("change", () => {
    draw();
    for (const {kind} of choices) if (kind === select.value) choose(kind);
  });
  draw();
  return element(
    "section",
    {class: "quick-chart", "aria-label": "The answer drawn"},
    element(
      "div",
      {class: "controls"},
      element("label", {class: "choice"}, element("span", {}, "Chart"), select)
    ),
    place
  );
}

const numeric = new Set(["integer", "long", "number"]);

/** Long texts are cut until they are asked for; numbers have six digits, and all when pointed at. */
function answerTable({columns, rows}: Answer): HTMLElement {
  const body = element("tbody");
  const turning = element("div", {class: "turning"});
  const whole = element("input", {type: "checkbox"});
  const table = element(
    "table",
    {},
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        ...columns.map(({name, kind}) =>
          element("th", {scope: "col", class: numeric.has(kind) && "number"}, asWritten(name))
        )
      )
    ),
    body
  );
  const node = element(
    "div",
    {class: "answer"},
    element(
      "div",
      {class: "answer-scroll", tabindex: 0, role: "region", "aria-label": "Rows of the answer"},
      table
    ),
    turning
  );
  whole.addEventListener("change", () => node.classList.toggle("whole", whole.checked));
  const show = (page: number) => {
    const shown = Array.from(
      {length: Math.min(size, rows - page * size)},
      (_, i) => page * size + i
    );
    body.replaceChildren(
      ...shown.map((row) => element("tr", {}, ...columns.map((column) => cell(column, row))))
    );
    const some = shown.some((row) => columns.some((column) => isLong(column, row)));
    turning.replaceChildren(
      pager({total: rows, page, size}, {turn: show}),
      ...(some ? [element("label", {class: "tick"}, whole, "whole texts")] : [])
    );
  };
  show(0);
  return node;
}

function isLong({kind, at}: AnswerColumn, row: number): boolean {
  return (cellText(kind, at(row)) ?? "").length > long;
}

function cell({kind, at}: AnswerColumn, row: number): HTMLElement {
  const value = at(row);
  if (value === null) return element("td", {class: "null"}, "null");
  const text = cellText(kind, value) ?? "";
  if (!numeric.has(kind)) return element("td", {}, element("div", {}, asWritten(text)));
  const short = typeof value === "number" ? String(Number(value.toPrecision(6))) : text;
  return element("td", {class: "number", title: short !== text && text}, short);
}

/** The answer as CSV: what is null is empty. */
export function answerCsv({columns, rows}: Answer): string {
  function* objects() {
    for (let row = 0; row < rows; row++) {
      yield Object.fromEntries(columns.map(({name, kind, at}) => [name, cellText(kind, at(row))]));
    }
  }
  return csv(
    objects(),
    columns.map(({name}) => name)
  );
}

/** The answer as a Parquet file (snappy); every column may hold nulls, lists and the like are text. */
export async function answerParquet({columns, rows}: Answer): Promise<ArrayBuffer> {
  const {parquetWriteBuffer} = await import("npm:hyparquet-writer");
  return parquetWriteBuffer({
    columnData: columns.map((column) => ({name: column.name, data: values(column, rows)})),
    schema: [{name: "root", num_children: columns.length}, ...columns.map(schemaElement)],
    createdBy: "hubscope"
  });
}

const stored: Record<AnswerColumn["kind"], Pick<SchemaElement, "type" | "converted_type">> = {
  text: {type: "BYTE_ARRAY", converted_type: "UTF8"},
  other: {type: "BYTE_ARRAY", converted_type: "UTF8"},
  integer: {type: "INT32"},
  long: {type: "INT64"},
  number: {type: "DOUBLE"},
  boolean: {type: "BOOLEAN"},
  bytes: {type: "BYTE_ARRAY"},
  date: {type: "INT32", converted_type: "DATE"},
  timestamp: {type: "INT64", converted_type: "TIMESTAMP_MICROS"}
};

function schemaElement({name, kind}: AnswerColumn): SchemaElement {
  return {name, repetition_type: "OPTIONAL", ...stored[kind]};
}

function values({kind, at}: AnswerColumn, rows: number): unknown[] {
  return Array.from({length: rows}, (_, row) => {
    const value = at(row);
    if (value === null) return null;
    if (kind === "date") return Math.floor(Number(value) / 86_400_000);
    if (kind === "timestamp") return BigInt(Math.round(Number(value) * 1000));
    return kind === "other" ? String(value) : value;
  });
}
