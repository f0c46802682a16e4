import type {ClusterRow} from "npm:hubscope";
import {shortName} from "./cluster-words.js";
import type {Point} from "./co-word-layout.js";
import {isWithin, middleInView, type View} from "./middle-in-view.js";
import {placeAround, touches, type Area, type Labelled} from "./place-around.js";
import {fitText, textWidth} from "./text-width.js";

/** The label of a cluster on the map. */
export interface MapLabel {
  cluster: ClusterRow;
  text: string;
  area: Area;
  /** The paper of it that the label stands by. */
  at: Point;
}

/** A circle of the map that labels keep clear of. */
export interface Circle extends Point {
  radius: number;
}

const font = {size: 14, weight: 600};
const lineHeight = 20;
const widest = 230;
const reach = 96;
const mostObstacles = 400;

/** A map's size, and how far it is moved and magnified. */
export interface MapFrame {
  width: number;
  height: number;
  view?: View;
}

/**
 * Puts the names of clusters by their papers on a map of `width` × `height` pixels, the largest
 * clusters first: where they cover no paper, or, where that can't be, at least no other name. Those
 * without room, and clusters without a paper in view, are left out.
 */
export function mapLabels(
  clusters: readonly {cluster: ClusterRow; papers: readonly Circle[]}[],
  circles: readonly Circle[],
  {width, height, view = {k: 1, x: 0, y: 0}}: MapFrame
): MapLabel[] {
  const moved = ({x, y, radius}: Circle): Circle => ({
    x: view.x + view.k * x,
    y: view.y + view.k * y,
    radius
  });
  const frame = {left: 2, top: 2, right: width - 2, bottom: height - 2};
  const room = Math.min(widest, width * 0.46);
  const wanted = clusters.flatMap(({cluster, papers}) => {
    const middle = middleInView(papers, frame, view);
    if (middle === undefined) return [];
    const at = moved(middle);
    const name = shortName(cluster, (text) => textWidth(text, font) <= room);
    const text = fitText(name, room, font);
    return [{cluster, text, at, width: textWidth(text, font) + 4, height: lineHeight}];
  });
  const crowded = circles.length > mostObstacles;
  const obstacles = crowded
    ? []
    : circles
        .map(moved)
        .filter((circle) => isWithin(circle, frame))
        .map(areaOf);
  const labels: MapLabel[] = [];
  for (const {cluster, text, at, ...size} of wanted) {
    const mark = {...at, ...size};
    const taken = labels.map((label) => label.area);
    const middle = crowded ? centred(mark, {frame, taken}) : null;
    const [clear] = middle
      ? [middle]
      : placeAround([mark], frame, {obstacles: [...obstacles, ...taken], reach});
    const [free] = clear ? [clear] : placeAround([mark], frame, {obstacles: taken, reach});
    if (free != null) labels.push({cluster, text, area: free, at});
  }
  return labels;
}

/** The place of a label in the middle of its papers, where that is free. */
function centred(
  {x, y, width, height}: Labelled,
  {frame, taken}: {frame: Area; taken: readonly Area[]}
): Area | null {
  const area = {
    left: x - width / 2,
    top: y - height / 2,
    right: x + width / 2,
    bottom: y + height / 2
  };
  const isInside =
    isWithin({x: area.left, y: area.top}, frame) &&
    isWithin({x: area.right, y: area.bottom}, frame);
  return isInside && !taken.some((other) => touches(area, other)) ? area : null;
}

function areaOf({x, y, radius}: Circle): Area {
  return {left: x - radius, top: y - radius, right: x + radius, bottom: y + radius};
}
