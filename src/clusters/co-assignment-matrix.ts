import {chartFigure} from "../figures/chart-figure.js";
import {figure} from "../figures/figure.js";
import {followSelection, type Selection} from "../interaction/selection.js";
import {choosePaper, pickPapers} from "../interaction/pick-papers.js";
import {rovingTabindex, stepAcross} from "../interaction/roving-tabindex.js";
import {paperTitle} from "../marks/paper-words.js";
import {asWritten, element, svgElement} from "../page/dom.js";
import {hoverCard, type HoverCard} from "../page/hover-card.js";
import {fitText} from "../page/text-width.js";
import {pairFilter, pairPick} from "./cluster-filter.js";
import {clusterColour, placedNeeds} from "./cluster-views.js";
import {
  coAssignmentFinding,
  coAssignmentReading,
  coAssignments,
  coAssignmentTwin,
  matrixRefusal,
  pairWords,
  shareTogether,
  type CoAssignments
} from "./co-assignments.js";

const mostPapers = 200;
const band = 7;
const widest = 24;
const titleRoom = 0.4;
const leastForTitles = 13;
const keySide = 14;
const keyShares = [0, 0.25, 0.5, 0.75, 1];

/**
 * How often every two papers share a cluster, as a matrix of papers by papers in the order of the
 * default clustering; a sentence above 200 papers. A click on a cell selects its two papers.
 */
export const coAssignmentMatrix = figure({
  name: "Paper by paper",
  needs: ["papers", "clusterings", "clusters", ...placedNeeds, "co_assignment"],
  mostPapers,
  filters: [pairFilter],
  query: (tables) => ({
    papers: tables.papers,
    pairs: tables.co_assignment,
    found: tables.papers.length > mostPapers ? undefined : coAssignments(tables)
  }),
  draw({papers, pairs, found}, {width, selection, hub}) {
    const total = hub?.parsed ?? papers.length;
    if (total > mostPapers)
      return element("p", {class: "refusal"}, matrixRefusal(total, mostPapers));
    const finding = coAssignmentFinding(found, papers.length);
    if (found === undefined || papers.length < 2) return chartFigure({finding, body: []});
    return chartFigure({
      finding,
      body: [shareKey(), coAssignmentCells(found, {width, alternative: finding, selection})],
      reading: coAssignmentReading(found),
      twin: {name: "co-assignment", rows: coAssignmentTwin(pairs, papers)}
    });
  }
});

type Pair = readonly [number, number];

/**
 * Makes the cells of a matrix answer to the pointer: a card says how often the two papers share a
 * cluster, a click selects them.
 */
function pointAtPairs(
  svg: SVGSVGElement,
  found: CoAssignments,
  {
    card,
    selection,
    cellAt,
    draw
  }: {
    card: HoverCard;
    selection: Selection | undefined;
    /** The column and row at a place in the drawing, wherever that is. */
    cellAt(x: number, y: number): Pair;
    /** A square over a cell. */
    draw(pair: Pair): SVGElement;
  }
): void {
  const n = found.papers.length;
  let pair: Pair = [0, 0];
  const pointed = draw(pair);
  pointed.setAttribute("class", "pointed");
  pointed.setAttribute("visibility", "hidden");
  svg.append(pointed);
  const papers = () => pair.flatMap((i) => found.papers[i] ?? []);
  card.attach(pointed, () => [
    ...papers().map((paper) => element("p", {}, asWritten(paperTitle(paper)))),
    element("p", {class: "where"}, pairWords(found.of(...pair)))
  ]);
  pointed.addEventListener("click", () => pickPapers(pointed, selection, pairPick(papers())));
  svg.addEventListener("pointerleave", () => pointed.setAttribute("visibility", "hidden"));
  svg.addEventListener("pointermove", (event) => {
    const box = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width / box.width;
    const [column, row] = cellAt(
      (event.clientX - box.left) * scale,
      (event.clientY - box.top) * scale
    );
    const isPair = column >= 0 && column < n && row >= 0 && row < n && column !== row;
    pointed.setAttribute("visibility", isPair ? "visible" : "hidden");
    if (!isPair) return void pointed.dispatchEvent(new PointerEvent("pointerleave"));
    if (pair[0] === column && pair[1] === row && event.target === pointed) return;
    pair = [column, row];
    const to = draw(pair);
    for (const name of ["x", "y"]) pointed.setAttribute(name, to.getAttribute(name) ?? "0");
    pointed.dispatchEvent(new PointerEvent("pointerenter"));
  });
}

/** The greys of the cells, from papers that never share a cluster to those that always do. */
function shareKey(): HTMLElement {
  const length = keyShares.length * keySide;
  return element(
    "p",
    {class: "share-key"},
    "never together",
    svgElement(
      "svg",
      {
        class: "co-assignment",
        width: length,
        height: keySide,
        viewBox: `0 0 ${length} ${keySide}`,
        "aria-hidden": "true"
      },
      ...keyShares.map((share, i) => square(i * keySide, 0, keySide, {share})),
      svgElement("rect", {class: "edge", x: 0.5, y: 0.5, width: length - 1, height: keySide - 1})
    ),
    "always"
  );
}

/** The cells of a matrix of papers, with the papers' groups as a band at its side. */
function coAssignmentCells(
  found: CoAssignments,
  {
    width,
    alternative,
    selection
  }: {width: number; alternative: string; selection: Selection | undefined}
): HTMLElement {
  const n = found.papers.length;
  const narrow = width < 560;
  const room = width - band - 3 - (narrow ? 0 : width * titleRoom);
  const cell = Math.min(widest, room / n);
  const titled = !narrow && cell >= leastForTitles;
  const side = n * cell;
  const at = (i: number) => band + 3 + i * cell;
  const pairs = found.papers.flatMap((_, i) =>
    found.papers.flatMap((_, j) =>
      j > i && found.of(i, j) !== undefined ? [{i, j, row: found.of(i, j)}] : []
    )
  );
  const cells = pairs.flatMap(({i, j, row}) => {
    const share = shareTogether(row, found.resampled);
    return [
      [i, j],
      [j, i]
    ].map(([x = 0, y = 0]) => square(at(x), y * cell, cell, {share}));
  });
  const points = found.papers.map((_, i) => ({x: at(i), y: i * cell}));
  const marks = found.papers.map((paper, i) => {
    const colour = clusterColour(
      found.runs.find(({from, size}) => i >= from && i < from + size)?.clusterId
    );
    const mark = square(at(i), i * cell, cell, {share: 1});
    mark.setAttribute("class", `mark diagonal ${colour}`);
    mark.setAttribute("role", "button");
    mark.setAttribute("data-paper", paper.paper_id);
    mark.setAttribute("aria-label", paperTitle(paper));
    return mark;
  });
  const total = titled ? width : band + 3 + side;
  const svg = svgElement(
    "svg",
    {
      class: "co-assignment",
      width: total,
      height: side,
      viewBox: `0 0 ${total} ${side}`,
      role: "group",
      "aria-label": alternative
    },
    ...found.runs.map(({from, size, clusterId}) =>
      svgElement("rect", {
        class: `mark ${clusterColour(clusterId)}`,
        x: 0,
        y: from * cell + 0.5,
        width: band,
        height: size * cell - 1
      })
    ),
    svgElement("g", {"aria-hidden": "true"}, ...cells),
    ...marks,
    ...(titled
      ? found.papers.map((paper, i) =>
          svgElement(
            "text",
            {x: at(n) + 8, y: i * cell + cell / 2 + 5, "aria-hidden": "true"},
            fitText(paperTitle(paper), total - at(n) - 8)
          )
        )
      : [])
  );
  const card = hoverCard();
  const node = element("div", {class: "frame"}, svg, card.node);
  const choose = (i: number) => {
    const [mark, paper] = [marks[i], found.papers[i]];
    if (mark && paper) choosePaper(mark, selection, paper.paper_id);
  };
  for (const [i, mark] of marks.entries()) {
    const paper = found.papers[i];
    if (paper) card.attach(mark, () => [element("strong", {}, asWritten(paperTitle(paper)))]);
    mark.addEventListener("click", () => choose(i));
  }
  rovingTabindex(marks, {act: choose, step: stepAcross(points)});
  pointAtPairs(svg, found, {
    card,
    selection,
    cellAt: (x, y) => [Math.floor((x - band - 3) / cell), Math.floor(y / cell)],
    draw: ([column, row]) => square(at(column), row * cell, cell, {share: 1})
  });
  followSelection(selection, node, ({matched, chosen}) => {
    for (const [i, mark] of marks.entries()) {
      const id = found.papers[i]?.paper_id ?? "";
      mark.classList.toggle("unmatched", matched !== null && !matched.has(id));
      mark.classList.toggle("chosen", id === chosen);
    }
  });
  return node;
}

function square(x: number, y: number, cell: number, {share}: {share: number}): SVGElement {
  return svgElement("rect", {
    class: "share",
    x: x + 0.5,
    y: y + 0.5,
    width: Math.max(0.5, cell - 1),
    height: Math.max(0.5, cell - 1),
    "fill-opacity": share.toFixed(2)
  });
}
