import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  randomLcg
} from "npm:d3";
import type {CoWordLink} from "./co-words.js";
import type {Point} from "../page/dom.js";

const ticks = 150;
const coldest = 0.001;
const steps = 40;
const space = 2;
const seed = 0.5;
const mostKept = 16;

interface Node extends Point {
  radius: number;
}

const kept = new Map<string, readonly Point[]>();

/**
 * Lays out a network within a box of `width` × `height` pixels: linked terms are drawn together,
 * all others push each other away. The same for the same network and size: a fixed seed, a fixed
 * number of steps, no animation. `radii` are the sizes of the marks, which do not overlap; terms of
 * one of the `groups` start side by side. The layouts of late are kept, and found at once.
 */
export function coWordLayout(
  radii: readonly number[],
  links: readonly CoWordLink[],
  {
    width,
    height,
    groups = radii.map(() => "")
  }: {width: number; height: number; groups?: readonly string[]}
): readonly Point[] {
  const key = JSON.stringify([radii, links, groups, width, height]);
  const points = kept.get(key) ?? laidOut(radii, links, {width, height, groups});
  kept.delete(key);
  kept.set(key, points);
  for (const old of kept.keys()) if (kept.size > mostKept) kept.delete(old);
  return points;
}

function laidOut(
  radii: readonly number[],
  links: readonly CoWordLink[],
  {width, height, groups}: {width: number; height: number; groups: readonly string[]}
): Point[] {
  const room = Math.sqrt((width * height) / Math.max(1, radii.length));
  const starts = startingPoints(groups, room);
  const nodes: Node[] = radii.map((radius, i) => ({...(starts[i] ?? {x: 0, y: 0}), radius}));
  const largest = Math.max(...links.map(({weight}) => weight), Number.MIN_VALUE);
  const springs = links.map(({one, other, weight}) => ({source: one, target: other, weight}));
  forceSimulation(nodes)
    .randomSource(randomLcg(seed))
    .alphaDecay(1 - coldest ** (1 / ticks))
    .force(
      "link",
      forceLink<Node, {source: number; target: number; weight: number}>(springs)
        .distance(room * 0.7)
        .strength(({weight}) => 0.15 + 0.35 * (weight / largest))
    )
    .force(
      "push",
      forceManyBody<Node>()
        .strength(-room * 1.6)
        .distanceMax(room * 6)
    )
    .force("across", forceX<Node>(0).strength(0.035 * Math.min(1, height / width)))
    .force("down", forceY<Node>(0).strength(0.035 * Math.min(2, width / height)))
    .stop()
    .tick(ticks);
  return settled(nodes, {width, height});
}

/** Terms of a group start together, the groups on a circle, each as a sunflower's seeds. */
function startingPoints(groups: readonly string[], room: number): Point[] {
  const names = [...new Set(groups)];
  const sizes = new Map<string, number>();
  const circle = room * 0.5 * Math.sqrt(groups.length);
  return groups.map((group) => {
    const i = sizes.get(group) ?? 0;
    sizes.set(group, i + 1);
    const turn = (2 * Math.PI * names.indexOf(group)) / names.length;
    const angle = i * Math.PI * (3 - Math.sqrt(5));
    const radius = room * 0.4 * Math.sqrt(0.5 + i);
    return {
      x: circle * Math.cos(turn) + radius * Math.cos(angle),
      y: circle * Math.sin(turn) + radius * Math.sin(angle)
    };
  });
}

/** Stretches positions to fill the box, each way by itself, and moves marks apart inside it. */
function settled(
  nodes: readonly Node[],
  {width, height}: {width: number; height: number}
): Point[] {
  const margin = Math.max(0, ...nodes.map(({radius}) => radius)) + 2;
  const across = scale(
    nodes.map(({x}) => x),
    margin,
    width - margin
  );
  const down = scale(
    nodes.map(({y}) => y),
    margin,
    height - margin
  );
  const placed = nodes.map(({x, y, radius}) => ({x: across(x), y: down(y), radius}));
  const apart = forceSimulation<Node>(placed)
    .randomSource(randomLcg(seed))
    .alphaDecay(0)
    .force(
      "apart",
      forceCollide<Node>(({radius}) => radius + space)
    )
    .stop();
  for (let step = 0; step < steps; ++step) {
    apart.tick();
    for (const node of placed) {
      node.x = Math.max(margin, Math.min(width - margin, node.x));
      node.y = Math.max(margin, Math.min(height - margin, node.y));
    }
  }
  return placed.map(({x, y}) => ({x: round(x), y: round(y)}));
}

function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return (value) => (span === 0 ? (from + to) / 2 : from + ((value - low) / span) * (to - from));
}

const round = (value: number) => Math.round(value * 100) / 100;
