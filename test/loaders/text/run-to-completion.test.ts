import {expect, test} from "vitest";
import {runToCompletion} from "../../../loaders/text/run-to-completion.js";

test("runToCompletion(steps): every step is taken, and what the last one returns is given", () => {
  const taken: number[] = [];
  function* steps() {
    for (let step = 1; step <= 3; ++step) {
      taken.push(step);
      yield;
    }
    return "done";
  }
  expect(runToCompletion(steps())).toBe("done");
  expect(taken).toEqual([1, 2, 3]);
});
