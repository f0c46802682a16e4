import type {ClusterTables, PaperRow, Tables} from "npm:hubscope";
import {clusterView, type ClusterView} from "./cluster-views.js";
import {contributionsOf} from "./contributions.js";
import {element} from "../page/dom.js";
import {followSelection} from "../interaction/follow-selection.js";
import {papersOfTerms, termPick} from "../themes/paper-sets.js";
import {paperAnchor} from "../marks/paper-words.js";
import type {PaperPick} from "../interaction/pick-papers.js";
import type {Selection} from "../interaction/selection.js";
import {heldWords, whyHereFinding} from "./why-here-words.js";
import {chartFigure} from "../figures/chart-figure.js";
import {paperLinks} from "../marks/paper-links.js";
import {termBars} from "./term-bars.js";

/** The tables that a paper's place is explained from. */
export type WhyHereRows = Pick<Tables, "papers"> &
  Pick<ClusterTables, "clusterings" | "clusters" | "memberships" | "neighbours"> &
  Partial<Pick<Tables, "terms" | "paper_terms">>;

const nearest = 3;

/**
 * Why the chosen paper is in its group: the terms that most tie it to the others, its nearest
 * papers with what they share, the second-best group and the margin, and a link that brings it into
 * view in the list of papers. A sentence while none is chosen. Where the rows of `terms` and `paper_terms` are given, a term selects its papers.
 */
export function whyHere(
  rows: WhyHereRows,
  {
    clusteringId,
    selection
  }: {clusteringId?: string | undefined; selection?: Selection | undefined} = {}
): HTMLElement {
  const view = clusterView(rows, clusteringId);
  const papers = new Map(rows.papers.map((paper) => [paper.paper_id, paper]));
  const pickOf = termPicks(rows);
  const none = element("p", {class: "refusal screen-only"}, emptyWords(rows.papers, view));
  const node = element("div", {class: "why-here", "aria-live": "polite"}, none);
  let shown: string | null = null;
  followSelection(selection, node, ({chosen}) => {
    if (chosen === shown) return;
    shown = chosen;
    const paper = papers.get(chosen ?? "");
    node.replaceChildren(
      paper === undefined || view === undefined
        ? none
        : explained(paper, {rows, view, papers, pickOf, selection})
    );
  });
  return node;
}

function findInList({paper_id}: PaperRow, selection: Selection | undefined): HTMLElement {
  const link = element("a", {href: `#${paperAnchor(paper_id)}`}, "Find it in the list");
  link.addEventListener("click", (event) => {
    event.preventDefault();
    selection?.choose(paper_id);
  });
  return element("p", {class: "find screen-only"}, link);
}

function emptyWords(papers: readonly PaperRow[], view: ClusterView | undefined): string {
  if (papers.length === 0) return "There are no citing papers to choose.";
  return view === undefined || view.clusters.length === 0
    ? "There are no groups whose papers could be explained."
    : "Choose a paper, by a click on its dot, to read why it stands in its group.";
}

function termPicks({
  terms = [],
  paper_terms = []
}: WhyHereRows): (term: string) => PaperPick | null {
  const known = new Map(terms.map((row) => [row.term, row]));
  return (term) => {
    const papers = papersOfTerms(paper_terms);
    const row = known.get(term);
    return row !== undefined && papers.has(row.term_id) ? termPick(row, papers) : null;
  };
}

function explained(
  paper: PaperRow,
  {
    rows,
    view,
    papers,
    pickOf,
    selection
  }: {
    rows: WhyHereRows;
    view: ClusterView;
    papers: ReadonlyMap<string, PaperRow>;
    pickOf: (term: string) => PaperPick | null;
    selection: Selection | undefined;
  }
): HTMLElement {
  const row = view.memberships.get(paper.paper_id);
  const near = rows.neighbours
    .filter(({paper_id, rank}) => paper_id === paper.paper_id && rank <= nearest)
    .sort((a, b) => a.rank - b.rank);
  const shared = new Map(
    near.map(({neighbour_id, similarity, terms}) => [
      neighbour_id,
      `similarity ${similarity.toFixed(2)}, by ${contributionsOf(terms)
        .map(({term}) => term)
        .join(", ")}`
    ])
  );
  const found = near.flatMap(({neighbour_id: id}) => papers.get(id) ?? []);
  const terms = contributionsOf(row?.terms ?? null);
  return chartFigure({
    finding: whyHereFinding(paper, row, view),
    body: [
      element(
        "div",
        {class: "why-parts"},
        row === undefined || row.cluster_id === null
          ? null
          : element(
              "section",
              {},
              element("h4", {}, "What ties it to the group"),
              termBars(terms, {pickOf, selection})
            ),
        element(
          "section",
          {},
          element("h4", {}, "The papers nearest to it"),
          found.length === 0
            ? element("p", {class: "none"}, "None shares a term with it.")
            : paperLinks(found, {
                selection,
                inPlace: true,
                detail: ({paper_id}) => shared.get(paper_id) ?? ""
              })
        )
      ),
      ...(row === undefined
        ? []
        : heldWords(row, view).map((line) => element("p", {class: "note-line"}, line))),
      findInList(paper, selection)
    ],
    reading:
      terms.length === 0
        ? undefined
        : "A bar is the share of its similarity to the group’s other papers that comes from the term.",
    twin: {
      name: "why this paper is here",
      rows: terms.map(({term, contribution}) => ({term, "share of the similarity": contribution}))
    }
  });
}
