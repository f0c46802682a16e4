import {asWritten, element} from "../page/dom.js";
import type {Answer, AnswerColumn} from "./answer.js";
import {cellText} from "./cell-text.js";
import {pager} from "../page/pager.js";

const numeric = new Set(["integer", "long", "number"]);

/**
 * The rows of an answer as a table, `size` a page. Long texts are cut until they are asked for;
 * numbers have six digits, and all of them when pointed at.
 */
export function answerTable(answer: Answer, {size = 10}: {size?: number} = {}): HTMLElement {
  const {columns, rows} = answer;
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

const long = 120;

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
