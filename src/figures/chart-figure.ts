import {element, uniqueId} from "../page/dom.js";
import {captionSentences, sentenceNodes} from "../page/page-words.js";
import {dataTable, type Twin} from "./data-table.js";
import {figureMenu} from "./figure-menu.js";

/** What every chart of the notebook has around it. */
export interface ChartParts {
  /** What the chart shows, as a sentence: its title. */
  finding: string;
  /** The drawing, and words that belong to it. */
  body: Node[];
  /** How to read it, in a line. */
  reading?: string;
  twin?: Twin;
  /** Whether it can be saved as an image, where it has a body: true by default. */
  image?: boolean;
  /** The level of its title among the page's headings, 3 by default. */
  level?: number;
}

/**
 * A figure: the finding as its title, the drawing, how to read it, and a menu that saves it as an
 * image and shows its numbers as a table.
 */
export function chartFigure({
  finding,
  body,
  reading,
  twin,
  image = true,
  level
}: ChartParts): HTMLElement {
  const id = uniqueId("finding");
  for (const part of body) if (part instanceof Element) nameMarks(part);
  const drawn = image && body.length > 0;
  const table = twin !== undefined && hasRows(twin) && dataTable(twin);
  const name = twin?.name ?? finding;
  return element(
    "figure",
    {class: "chart", "aria-labelledby": id},
    element("h3", {class: "finding", id, "aria-level": level}, finding),
    figureMenu({name, image: drawn, table, describedBy: id}),
    ...body,
    reading !== undefined && element("figcaption", {class: "reading"}, ...readingNodes(reading)),
    table
  );
}

/** How to read a figure as nodes, of which images leave out what is for the page alone. */
export function readingNodes(reading: string): (string | HTMLElement)[] {
  return captionSentences(reading).flatMap(({words, isForPage}, i) => [
    i === 0 ? "" : " ",
    ...sentenceNodes([isForPage ? {page: words} : words])
  ]);
}

function hasRows({rows}: Twin): boolean {
  return typeof rows === "function" || rows.length > 0;
}

/**
 * Gives what Plot names in a drawing a role that may have a name: groups of marks are groups, and a
 * single shape, such as a frame, goes without.
 */
export function nameMarks<Drawing extends Element>(drawing: Drawing): Drawing {
  for (const mark of drawing.querySelectorAll("[aria-label]:is(g, rect, path):not([role])")) {
    if (mark.tagName === "g") mark.setAttribute("role", "group");
    else mark.removeAttribute("aria-label");
  }
  return drawing;
}
