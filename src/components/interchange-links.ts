import {
  bibtex,
  coWordNetwork,
  graphml,
  paperNetwork,
  ris,
  vosviewerJson,
  type ClusterTables,
  type ExchangeNetwork,
  type HubRow,
  type Tables
} from "npm:hubscope";
import {element} from "../lib/dom.js";
import {followSelection} from "../lib/follow-selection.js";
import {saveFile} from "../lib/save-file.js";
import type {Selection} from "../lib/selection.js";
import {count, digits} from "../lib/words.js";

type Clusters = Pick<ClusterTables, "neighbours" | "positions" | "memberships" | "clusters">;

/** A file to save: the button's words, what comes after the prefix, the type, the contents. */
type Saving = [label: string, suffix: string, type: string, contents: () => string];

/**
 * What other programs take: the citing papers as RIS and BibTeX, those selected where some are; the
 * co-word network and, where there are `clusters`, the network of papers for VOSviewer and as
 * GraphML. Each file is made when it is asked for. Roles are totals and go with no paper.
 */
export function interchangeLinks(
  rows: Pick<Tables, "papers" | "terms" | "themes" | "theme_links">,
  {
    hub,
    clusters,
    clusteringId = "",
    selection
  }: {
    hub: Pick<HubRow, "hub_id" | "title" | "synthetic">;
    clusters?: Clusters;
    /** The clustering that gives the papers their groups. */
    clusteringId?: string;
    selection?: Selection;
  }
): HTMLElement {
  const prefix = hub.hub_id;
  const work = {cited: hub.title, synthetic: hub.synthetic};
  const size = element("span", {class: "size"});
  const node = element("ul", {class: "downloads interchange"});
  const chosen = () => {
    const matched = selection?.value.matched ?? null;
    return rows.papers.filter(({paper_id}) => matched === null || matched.has(paper_id));
  };
  followSelection(selection, node, () => {
    const papers = chosen().length;
    const all = count(rows.papers.length, "paper");
    size.textContent = papers === rows.papers.length ? all : `${digits(papers)} of ${all}`;
  });
  size.textContent ||= count(rows.papers.length, "paper");
  const network = (name: string, make: () => ExchangeNetwork): Saving[] => [
    ["VOSviewer", `${name}-vosviewer.json`, "application/json", () => vosviewerJson(make())],
    ["GraphML", `${name}.graphml`, "application/graphml+xml", () => graphml(make())]
  ];
  node.append(
    item(prefix, "references", size, "Title, date, summary and field of each citing paper.", [
      ["RIS", "papers.ris", "application/x-research-info-systems", () => ris(chosen(), work)],
      ["BibTeX", "papers.bib", "application/x-bibtex", () => bibtex(chosen(), work)]
    ]),
    item(
      prefix,
      "co-words",
      count(rows.terms.length, "term"),
      "The co-word network: terms, linked where a paper has both, in their themes.",
      network("co-words", () => coWordNetwork(hub, rows))
    )
  );
  if (clusters !== undefined && clusters.neighbours.length > 0) {
    node.append(
      item(
        prefix,
        "nearest papers",
        count(rows.papers.length, "paper"),
        "The network of papers, linked where they are near by their words, in the groups that the page opens on.",
        network("papers", () =>
          paperNetwork(hub, {papers: rows.papers, ...clusters}, {clusteringId})
        )
      )
    );
  }
  return node;
}

function item(
  prefix: string,
  name: string,
  size: string | Node,
  grain: string,
  files: readonly Saving[]
): HTMLElement {
  const buttons = files.map(([label, suffix, type, contents]) => {
    const made = element("button", {type: "button", "aria-label": `${name} as ${label}`}, label);
    made.addEventListener("click", () => saveFile(`${prefix}-${suffix}`, contents(), type));
    return made;
  });
  return element(
    "li",
    {},
    element("strong", {}, name),
    typeof size === "string" ? element("span", {class: "size"}, size) : size,
    element("span", {class: "grain"}, grain),
    element("span", {class: "links"}, ...buttons)
  );
}
