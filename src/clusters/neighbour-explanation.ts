import type {ClusterTables, MembershipRow} from "npm:hubscope";
import {chartFigure} from "../figures/chart-figure.js";
import {followSelection, type Selection} from "../interaction/selection.js";
import {pickButton} from "../interaction/pick-button.js";
import type {PaperPick} from "../interaction/pick-papers.js";
import {paperLinks} from "../marks/paper-links.js";
import {paperAnchor, paperTitle} from "../marks/paper-words.js";
import {asWritten, element} from "../page/dom.js";
import {quoted} from "../page/words.js";
import type {RowsOfPaper} from "../tables/hub-tables.js";
import {itemsOf} from "../tables/json.js";
import {papersOfTerms, termPick} from "../themes/paper-sets.js";
import {
  clusterView,
  type ClusteringTables,
  type ClusterView,
  type Placed
} from "./cluster-views.js";
import {clusterName, hundredths} from "./cluster-words.js";
import type {Paper, Tables} from "../tables/paper.js";

const nearest = 3;

type PickOf = (term: string) => PaperPick | null;

type ExplanationRows = Pick<Tables, "papers"> &
  ClusteringTables &
  Partial<Pick<Tables, "terms" | "paper_terms"> & Pick<ClusterTables, "neighbours">>;

/** What the tables say of one paper. */
type OwnRows = Pick<ClusterTables, "memberships" | "neighbours">;

/**
 * Why the chosen paper is in its group: the terms that most tie it to the others, its nearest
 * papers with what they share, the second-best group and the margin, and a link that brings it into
 * view in the list of papers. A sentence while none is chosen. Where the rows of `terms` and
 * `paper_terms` are given, a term selects its papers.
 */
export function neighbourExplanation(
  rows: ExplanationRows,
  {
    clusteringId,
    selection,
    ofPaper
  }: {
    clusteringId?: string | undefined;
    selection?: Selection | undefined;
    ofPaper?: RowsOfPaper | undefined;
  } = {}
): HTMLElement {
  const view = clusterView(rows, clusteringId);
  const papers = new Map(rows.papers.map((paper) => [paper.paper_id, paper]));
  const pickOf = termPicks(rows);
  const none = element("p", {class: "refusal screen-only"}, nothingChosen(rows.papers, view));
  const node = element("div", {class: "why-here", "aria-live": "polite"}, none);
  let shown: string | null = null;
  followSelection(selection, node, ({chosen}) => {
    if (chosen === shown) return;
    shown = chosen;
    const paper = papers.get(chosen ?? "");
    if (paper === undefined || view === undefined) {
      node.replaceChildren(none);
      return;
    }
    const show = (own: OwnRows) =>
      node.replaceChildren(explained(paper, {own, view, papers, pickOf, selection}));
    const own = ownRows(rows, paper, ofPaper);
    if (!(own instanceof Promise)) show(own);
    else void own.then((read) => chosen === shown && show(read));
  });
  return node;
}

/** What the tables say of a paper: the rows that are there, else those that are read. */
function ownRows(
  {memberships, neighbours = []}: ExplanationRows,
  {paper_id: id}: Paper,
  ofPaper: RowsOfPaper | undefined
): OwnRows | Promise<OwnRows> {
  if (ofPaper === undefined)
    return {
      memberships: memberships.filter(isMembership).filter(({paper_id}) => paper_id === id),
      neighbours: neighbours.filter(({paper_id}) => paper_id === id)
    };
  const [placed, near] = [ofPaper("memberships", id), ofPaper("neighbours", id)];
  if (!(placed instanceof Promise) && !(near instanceof Promise))
    return {memberships: placed, neighbours: near};
  return Promise.all([placed, near]).then(([memberships, neighbours]) => ({
    memberships,
    neighbours
  }));
}

function isMembership(row: Placed | MembershipRow): row is MembershipRow {
  return "terms" in row;
}

function findInList({paper_id}: Paper, selection: Selection | undefined): HTMLElement {
  const link = element("a", {href: `#${paperAnchor(paper_id)}`}, "Find it in the list");
  link.addEventListener("click", (event) => {
    event.preventDefault();
    selection?.choose(paper_id);
  });
  return element("p", {class: "find screen-only"}, link);
}

function nothingChosen(papers: readonly Paper[], view: ClusterView | undefined): string {
  if (papers.length === 0) return "There are no citing papers to choose.";
  return view === undefined || view.clusters.length === 0
    ? "There are no groups whose papers could be explained."
    : "Choose a paper, by a click on its dot, to read why it stands in its group.";
}

function termPicks({terms = [], paper_terms = []}: ExplanationRows): PickOf {
  const known = new Map(terms.map((row) => [row.term, row]));
  return (term) => {
    const papers = papersOfTerms(paper_terms);
    const row = known.get(term);
    return row !== undefined && papers.has(row.term_id) ? termPick(row, papers) : null;
  };
}

function explained(
  paper: Paper,
  {
    own,
    view,
    papers,
    pickOf,
    selection
  }: {
    own: OwnRows;
    view: ClusterView;
    papers: ReadonlyMap<string, Paper>;
    pickOf: PickOf;
    selection: Selection | undefined;
  }
): HTMLElement {
  const {clustering_id: of} = view.clustering;
  const row = own.memberships.find(({clustering_id}) => clustering_id === of);
  const near = own.neighbours.filter(({rank}) => rank <= nearest).sort((a, b) => a.rank - b.rank);
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
    finding: explanationFinding(paper, row, view),
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
        : membershipWords(row, view).map((line) => element("p", {class: "note-line"}, line))),
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

/** What a clustering says of a paper, in a sentence. */
export function explanationFinding(
  paper: Paper,
  row: Placed | undefined,
  view: ClusterView
): string {
  const title = quoted(paperTitle(paper));
  if (row === undefined || row.cluster_id === null) {
    return `${title} is in no group: it shares no term with another paper.`;
  }
  const group = quoted(clusterName(row.cluster_id, view));
  return row.floating
    ? `${title} floats: it is in the group ${group}, and not reliably.`
    : `${title} is in the group ${group}.`;
}

/** How firmly a paper is in its group, as sentences. */
export function membershipWords(row: MembershipRow, view: ClusterView): string[] {
  const {co_assignment: together, second_cluster_id: second, margin, membership} = row;
  const figure = (value: number | null) => (value === null ? "none" : hundredths(value));
  const near = `${figure(row.similarity)} against ${figure(row.second_similarity)}`;
  const other = second === null ? "" : quoted(clusterName(second, view));
  return [
    together !== null &&
      `It shares a group with the others of its own in ${Math.round(together * 100)}\u00a0% of the runs, over resamples and methods.`,
    row.similarity === null && row.cluster_id !== null && "It is alone in its group.",
    second !== null &&
      margin !== null &&
      (margin >= 0
        ? `The second-best group is ${other}: its mean similarity is ${near}, a margin of ${hundredths(margin)}.`
        : `Its words are nearer to the group ${other}: its mean similarity is ${near}.`),
    membership !== null && `The method gives ${hundredths(membership)} of it to its group.`
  ].filter((line) => line !== false);
}

interface Contribution {
  term: string;
  contribution: number;
}

/** The contributions in a JSON list of them; others are left out. */
export function contributionsOf(json: string | null): Contribution[] {
  return itemsOf(json ?? "").filter(isContribution);
}

function isContribution(item: unknown): item is Contribution {
  const has: Map<string, unknown> = new Map(Object.entries(item ?? {}));
  return typeof has.get("term") === "string" && typeof has.get("contribution") === "number";
}

function termBars(
  terms: readonly Contribution[],
  {pickOf, selection}: {pickOf: PickOf; selection: Selection | undefined}
): HTMLElement {
  const named = (term: string) => {
    const pick = pickOf(term);
    return pick === null ? asWritten(term) : pickButton(term, pick, {selection});
  };
  if (terms.length === 0) {
    return element(
      "p",
      {class: "none"},
      "The terms are not stored for this clustering; the one that the page opens on has them."
    );
  }
  return element(
    "ul",
    {class: "term-bars"},
    ...terms.map(({term, contribution}) =>
      element(
        "li",
        {},
        named(term),
        element("span", {
          class: "bar",
          style: `width: ${Math.max(0, Math.min(1, contribution)) * 6}rem`
        }),
        element("small", {}, contribution.toFixed(2))
      )
    )
  );
}
