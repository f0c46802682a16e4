import {max} from "npm:d3";
import type {ClusterRow} from "npm:hubscope";
import {dotCounts, isWithin, middleInView, type View} from "../figures/points-in-view.js";
import {labelCluster, type NearPlace} from "../figures/label-cluster.js";
import type {Area} from "../figures/label-point.js";
import {nameLines} from "../figures/short-names.js";
import {type Point, svgElement} from "../page/dom.js";
import {textWidth} from "../page/text-width.js";
import {clusterColour} from "./cluster-views.js";
import {shortName} from "./cluster-words.js";

const lineHeight = 16;
const font = {size: 14, weight: 600};
const room = {pad: 2, underline: 5};
const widest = 230;
const mostOwn = 100;
const many = 2000;

interface MapLabel extends NearPlace {
  cluster: ClusterRow;
  /** Its name, in one line or two. */
  lines: string[];
}

interface Circle extends Point {
  radius: number;
}

interface MapFrame {
  width: number;
  height: number;
  view?: View;
}

/**
 * Puts the names of clusters by their papers on a map of `width` × `height` pixels, the largest
 * clusters first: in free space beside the cluster or over its own papers, wherever fewest papers
 * are covered, and clear of other names and their leaders. Clusters without a paper in view are
 * left out, and those whose name would cover more papers of others than of its own.
 */
export function mapLabels(
  clusters: readonly {cluster: ClusterRow; papers: readonly Circle[]}[],
  circles: readonly Circle[],
  {width, height, view = {k: 1, x: 0, y: 0}}: MapFrame
): MapLabel[] {
  const moved = ({x, y}: Point) => ({x: view.x + view.k * x, y: view.y + view.k * y});
  const frame = {left: 2, top: 2, right: width - 2, bottom: height - 2};
  const widestLine = Math.min(widest, width * 0.46);
  const radius = Math.max(1, max(circles, (circle) => circle.radius) ?? 1);
  const all = dotCounts(circles, {width, height, view});
  const labels: MapLabel[] = [];
  for (const {cluster, papers} of clusters) {
    const middle = middleInView(papers, frame, view);
    if (middle === undefined) continue;
    const mine = dotCounts(papers, {width, height, view});
    const name = shortName(cluster, (text) => textWidth(text, font) <= widestLine);
    const ways = nameLines(name, widestLine, font);
    const own = sample(papers, mine(frame)).map(moved);
    const place = labelCluster({
      sizes: ways.map(sizeOf),
      own: own.filter((point) => isWithin(point, frame)).concat(moved(middle)),
      middle: moved(middle),
      radius,
      mine,
      others: (area: Area) => all(area) - mine(area),
      frame,
      stride: circles.length > many ? 2 : 1,
      placed: labels
    });
    const lines = ways[place?.size ?? 0];
    if (place !== null && lines !== undefined) labels.push({...place, cluster, lines});
  }
  return labels;
}

/** Every so many of the papers, so that about 100 are left of those in view. */
function sample(papers: readonly Circle[], inView: number): readonly Circle[] {
  const every = Math.ceil(inView / mostOwn);
  return every <= 1 ? papers : papers.filter((_, i) => i % every === 0);
}

function sizeOf(lines: readonly string[]): {width: number; height: number} {
  return {
    width: Math.max(...lines.map((line) => textWidth(line, font))) + 2 * room.pad,
    height: lines.length * lineHeight + room.underline
  };
}

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
