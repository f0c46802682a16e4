import {element} from "../lib/dom.js";
import {uniqueId} from "../lib/unique-id.js";
import {figureTools} from "./figure-tools.js";
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
  /** The level of its title among the page's headings, 3 by default. */
  level?: number;
}

/**
 * A figure: the finding as its title, the drawing, how to read it, its numbers as a table, and
 * buttons that save it as an image, but for the parse ledger, which is a table to page through.
 */
export function chartFigure({finding, body, reading, twin, level}: ChartParts): HTMLElement {
  const id = uniqueId("finding");
  for (const part of body) if (part instanceof Element) nameGroups(part);
  return element(
    "figure",
    {class: "chart", "aria-labelledby": id},
    element("h3", {class: "finding", id, "aria-level": level}, finding),
    ...body,
    reading !== undefined && element("figcaption", {class: "reading"}, reading),
    tools({finding, body, twin}, id)
  );
}

/** Plot names its marks; a name wants a role. */
function nameGroups(drawing: Element): void {
  for (const mark of drawing.querySelectorAll("g[aria-label]:not([role])"))
    mark.setAttribute("role", "group");
}

function tools({finding, body, twin}: ChartParts, id: string): HTMLElement | false {
  const drawn = body.length > 0 && !body.some((part) => part instanceof Element && isLedger(part));
  const parts = [
    drawn && figureTools(twin?.name ?? finding, {describedBy: id}),
    twin !== undefined && twin.rows.length > 0 && tableTwin(twin)
  ];
  return parts.some((part) => part !== false) && element("div", {class: "figure-tools"}, ...parts);
}

const isLedger = (part: Element) => part.classList.contains("ledger");
