import type {ClusterTables, PaperRow, Tables} from "npm:hubscope";
import {clusterView, type ClusterView} from "./cluster-views.js";
import {clustersFinding} from "./cluster-words.js";
import {element} from "../page/dom.js";
import {followChoice, type ClusterChoices} from "../interaction/follow-choice.js";
import {mapNotes, mapReading, mapTwin} from "./map-words.js";
import {mapPoints} from "./map-points.js";
import type {Selection} from "../interaction/selection.js";
import {areTopics} from "./verdict-words.js";
import {chartFigure, readingNodes} from "../figures/chart-figure.js";
import {clusterPlot} from "./cluster-plot.js";
import {pickButton} from "../interaction/pick-button.js";
import {dataTable} from "../figures/data-table.js";

/** The tables that the map of a hub's clusters is drawn from. */
export type ClusterMapRows = Pick<Tables, "papers"> &
  Pick<ClusterTables, "clusterings" | "clusters" | "memberships" | "positions">;

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
    colourBy?: (paper: PaperRow) => string;
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
  const one = off.length === 1;
  const label = one
    ? "1 paper shares no term with another"
    : `${off.length} papers share no term with another`;
  const pick = {
    kind: "off the map",
    papers: off.map(({paper_id}) => paper_id),
    words: "that share no term with another"
  };
  return element(
    "p",
    {class: "note-line off-map"},
    pickButton(label, pick, {selection}),
    one ? " and has no place on the map." : " and have no place on the map."
  );
}
