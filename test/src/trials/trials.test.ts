import {expect, test} from "vitest";
import {
  changesOf,
  ignoring,
  merging,
  readTrial,
  statedTrial,
  stateOfTrial
} from "../../../src/trials/trials.js";

const none = {ignored: [], merged: []};
const problem = (added: ReturnType<typeof ignoring>) => ("problem" in added ? added.problem : "");

test("ignoring(trial, word) adds the word, trimmed, and leaves the trial as it was", () => {
  expect(ignoring(none, "  deep\t learning ")).toEqual({
    trial: {ignored: ["deep learning"], merged: []}
  });
  expect(none.ignored).toEqual([]);
});

test.each([
  ["", /Write a word/],
  ["Deep", /“Deep” is left out already/],
  ["# note", /can’t start with “#”/],
  ["!deep", /can’t start with “!”/],
  ["--", /no letter/]
])("ignoring(trial, %j) says why not", (word, reason) => {
  expect(problem(ignoring({...none, ignored: ["deep"]}, word))).toMatch(reason);
});

test("merging(trial, variant, preferred) adds a merge, or says why not", () => {
  const added = merging({...none, minPapers: 3}, "LLM ", "language model");
  expect(added).toEqual({
    trial: {ignored: [], merged: [{variant: "LLM", preferred: "language model"}], minPapers: 3}
  });
  const trial = "trial" in added ? added.trial : none;
  expect(problem(merging(trial, "llm", "x"))).toBe("“llm” is read as “language model” already.");
  expect(problem(merging(none, "LLM", "llm"))).toBe("“LLM” is that term already.");
  expect(problem(merging(none, "LLM", " "))).toBe("Write both terms of a merge.");
});

test("changesOf(trial) counts words, merges and the fewest papers", () => {
  expect(changesOf(none)).toBe(0);
  const merged = [{variant: "a", preferred: "b"}];
  expect(changesOf({ignored: ["x", "y"], merged, minPapers: 3})).toBe(4);
});

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
