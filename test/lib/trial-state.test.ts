import {expect, test} from "vitest";
import {stateOfTrial, statedTrial} from "../../src/lib/trial-state.js";

test("a trial is what is read of the address that states it", () => {
  const trial = {
    ignored: ["deep", "a “b”"],
    merged: [{variant: "neural nets", preferred: "neural networks"}],
    minPapers: 3
  };
  expect(statedTrial(stateOfTrial(trial))).toEqual(trial);
  expect(stateOfTrial({ignored: [], merged: []})).toBeNull();
});

test.each([
  null,
  "",
  "{",
  "7",
  "null",
  '{"ignore":7,"merge":[[1,2],["a"]],"least":1.5}',
  '{"least":1}'
])("an address that states %s tries nothing", (stated) => {
  expect(statedTrial(stated)).toEqual({ignored: [], merged: []});
});
