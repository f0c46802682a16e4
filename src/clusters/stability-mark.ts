import {svgElement} from "../page/dom.js";
import {stabilityWords} from "./cluster-row-words.js";
import type {ClusterRow} from "npm:hubscope";

const width = 132;
const height = 16;
const inset = 5;

/** A cluster's stability on a line from 0 to 1, above the span that shuffled phrases reach. */
export function stabilityMark(row: ClusterRow): SVGElement | null {
  const {stability, null_stability: mean, null_stability_upper: upper} = row;
  if (stability === null) return null;
  const x = (value: number) => inset + value * (width - 2 * inset);
  const y = height / 2;
  return svgElement(
    "svg",
    {
      class: "stability",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": stabilityWords(row)
    },
    svgElement("line", {class: "axis", x1: x(0), x2: x(1), y1: y, y2: y}),
    mean !== null &&
      upper !== null &&
      svgElement("rect", {
        class: "null-span",
        x: x(mean),
        width: Math.max(1, x(upper) - x(mean)),
        y: y - 5,
        height: 10
      }),
    svgElement("circle", {class: "mark", cx: x(stability), cy: y, r: 4.5})
  );
}
