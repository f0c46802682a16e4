import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {timeSliced} from "../../../src/page/time-sliced.js";

let now = 0;
let taken = 0;

beforeEach(() => {
  vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout"]});
  vi.spyOn(performance, "now").mockImplementation(() => now);
  taken = 0;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Steps that take 5 ms each. */
function* slowSteps(all: number) {
  while (taken < all) {
    now += 5;
    yield ++taken;
  }
  return taken;
}

test("timeSliced(steps, done) takes steps for 12 ms in each task, and tells the result", () => {
  const told: number[] = [];
  timeSliced(slowSteps(8), (result) => told.push(result));
  const slices = [0, 1, 2, 3].map(() => {
    const before = taken;
    vi.runOnlyPendingTimers();
    return [before, taken, told.length];
  });
  expect(slices).toEqual([
    [0, 3, 0],
    [3, 6, 0],
    [6, 8, 1],
    [8, 8, 1]
  ]);
  expect(told).toEqual([8]);
});

test("steps that are ended early are not taken, nor told", () => {
  const done = vi.fn();
  const stop = timeSliced(slowSteps(8), done);
  vi.runOnlyPendingTimers();
  stop();
  vi.runAllTimers();
  expect(taken).toBe(3);
  expect(done).not.toHaveBeenCalled();
});
