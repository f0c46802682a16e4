import type {PaperRow} from "npm:hubscope";
import {pairPick} from "./cluster-filter.js";
import {pairWords} from "./co-assignment-words.js";
import type {CoAssignments} from "./co-assignments.js";
import {asWritten, element} from "../page/dom.js";
import {paperTitle} from "../marks/paper-words.js";
import {pickPapers} from "../interaction/pick-papers.js";
import type {Selection} from "../interaction/selection.js";
import type {HoverCard} from "../page/hover-card.js";

/** Two papers by their places in a matrix: column and row. */
type Pair = readonly [number, number];

/**
 * Makes the cells of a matrix answer to the pointer: a card says how often the two papers share a
 * cluster, a click selects them.
 */
export function pointAtPairs(
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
  card.attach(pointed, () => cardOf(found, pair));
  pointed.addEventListener("click", () =>
    pickPapers(pointed, selection, pairPick(papersOf(found, pair)))
  );
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

function papersOf({papers}: CoAssignments, pair: Pair): PaperRow[] {
  return pair.flatMap((i) => papers[i] ?? []);
}

function cardOf(found: CoAssignments, pair: Pair): Node[] {
  const [one, other] = pair.map((i) => found.papers[i]);
  if (one === undefined || other === undefined) return [];
  return [
    element("p", {}, asWritten(paperTitle(one))),
    element("p", {}, asWritten(paperTitle(other))),
    element("p", {class: "where"}, pairWords(found.of(...pair)))
  ];
}
