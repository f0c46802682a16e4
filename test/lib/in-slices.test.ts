import {expect, test} from "vitest";
import {inSlices} from "../../src/lib/in-slices.js";

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Steps that take some 5 ms each and count themselves. */
function* slowSteps(taken: {steps: number}, all: number) {
  for (; taken.steps < all; ++taken.steps) {
    const end = performance.now() + 5;
    while (performance.now() < end);
    yield;
  }
  return taken.steps;
}

test("inSlices(steps, done): what else is to be done is done between the steps", async () => {
  const taken = {steps: 0};
  const before: number[] = [];
  const interval = setInterval(() => before.push(taken.steps));
  const result = await new Promise((done) => inSlices(slowSteps(taken, 30), done));
  clearInterval(interval);
  expect(result).toBe(30);
  expect(new Set(before).size).toBeGreaterThan(3);
});

test("steps that are ended early are not taken, nor told", async () => {
  const taken = {steps: 0};
  let told = 0;
  const stop = inSlices(slowSteps(taken, 30), () => ++told);
  await rest(20);
  stop();
  const {steps} = taken;
  await rest(60);
  expect(steps).toBeLessThan(30);
  expect({steps: taken.steps, told}).toEqual({steps, told: 0});
});
