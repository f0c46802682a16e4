import {codeFold, figureParts, figuresOfFile} from "../figures/figure-code.js";
import {element} from "../page/dom.js";
import {namesOf} from "../tables/needs.js";
import {figures} from "./figures.js";
import type {Report} from "./open-report.js";

/** What the page imports, as one module: what a page loads first is one file. */
export {newPageState} from "../interaction/page-state.js";
export {contents} from "../page/contents.js";
export {linkNotice} from "../page/link-notice.js";
export {pageFoot} from "../page/page-source.js";
export {openExample} from "./library-hub.js";

/**
 * Every figure of the kit, drawn of one hub: its name, the tables that it needs, and its code, of
 * those in the file of figures.
 */
export function gallery(hub: Pick<Report, "show">, code: unknown): HTMLElement {
  const written = figuresOfFile(code);
  return element(
    "div",
    {class: "gallery"},
    ...Object.entries(figures).map(([name, figure]) => {
      const fold = codeFold();
      fold.append(...figureParts(name, written.get(name)));
      const tables = namesOf(figure.needs).map((table) => element("code", {}, table));
      return element(
        "section",
        {},
        element("h2", {id: name}, figure.name),
        element(
          "p",
          {class: "note-line"},
          element("code", {}, name),
          ` needs `,
          ...tables.flatMap((table, i) => [separator(i, tables.length), table]),
          "."
        ),
        hub.show(figure),
        fold
      );
    })
  );
}

function separator(place: number, all: number): string {
  if (place === 0) return "";
  return place === all - 1 ? " and " : ", ";
}
