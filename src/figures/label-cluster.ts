import type {Point} from "../page/dom.js";
import {touches, type Area} from "./label-point.js";

/** Where a label of a group of dots stands, and the line that leads to the group from afar. */
export interface NearPlace {
  area: Area;
  leader: Segment | null;
  /** Which of the sizes it has. */
  size: number;
}

/** What a label wants: to stand by dots of its own, clear of the others and of labels. */
export interface NearWanted {
  /** The sizes that the label may have, the best first. */
  sizes: readonly {width: number; height: number}[];
  /** Dots of its group. */
  own: readonly Point[];
  middle: Point;
  radius: number;
  /** How many dots of its group, and of others, an area has. */
  mine(area: Area): number;
  others(area: Area): number;
  frame: Area;
  /** How far apart the places are that are looked at first: 1 by default, more is faster. */
  stride?: number;
  /** Labels that stand already. */
  placed: readonly Pick<NearPlace, "area" | "leader">[];
}

const fine = {across: 4, down: 2};
const nearEnough = 12;
const reach = 120;
const apart = 3;
const price = {
  own: 1,
  other: 3,
  beside: 0.4,
  pixelAway: 0.07,
  pixelFromMiddle: 0.004,
  nextSize: 0.6,
  crossing: 3
};

/**
 * The place for a label by its group of dots that costs least: dots of its own that it covers cost
 * less than dots of others, and a place in the open costs more the further off it is. It covers no
 * more dots of others than of its own, stands apart from the labels placed before it, and no leader
 * runs through a label. Null where there is none within 120 pixels of the group.
 */
export function labelCluster(wanted: NearWanted): NearPlace | null {
  const {sizes, frame, stride = 1} = wanted;
  const coarse = {across: 12 * stride, down: 8 * stride};
  const bounded = {...wanted, bounds: boundsOf(wanted.own)};
  let best: (NearPlace & {cost: number}) | null = null;
  for (const [size, {width, height}] of sizes.entries()) {
    const extra = size * price.nextSize;
    const search = (from: Point, to: Point, {across, down}: typeof fine) => {
      for (let top = from.y; top <= to.y - height; top += down) {
        for (let left = from.x; left <= to.x - width; left += across) {
          const area = {left, top, right: left + width, bottom: top + height};
          const found = costOf(area, bounded, (best?.cost ?? Infinity) - extra);
          if (found !== null) best = {area, size, ...found, cost: found.cost + extra};
        }
      }
    };
    search({x: frame.left, y: frame.top}, {x: frame.right, y: frame.bottom}, coarse);
    const area = areaOf(best, size);
    if (area === null) continue;
    search(
      {
        x: Math.max(frame.left, area.left - coarse.across),
        y: Math.max(frame.top, area.top - coarse.down)
      },
      {
        x: Math.min(frame.right, area.right + coarse.across),
        y: Math.min(frame.bottom, area.bottom + coarse.down)
      },
      fine
    );
  }
  return best;
}

function areaOf(place: NearPlace | null, size: number): Area | null {
  return place?.size === size ? place.area : null;
}

function boundsOf(dots: readonly Point[]): Area {
  const [xs, ys] = [dots.map(({x}) => x), dots.map(({y}) => y)];
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys)
  };
}

function costOf(
  area: Area,
  {own, middle, radius, mine, others, placed, bounds}: NearWanted & {bounds: Area},
  below: number
): {cost: number; leader: Segment | null} | null {
  const fromBounds = Math.max(
    area.left - bounds.right,
    bounds.left - area.right,
    area.top - bounds.bottom,
    bounds.top - area.bottom
  );
  const atLeast = price.pixelAway * (fromBounds - radius - nearEnough);
  if (fromBounds > reach + radius || atLeast >= below) return null;
  const covered = grown(area, radius - 1);
  const [ownDots, otherDots] = [mine(covered), others(covered)];
  if (otherDots > Math.min(2, ownDots)) return null;
  const weight = radius / 4;
  const beside = others(grown(area, radius + 6)) - otherDots;
  let cost =
    weight * (price.own * ownDots + price.other * otherDots + price.beside * beside) +
    price.pixelFromMiddle *
      Math.hypot((area.left + area.right) / 2 - middle.x, (area.top + area.bottom) / 2 - middle.y);
  if (cost + Math.max(0, atLeast) >= below) return null;
  const {from, to, far} = nearest(area, own, radius);
  cost += price.pixelAway * Math.max(0, far - nearEnough);
  if (far > reach || cost >= below) return null;
  const leader = far > nearEnough ? {from, to} : null;
  const roomy = grown(area, apart);
  for (const other of placed) {
    if (touches(roomy, other.area)) return null;
    if (other.leader !== null && runsThrough(other.leader, roomy)) return null;
    if (leader === null) continue;
    if (runsThrough(leader, grown(other.area, apart))) return null;
    if (other.leader !== null && cross(leader, other.leader)) cost += price.crossing;
  }
  if (leader !== null) cost += weight * dotsUnder(leader, others, radius);
  return cost < below ? {cost, leader} : null;
}

/** The dot that is nearest to an area, without anything made for the others. */
function nearest(area: Area, own: readonly Point[], radius: number) {
  let from: Point = {x: 0, y: 0};
  let least = Infinity;
  for (const dot of own) {
    const across = Math.max(area.left - dot.x, dot.x - area.right, 0);
    const down = Math.max(area.top - dot.y, dot.y - area.bottom, 0);
    const far = across * across + down * down;
    if (far >= least) continue;
    least = far;
    from = dot;
  }
  return {from, to: nearestIn(area, from), far: Math.sqrt(least) - radius};
}

function dotsUnder({from, to}: Segment, others: (area: Area) => number, radius: number): number {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (2 * radius));
  let dots = 0;
  for (let i = 1; i <= steps; i++) {
    const x = from.x + ((to.x - from.x) * i) / steps;
    const y = from.y + ((to.y - from.y) * i) / steps;
    dots += others(grown({left: x, top: y, right: x, bottom: y}, radius));
  }
  return dots;
}

function grown({left, top, right, bottom}: Area, by: number): Area {
  return {left: left - by, top: top - by, right: right + by, bottom: bottom + by};
}

interface Segment {
  from: Point;
  to: Point;
}

/** The point of an area that is nearest to a point: that point itself where it is inside. */
export function nearestIn({left, top, right, bottom}: Area, {x, y}: Point): Point {
  return {x: Math.max(left, Math.min(x, right)), y: Math.max(top, Math.min(y, bottom))};
}

/** Whether a segment runs through an area, or touches it. */
export function runsThrough({from, to}: Segment, {left, top, right, bottom}: Area): boolean {
  let [enters, leaves] = [0, 1];
  for (const [start, end, low, high] of [
    [from.x, to.x, left, right],
    [from.y, to.y, top, bottom]
  ] as const) {
    const step = end - start;
    if (step === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [a, b] = [(low - start) / step, (high - start) / step];
    enters = Math.max(enters, Math.min(a, b));
    leaves = Math.min(leaves, Math.max(a, b));
  }
  return enters <= leaves;
}

/** Whether two segments cross. */
export function cross(a: Segment, b: Segment): boolean {
  const side = ({from, to}: Segment, {x, y}: Point) =>
    Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));
  return side(a, b.from) !== side(a, b.to) && side(b, a.from) !== side(b, a.to);
}
