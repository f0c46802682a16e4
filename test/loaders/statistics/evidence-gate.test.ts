import {expect, test} from "vitest";
import {evidenceGate} from "../../../loaders/statistics/evidence-gate.js";

test.each([
  [0, "counts"],
  [4, "counts"],
  [5, "dots"],
  [9, "dots"],
  [10, "bars"],
  [500, "bars"]
])("evidenceGate(%d) is %s", (classified, gate) => {
  expect(evidenceGate(classified)).toBe(gate);
});
