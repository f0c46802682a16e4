import {forceManyBody, forceSimulation, forceX, randomLcg} from "d3";
import {expect, test} from "vitest";
import {manyBody} from "../../../../loaders/clusters/positions/many-body.js";

const random = randomLcg(0.3);
const scattered = Array.from({length: 400}, () => [300 * random(), 100 * random()] as const);
const together = scattered.map(([x, y], i) =>
  i % 5 === 0 ? ([0, 0] as const) : ([x, y] as const)
);
const close = scattered.map(([x, y]) => [x * 1e-9, y * 1e-12] as const);

test.each([
  ["scattered points", scattered],
  ["points of which many stand at one place", together],
  ["points that stand very close", close],
  ["two points", scattered.slice(0, 2)],
  ["one point", scattered.slice(0, 1)],
  ["no points", []]
])("manyBody({strength, theta}) moves %s as forceManyBody does, to the last bit", (_, given) => {
  const moved = (charge: ReturnType<typeof manyBody>) => {
    const nodes = given.map(([x, y]) => ({x, y}));
    forceSimulation(nodes).stop().force("charge", charge).force("x", forceX()).tick(20);
    return nodes;
  };
  const theirs = forceManyBody().theta(1.2).strength(-10);
  expect(moved(manyBody({strength: -10, theta: 1.2}))).toEqual(
    moved(Object.assign((alpha: number) => theirs(alpha), {initialize: theirs.initialize}))
  );
});
