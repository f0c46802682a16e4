import {csv, csvNote, fileName, saveFile} from "../page/files.js";
import {asWritten, element} from "../page/dom.js";

/** The numbers of a chart as a table: rows as objects whose keys are the column heads. */
export interface Twin {
  /** What the table is, for its caption and the name of its file. */
  name: string;
  /** The rows, or, where there are many, what makes them once they are asked for. */
  rows: TwinRow[] | (() => TwinRow[]);
}

type TwinRow = Record<string, string | number | null>;

/** A chart's numbers as a table that its menu opens, with a download as CSV. */
export function dataTable({name, rows}: Twin): HTMLDetailsElement {
  const twin = element("details", {class: "table-twin"}, element("summary", {}, "The table"));
  const made = () => (typeof rows === "function" ? rows() : rows);
  twin.addEventListener("toggle", () => twin.append(...contents(name, made())), {once: true});
  return twin;
}

function contents(name: string, rows: TwinRow[]): Node[] {
  if (rows.length === 0) return [element("p", {}, "No rows.")];
  const columns = Object.keys(rows[0] ?? {});
  const numeric = new Set(
    columns.filter((column) => rows.every((row) => typeof row[column] !== "string"))
  );
  const save = element("button", {type: "button"}, "Download as CSV");
  save.addEventListener("click", () => {
    saveFile(`${fileName(name)}.csv`, csv(rows, columns), "text/csv");
  });
  const cell = (row: TwinRow, column: string) =>
    element(
      "td",
      {class: numeric.has(column) && "number", "data-label": column},
      asWritten(String(row[column] ?? "–"))
    );
  return [
    element(
      "div",
      {class: "matrix-scroll", role: "region", tabindex: 0, "aria-label": name},
      element(
        "table",
        {},
        element("caption", {}, name),
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            ...columns.map((column) =>
              element("th", {scope: "col", class: numeric.has(column) && "number"}, column)
            )
          )
        ),
        element(
          "tbody",
          {},
          ...rows.map((row) => element("tr", {}, ...columns.map((column) => cell(row, column))))
        )
      )
    ),
    save,
    element("p", {class: "csv-note"}, csvNote)
  ];
}
