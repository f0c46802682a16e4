import {svgElement} from "../page/dom.js";
import type {MapPoint} from "./map-points.js";
import {rovingTabindex} from "../interaction/roving-tabindex.js";
import {stepAcross} from "../interaction/step-across.js";
import type {MapSurface, PointActions} from "./cluster-surface.js";
import type {HoverCard} from "../page/hover-card.js";

/** Papers as circles that arrow keys, pointer and Enter reach one by one. */
export function clusterMarks(
  points: readonly MapPoint[],
  {card, actions}: {card: HoverCard; actions: PointActions}
): MapSurface {
  const marks = points.map(({paper, radius}) =>
    svgElement("circle", {
      class: "mark paper-dot no-cluster",
      r: radius,
      role: "button",
      "data-paper": paper.paper_id
    })
  );
  const colours = marks.map(() => "no-cluster");
  const choose = (i: number) => {
    const [mark, point] = [marks[i], points[i]];
    if (mark !== undefined && point !== undefined) actions.choose(mark, point);
  };
  for (const [i, mark] of marks.entries()) {
    const point = points[i];
    if (point === undefined) continue;
    card.attach(mark, () => actions.card(point));
    mark.addEventListener("click", () => choose(i));
  }
  rovingTabindex(marks, {act: choose, step: stepAcross(points)});
  return {
    node: svgElement("g", {}, ...marks),
    dress(looks) {
      for (const [i, mark] of marks.entries()) {
        const {colour, hollow, label} = looks[i] ?? {
          colour: "no-cluster",
          hollow: true,
          label: ""
        };
        mark.classList.replace(colours[i] ?? "", colour);
        mark.classList.toggle("hollow", hollow);
        mark.setAttribute("aria-label", label);
        colours[i] = colour;
      }
    },
    place({k, x, y}) {
      for (const [i, mark] of marks.entries()) {
        const point = points[i] ?? {x: 0, y: 0};
        mark.setAttribute("cx", String(x + k * point.x));
        mark.setAttribute("cy", String(y + k * point.y));
      }
    },
    show({matched, chosen}) {
      for (const [i, mark] of marks.entries()) {
        const id = points[i]?.paper.paper_id ?? "";
        mark.classList.toggle("unmatched", matched !== null && !matched.has(id));
        mark.classList.toggle("chosen", id === chosen);
      }
    }
  };
}
