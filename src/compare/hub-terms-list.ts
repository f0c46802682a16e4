import type {HubRow, PaperRow, PaperTermRow, TermRow} from "npm:hubscope";
import {hubTermCounts, hubTerms, hubTermsFinding, type HubWords} from "./hub-terms.js";
import {asWritten, element} from "../page/dom.js";
import {hubTitle} from "../page/hub-words.js";
import {chartFigure} from "../figures/chart-figure.js";

const most = 8;

/** What is distinctive of each hub: the words of its citing papers against those of the others. */
export function hubTermsList(
  hubs: readonly HubRow[],
  {
    papers,
    terms,
    paper_terms,
    path = "./hub/"
  }: {
    papers: readonly PaperRow[];
    terms: readonly TermRow[];
    paper_terms: readonly PaperTermRow[];
    path?: string;
  }
): HTMLElement {
  const compared = hubs.map((hub) => ({id: hub.hub_id, title: hubTitle(hub)}));
  const found = hubTerms(
    compared.map(({id}) => id),
    {papers, terms, paper_terms}
  );
  const isEmpty = compared.every(({id}) => found.get(id)?.terms.length === 0);
  return chartFigure({
    finding: hubTermsFinding(compared, found),
    body: isEmpty
      ? []
      : [
          element(
            "div",
            {class: "hub-terms"},
            ...compared.map(({id, title}) =>
              element(
                "section",
                {},
                element("h4", {}, asWritten(title)),
                ownTerms(found.get(id), `${path}${id}.html`)
              )
            )
          )
        ],
    reading:
      "Words of at least two citing papers, by Fightin’ Words z with a prior of all these hubs; counts are of different papers, in a hub that has no such term by the words of its titles and summaries. A ranking, not a test.",
    twin: {
      name: "distinctive words of hubs",
      rows: compared.flatMap(({id}) =>
        (found.get(id)?.terms ?? []).map(({term, papers: some, others, z}) => ({
          hub: id,
          term,
          papers: some,
          "papers of others": others,
          z: Math.round(z * 100) / 100
        }))
      )
    }
  });
}

function ownTerms(words: HubWords | undefined, report: string): HTMLElement {
  if (words === undefined || words.terms.length === 0)
    return element("p", {}, "No word of two papers stands out.");
  return element(
    "ol",
    {},
    ...words.terms.slice(0, most).map((one) => {
      const state = new URLSearchParams({term: one.termId}).toString();
      return element(
        "li",
        {},
        element("a", {href: `${report}#?${state}`}, asWritten(one.term)),
        element("span", {class: "size"}, hubTermCounts(one, words))
      );
    })
  );
}
