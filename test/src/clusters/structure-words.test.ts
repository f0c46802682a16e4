import {expect, test} from "vitest";
import {groupNoun, structureWords} from "../../../src/clusters/structure-words.js";
import {clusteringRow} from "./clustering-row.js";
import {plain} from "../../plain.js";

const said = (row: Parameters<typeof clusteringRow>[0], papers = 31) =>
  plain(structureWords(clusteringRow(row), papers));

test("structureWords: each answer with its p and the number of nulls", () => {
  expect(said({})).toBe(
    "No more structure than in shuffled phrases (p = .43, 199 shuffles): read these as reading groups, not topics. Groups whose own words make up less than 25 % of the text would not reliably show at 31 papers."
  );
  expect(said({structure: "undecided", structure_p: 0.065})).toBe(
    "It is undecided whether there is more structure than in shuffled phrases (p = .065, 199 shuffles): take the groups as suggestions, not as topics. Groups whose own words make up less than 25 % of the text would not reliably show at 31 papers."
  );
  expect(said({structure: "more than chance", structure_p: 0.005})).toBe(
    "There is more structure than in shuffled phrases (p = .005, 199 shuffles): the groups can be read as topics."
  );
});

test("structureWords: of topics, how many of the groups shown are firm, where not all are", () => {
  const group = (stability: number | null) => ({stability, null_stability_upper: 0.7});
  const topics = clusteringRow({structure: "more than chance", structure_p: 0.005});
  const of = (...stabilities: (number | null)[]) =>
    plain(structureWords(topics, 31, stabilities.map(group)).replace(/^.*\): /u, ""));
  const stable = "more stable than groups of shuffled phrases.";
  expect(of(0.2, 0.7)).toBe(`there are topics, but none of the groups shown is ${stable}`);
  expect(of(0.2)).toBe(`there are topics, but the one group shown is no ${stable}`);
  expect(of(0.8, 0.2, 0.3)).toBe(`there are topics, and 1 of the 3 groups shown is ${stable}`);
  expect(of(0.8, 0.9, 0.3)).toContain("2 of the 3 groups shown are");
  for (const told of [of(0.8, 0.9), of()]) {
    expect(told).toBe("the groups can be read as topics.");
  }
  expect(of(null, null)).toBe(
    "there are topics; how stable the groups shown are was not measured."
  );
  expect(of(null)).toBe("there are topics; how stable the one group shown is was not measured.");
  expect(of(0.8, 0.2, null)).toBe(`there are topics, and 1 of the 2 groups measured is ${stable}`);
  expect(of(0.8, null)).toBe(`there are topics, and the one group measured is ${stable}`);
  const few = clusteringRow({structure_visible_share: null, structure_papers: 9});
  expect(plain(structureWords(few, 9, [group(0.2)]))).toMatch(
    /: read these as reading groups, not topics\. Which groups would show at 9 papers has not been measured\.$/u
  );
});

test("structureWords: few papers, none, and an untested hub", () => {
  const few = {
    structure: "too few papers",
    structure_p: null,
    structure_nulls: 0,
    structure_papers: 5
  };
  expect(said(few, 0)).toBe("There are no listed papers, so there are no groups.");
  expect(said(few, 1)).toBe("One listed paper makes no groups.");
  expect(said(few, 5)).toBe("5 listed papers are too few to tell groups from chance.");
  expect(said(few, 8)).toBe(
    "Only 5 of 8 listed papers have titles and words of their own: too few to tell groups from chance."
  );
  expect(said({...few, structure_papers: 1}, 8)).toBe(
    "Only 1 of 8 listed papers has a title and words of its own: too few to tell groups from chance."
  );
  expect(said({...few, structure_papers: 0}, 8)).toBe(
    "None of 8 listed papers has words to tell groups from chance by."
  );
  expect(said({clusters: 0})).toBe(
    "No more structure than in shuffled phrases (p = .43, 199 shuffles): there are no groups. Groups whose own words make up less than 25 % of the text would not reliably show at 31 papers."
  );
  expect(said({structure_p: null, structure_nulls: 0})).toMatch(/was not tested: read these/u);
});

test("structureWords: says where only some papers were tested", () => {
  expect(said({structure_papers: 2000}, 20000)).toMatch(
    /199 shuffles, over the 2000 of 20,000 listed papers with words, versions once\)/u
  );
});

test("groupNoun", () => {
  const noun = (structure: string) => groupNoun({structure});
  expect(
    ["more than chance", "undecided", "no more than chance", "too few papers"].map(noun)
  ).toEqual(["topic", "group", "reading group", "reading group"]);
});
