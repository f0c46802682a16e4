import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {clusterInput} from "../../../../loaders/clusters/neighbours.js";
import {defaultMethod, methods} from "../../../../loaders/clusters/methods/index.js";
import {bySize} from "../../../../loaders/networks/leiden.js";
import {phrasedTitles, titlesOfFewWords, titlesOfSubjects} from "../phrased.js";

const inputOf = (titles: readonly string[]) => clusterInput(phrasedTitles(...titles));
const subjects = titlesOfSubjects(40);

describe.each(methods.map((method) => ({method, name: method.name})))("$name", ({method}) => {
  it("gives each paper with terms one cluster, numbered by size, whatever the papers", () => {
    fc.assert(
      fc.property(titlesOfFewWords, (titles) => {
        const input = inputOf(titles);
        const {labels, k, memberships} = method.cluster(input);
        expect(labels.length).toBe(titles.length);
        const within = [...labels].filter((label) => label >= 0);
        expect(bySize(within)).toEqual(within);
        expect(new Set(within).size).toBe(k);
        labels.forEach((label, paper) => {
          const {starts} = input.vectors;
          if (starts[paper] === starts[paper + 1]) expect(label).toBe(-1);
          if (memberships === undefined || label < 0) return;
          const own = memberships.subarray(paper * k, (paper + 1) * k);
          expect(own.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        });
      }),
      {numRuns: 50}
    );
  });

  it.each([
    ["no papers", []],
    ["one paper", ["graph"]],
    ["two that are alike", ["graph", "graph"]],
    ["three without terms", ["", "of", "…"]],
    ["five of which one has terms in common", ["graph", "token", "graph kernel", "prior", ""]],
    ["twenty that are alike", Array.from({length: 20}, () => "graph kernel of prior")]
  ])("takes %s", (_, titles) => {
    for (const k of [undefined, 1, 2, 7]) {
      const {labels} = method.cluster(inputOf(titles), k === undefined ? {} : {k});
      expect(labels.length).toBe(titles.length);
    }
  });

  it("gives the same for the same seed, and leaves its input as it was", () => {
    const input = inputOf(subjects);
    const before = structuredClone(input);
    const again = inputOf(subjects);
    expect(method.cluster(input, {seed: 5})).toEqual(method.cluster(again, {seed: 5}));
    expect(input).toEqual(before);
  });

  if (method.name === "identity") return;

  it("finds four subjects", () => {
    const {labels, k} = method.cluster(inputOf(subjects), {k: 4});
    expect(k).toBe(4);
    expect([...labels]).toEqual(subjects.map((_, i) => i % 4));
  });
});

it.each([
  [0, "leiden"],
  [31, "leiden"],
  [9999, "leiden"],
  [10_000, "gsdmm"],
  [100_000, "gsdmm"]
])("defaultMethod(%d) is %s, which is not told its number of clusters", (papers, name) => {
  expect(defaultMethod(papers)).toMatchObject({name, needsK: false});
  expect(methods).toContain(defaultMethod(papers));
});
