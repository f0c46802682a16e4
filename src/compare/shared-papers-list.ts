import {firstOf} from "../page/pager.js";
import type {HubRow, PaperRow} from "npm:hubscope";
import {chartFigure} from "../figures/chart-figure.js";
import {paperTitle} from "../marks/paper-words.js";
import {asWritten, element} from "../page/dom.js";
import {hubTitle} from "../page/hub-words.js";
import {noteLine, tableHasAll} from "../page/page-words.js";
import {agree, capitalised, count, digits, inWords} from "../page/words.js";

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

interface SharedPaper {
  work: string;
  title: string;
  summary: string | null;
  /** The hubs that it cites, by id, in the order given. */
  hubs: {hub_id: string; paper_id: string}[];
}

/** The works that cite more than one of the hubs: those of most hubs first, then by title. */
export function sharedPapers(papers: readonly PaperRow[], hubs: readonly string[]): SharedPaper[] {
  const works = new Map<string, SharedPaper>();
  for (const hub of hubs) {
    for (const paper of papers.filter(({hub_id}) => hub_id === hub)) {
      const {work_key: work} = paper;
      if (work === null) continue;
      const known: SharedPaper = works.get(work) ?? {
        work,
        title: paperTitle(paper),
        summary: paper.summary,
        hubs: []
      };
      works.set(work, known);
      known.summary ??= paper.summary;
      if (known.hubs.at(-1)?.hub_id !== hub)
        known.hubs.push({hub_id: hub, paper_id: paper.paper_id});
    }
  }
  return [...works.values()]
    .filter(({hubs: cited}) => cited.length > 1)
    .sort((a, b) => b.hubs.length - a.hubs.length || (a.title < b.title ? -1 : 1));
}

/** How many works cite several hubs, in a sentence. */
export function sharedFinding(shared: readonly SharedPaper[], hubs: number): string {
  const several = hubs === 2 ? "both hubs" : "more than one of these hubs";
  if (shared.length === 0) {
    return hubs === 2
      ? "No citing paper cites both hubs."
      : "No citing paper cites more than one of these hubs.";
  }
  const size = shared.length < 10 ? capitalised(inWords(shared.length)) : "";
  const papers =
    size === ""
      ? count(shared.length, "citing paper")
      : `${size} citing ${agree(shared.length, "paper")}`;
  return `${papers} ${agree(shared.length, "cites", "cite")} ${several}.`;
}
