import {clusterColour} from "./cluster-colour.js";
import {svgElement} from "../page/dom.js";
import {lineHeight, type MapLabel} from "./map-labels.js";

/** The names of clusters on the map, underlined in their colours; a click acts on one. */
export function mapLabelMarks(
  labels: readonly MapLabel[],
  act: (mark: SVGElement, label: MapLabel) => void
): SVGElement[] {
  return labels.map((label) => {
    const {area, lines, leader, cluster} = label;
    const x = area.left + 2;
    const made = svgElement(
      "g",
      {class: `cluster-label ${clusterColour(cluster.cluster_id)}`},
      leader &&
        svgElement("line", {
          class: "leader",
          x1: leader.from.x,
          y1: leader.from.y,
          x2: leader.to.x,
          y2: leader.to.y
        }),
      svgElement(
        "text",
        {},
        ...lines.map((line, i) =>
          svgElement(
            "tspan",
            {x, y: area.top + (i + 1) * lineHeight - 3},
            i < lines.length - 1 ? `${line} ` : line
          )
        )
      ),
      svgElement("line", {
        class: "swatch",
        x1: x,
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
