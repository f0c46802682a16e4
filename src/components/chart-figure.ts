import {element} from "../lib/dom.js";
import {uniqueId} from "../lib/unique-id.js";
import {tableTwin, type Twin} from "./table-twin.js";

/** What every chart of the notebook has around it. */
export interface ChartParts {
  /** What the chart shows, as a sentence: its title. */
  finding: string;
  /** The drawing, and words that belong to it. */
  body: Node[];
  /** How to read it, in a line. */
  reading?: string;
  twin?: Twin;
}

/** A figure: the finding as its title, the drawing, how to read it, and its numbers as a table. */
export function chartFigure({finding, body, reading, twin}: ChartParts): HTMLElement {
  const id = uniqueId("finding");
  return element(
    "figure",
    {class: "chart", "aria-labelledby": id},
    element("h3", {class: "finding", id}, finding),
    ...body,
    reading !== undefined && element("figcaption", {class: "reading"}, reading),
    twin !== undefined && twin.rows.length > 0 && tableTwin(twin)
  );
}
