import {mean} from "npm:d3";
import {mostLaidOut, type ClusterTables, type PositionRow} from "npm:hubscope";
import {chartFigure, readingNodes} from "../figures/chart-figure.js";
import {dataTable} from "../figures/data-table.js";
import {followChoice, type ClusterChoices} from "../interaction/follow-choice.js";
import {pickButton} from "../interaction/pick-button.js";
import type {Selection} from "../interaction/selection.js";
import {paperTitle} from "../marks/paper-words.js";
import {element} from "../page/dom.js";
import {agree, count, digits, sharePercent, told} from "../page/words.js";
import {clusterPlot} from "./cluster-plot.js";
import {clusterView, type ClusterView, type ClusteringTables} from "./cluster-views.js";
import {clustersFinding, rounded} from "./cluster-words.js";
import {mapPoints} from "./map-points.js";
import {areTopics} from "./structure-words.js";
import type {Paper, Tables} from "../tables/paper.js";

const mostRows = 2000;

type ClusterMapRows = Pick<Tables, "papers"> & ClusteringTables & Pick<ClusterTables, "positions">;

/**
 * The map of a hub's citing papers, coloured by their clusters: those that float are hollow, those
 * with a title only small. A drag marks papers and narrows the page to them, a click chooses one.
 * With another clustering, of the `controls`, papers stay in place and only their colours change.
 */
export function clusterMap(
  rows: ClusterMapRows,
  {
    width = 680,
    selection,
    clusteringId,
    controls,
    colourBy,
    inPlace = false
  }: {
    width?: number;
    selection?: Selection | undefined;
    clusteringId?: string | undefined;
    controls?: ClusterChoices | undefined;
    /** The name of a paper's colour in the stylesheet; that of its cluster by default. */
    colourBy?: (paper: Paper) => string;
    /** Whether a reader who chooses a paper stays at the map, where more is said of it. */
    inPlace?: boolean;
  } = {}
): HTMLElement {
  const placed = mapPoints(rows, {width});
  const first = clusterView(rows, controls?.value.clusteringId ?? clusteringId);
  const finding = clustersFinding(first, rows.papers);
  if (first === undefined || placed.points.length === 0) return chartFigure({finding, body: []});
  const plot = clusterPlot(placed, {
    view: first,
    rows,
    alternative: finding,
    selection,
    colourBy,
    inPlace
  });
  const twinOf = (view: ClusterView) => ({
    name: "papers on the map",
    rows: () => mapTwin(rows.papers, view)
  });
  const figure = chartFigure({
    finding,
    body: [
      plot.node,
      ...mapNotes(rows.positions, placed).map((note) => element("p", {class: "note-line"}, note)),
      ...(placed.off.length === 0 ? [] : [offMap(placed, selection)])
    ],
    reading: mapReading(rows.papers, first),
    twin: twinOf(first)
  });
  const show = (view: ClusterView) => {
    figure.classList.toggle("pale", !areTopics(view.clustering));
    const words = clustersFinding(view, rows.papers);
    figure.querySelector(".finding")?.replaceChildren(words);
    figure
      .querySelector(".reading")
      ?.replaceChildren(...readingNodes(mapReading(rows.papers, view)));
    figure.querySelector(".table-twin")?.replaceWith(dataTable(twinOf(view)));
    plot.recolour(view, words);
  };
  figure.classList.toggle("pale", !areTopics(first.clustering));
  followChoice(controls, figure, ({clusteringId: id}) => {
    const view = clusterView(rows, id);
    if (view !== undefined) show(view);
  });
  return figure;
}

function offMap({off}: {off: readonly {paper_id: string}[]}, selection: Selection | undefined) {
  const pick = {
    kind: "off the map",
    papers: off.map(({paper_id}) => paper_id),
    words: "that share no term with another",
    by: {allWords: true}
  };
  return element(
    "p",
    {class: "note-line off-map"},
    pickButton(offMapWords(off.length), pick, {selection}),
    ` and ${agree(off.length, "has", "have")} no place on the map.`
  );
}

/** How many papers are not drawn on the map, and why. */
export function offMapWords(papers: number): string {
  return `${count(papers, "listed paper")} ${agree(papers, "shares", "share")} no term with another`;
}

/**
 * How far the distances on a map can be trusted, in a sentence: how many of the papers drawn nearest
 * to a paper are near it by their words; in a second one how many of a large hub are laid out. None
 * where nothing is drawn near another.
 */
export function mapNotes(
  positions: readonly PositionRow[],
  {points}: {points: readonly object[]}
): string[] {
  if (points.length < 2) return [];
  const sampled =
    positions[0]?.layout === "sample"
      ? [
          `${digits(mostLaidOut)} of ${count(positions.length, "paper")}, evenly spread over the list, are laid out; each other one stands between those nearest to it.`
        ]
      : [];
  const kept = mean(positions, ({neighbours_kept: share}) => share);
  const byChance = mean(positions, ({kept_by_chance: share}) => share);
  if (kept === undefined || byChance === undefined)
    return ["Distances are approximate.", ...sampled];
  const share = (value: number) => sharePercent(value, points.length);
  return [
    `Distances are approximate: of the papers drawn nearest to a paper, ${share(kept)} are among the nearest by its words, on average; by chance it would be ${share(byChance)}.`,
    ...sampled
  ];
}

/** How to read the map, of what is drawn: whether papers float, and whether some are titles alone. */
export function mapReading(papers: readonly Paper[], {memberships}: ClusterView): string {
  return told(
    "One dot is one paper; near papers share words.",
    [...memberships.values()].some(({floating}) => floating) &&
      "A hollow dot floats: it belongs nowhere reliably.",
    papers.some(({summary}) => summary === null) && "A small dot has a title only.",
    "Drag to mark papers and select them, or press M on one paper and again on another; click or tap one to choose it; the buttons + and − zoom, as do two fingers, or the wheel with Ctrl or ⌘."
  );
}

/** The papers of a map as the rows of its table; above 2,000 papers, its groups. */
function mapTwin(
  papers: readonly Paper[],
  {memberships, clusters}: ClusterView
): Record<string, string | number | null>[] {
  if (papers.length > mostRows) return groupRows(clusters, memberships);
  const names = new Map(clusters.map(({cluster_id, name}) => [cluster_id, name]));
  return papers.map((paper) => {
    const row = memberships.get(paper.paper_id);
    return {
      paper: paperTitle(paper),
      group: row?.cluster_id == null ? null : (names.get(row.cluster_id) ?? null),
      floats: row?.floating === true ? "yes" : "no",
      "co-assignment": rounded(row?.co_assignment),
      margin: rounded(row?.margin)
    };
  });
}

function groupRows(
  clusters: ClusterView["clusters"],
  memberships: ClusterView["memberships"]
): Record<string, string | number | null>[] {
  const floating = new Map<number | null, number>();
  for (const {cluster_id: id, floating: floats} of memberships.values()) {
    if (floats) floating.set(id, (floating.get(id) ?? 0) + 1);
  }
  return clusters.map(({cluster_id: id, name, papers}) => ({
    group: name,
    papers,
    floating: floating.get(id) ?? 0
  }));
}
