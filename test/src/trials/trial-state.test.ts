import {expect, test} from "vitest";
import {readTrial, stateOfTrial, statedTrial} from "../../../src/trials/trial-state.js";

test("a trial is what is read of the address that states it", () => {
  const trial = {
    ignored: ["deep", "a “b”"],
    merged: [{variant: "neural nets", preferred: "neural networks"}],
    minPapers: 3
  };
  expect(readTrial(stateOfTrial(trial))).toEqual({trial, isWhole: true});
  expect(readTrial(null).isWhole).toBe(true);
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

test.each([
  ['{"ignore":["deep","#"]}', '{"ignore":["deep"]}'],
  ['{"ignore":["deep"],"merge":[["a"]],"least":3}', '{"ignore":["deep"],"least":3}'],
  ['{"ignore":["deep"],"least":1}', '{"ignore":["deep"]}'],
  ['{"ignore":["deep"],"colour":"red"}', '{"ignore":["deep"]}'],
  ["{", null]
])("of an address that states %s, what can be tried is, and it is not whole", (stated, rest) => {
  const {trial, isWhole} = readTrial(stated);
  expect({state: stateOfTrial(trial), isWhole}).toEqual({state: rest, isWhole: false});
});
