import {responsive} from "../page/responsive.js";
import {csvNote} from "../page/csv.js";
import {element} from "../page/dom.js";
import {saveFile} from "../page/save-file.js";
import {answerCsv, answerParquet} from "./answer-files.js";
import type {Answer} from "./answer.js";
import {chartChoices, type ChartKind} from "./chart-choice.js";
import {answerTable} from "./answer-table.js";
import {quickChart} from "./quick-chart.js";

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
