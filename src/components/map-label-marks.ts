import {clusterColour} from "../lib/cluster-colour.js";
import {svgElement} from "../lib/dom.js";
import type {MapLabel} from "../lib/map-labels.js";

/** The names of clusters on the map, underlined in their colours; a click acts on one. */
export function mapLabelMarks(
  labels: readonly MapLabel[],
  act: (mark: SVGElement, label: MapLabel) => void
): SVGElement[] {
  return labels.map((label) => {
    const {area, text, cluster} = label;
    const made = svgElement(
      "g",
      {class: `cluster-label ${clusterColour(cluster.cluster_id)}`},
      leader(label),
      svgElement("rect", {
        class: "plate",
        x: area.left,
        y: area.top,
        width: area.right - area.left,
        height: area.bottom - area.top
      }),
      svgElement("text", {x: area.left + 2, y: area.bottom - 6}, text),
      svgElement("line", {
        class: "swatch",
        x1: area.left + 2,
        x2: area.right - 2,
        y1: area.bottom - 2,
        y2: area.bottom - 2
      }),
      svgElement("title", {}, cluster.name)
    );
    made.addEventListener("click", () => act(made, label));
    return made;
  });
}

function leader({area, at}: MapLabel): SVGElement | null {
  const x = Math.max(area.left, Math.min(at.x, area.right));
  const y = Math.max(area.top, Math.min(at.y, area.bottom));
  if (Math.hypot(x - at.x, y - at.y) < 18) return null;
  return svgElement("line", {class: "leader", x1: at.x, y1: at.y, x2: x, y2: y});
}
