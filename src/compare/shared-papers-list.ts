import type {HubRow, PaperRow} from "npm:hubscope";
import {sharedFinding, sharedPapers} from "./shared-papers.js";
import {asWritten, element} from "../page/dom.js";
import {firstOf} from "../page/drawn-words.js";
import {hubTitle} from "../page/hub-words.js";
import {noteLine, tableHasAll} from "../page/page-words.js";
import {digits} from "../page/words.js";
import {chartFigure} from "../figures/chart-figure.js";

const most = 50;

/** The papers that cite several of the hubs, each with links to it on those hubs' pages. */
export function sharedPapersList(
  hubs: readonly HubRow[],
  {papers, path = "./hub/"}: {papers: readonly PaperRow[]; path?: string}
): HTMLElement {
  const titles = new Map(hubs.map((hub) => [hub.hub_id, hubTitle(hub)]));
  const shared = sharedPapers(papers, [...titles.keys()]);
  const finding = sharedFinding(shared, hubs.length);
  if (shared.length === 0) return chartFigure({finding, body: []});
  return chartFigure({
    finding,
    body: [
      element(
        "ol",
        {class: "shared-papers"},
        ...shared
          .slice(0, most)
          .map(({title, hubs: cited}) =>
            element(
              "li",
              {},
              element("span", {class: "title"}, asWritten(title)),
              element(
                "small",
                {},
                ...cited.map(({hub_id: id, paper_id: paper}) =>
                  element(
                    "a",
                    {href: `${path}${id}.html#?${new URLSearchParams({paper}).toString()}`},
                    asWritten(titles.get(id) ?? id)
                  )
                )
              )
            )
          )
      ),
      ...(shared.length > most
        ? [noteLine([firstOf(most, digits(shared.length), "are listed"), tableHasAll, "."])]
        : [])
    ],
    reading:
      "Papers are the same where their titles are, apart from case, accents and punctuation; the link leads to the paper on a hub’s page.",
    twin: {
      name: "shared citing papers",
      rows: shared.map(({title, hubs: cited}) => ({
        title,
        hubs: cited.map(({hub_id}) => hub_id).join(", ")
      }))
    }
  });
}
