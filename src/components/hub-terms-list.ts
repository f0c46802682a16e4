import type {HubRow, PaperRow, PaperTermRow, TermRow} from "npm:hubscope";
import {hubTerms} from "../lib/compare/hub-terms.js";
import {asWritten, element} from "../lib/dom.js";
import {hubTitle} from "../lib/hub-words.js";
import {digits, quoted} from "../lib/words.js";
import {chartFigure} from "./chart-figure.js";

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
  const sizes = new Map<string, number>();
  for (const {hub_id} of papers) sizes.set(hub_id, (sizes.get(hub_id) ?? 0) + 1);
  const compared = hubs.map((hub) => ({id: hub.hub_id, papers: sizes.get(hub.hub_id) ?? 0}));
  const all = compared.reduce((sum, {papers: own}) => sum + own, 0);
  const found = hubTerms(compared, {papers, terms, paper_terms});
  const firsts = hubs.flatMap((hub) => {
    const [first] = found.get(hub.hub_id) ?? [];
    return first === undefined ? [] : `${quoted(first.term)} sets ${quoted(hubTitle(hub))} apart`;
  });
  const finding =
    firsts.length === 0
      ? "No word of two papers sets any of these hubs apart."
      : `${firsts.slice(0, 2).join("; ")}.`;
  return chartFigure({
    finding,
    body:
      firsts.length === 0
        ? []
        : [
            element(
              "div",
              {class: "hub-terms"},
              ...hubs.map((hub) => {
                const own = sizes.get(hub.hub_id) ?? 0;
                const list = found.get(hub.hub_id)?.slice(0, most) ?? [];
                return element(
                  "section",
                  {},
                  element("h4", {}, asWritten(hubTitle(hub))),
                  list.length === 0
                    ? element("p", {}, "No word of two papers stands out.")
                    : element(
                        "ol",
                        {},
                        ...list.map(({term, termId, papers: some, others}) =>
                          element(
                            "li",
                            {},
                            element(
                              "a",
                              {
                                href: `${path}${hub.hub_id}.html#?${new URLSearchParams({term: termId}).toString()}`
                              },
                              asWritten(term)
                            ),
                            element(
                              "span",
                              {class: "size"},
                              `${digits(some)} of ${digits(own)} against ${digits(others)} of ${digits(all - own)}`
                            )
                          )
                        )
                      )
                );
              })
            )
          ],
    reading:
      "Words of at least two citing papers, by Fightin’ Words z with a prior of all these hubs; counts are of papers, in a hub that has no such term by the words of its titles and summaries. A ranking, not a test.",
    twin: {
      name: "distinctive words of hubs",
      rows: hubs.flatMap((hub) =>
        (found.get(hub.hub_id) ?? []).map(({term, papers: some, others, z}) => ({
          hub: hub.hub_id,
          term,
          papers: some,
          "papers of others": others,
          z: Math.round(z * 100) / 100
        }))
      )
    }
  });
}
