import {expect, test} from "vitest";
import {stableGroupNames} from "../../../src/clusters/stable-group-names.js";
import {characteristicTerms} from "../../../src/themes/characteristic-terms.js";
import {groupTables} from "./cluster-rows.js";

const rows = groupTables({papers: 30, alone: true});
const stable = (group: number, ...numbers: number[]) => ({
  hub_id: "h",
  group,
  papers: numbers.length,
  paper_ids: JSON.stringify(numbers.map((i) => `p${i}`)),
  cluster_id: null,
  together: 7,
  specifications: 8
});
const having = (term: string, ...numbers: number[]) =>
  numbers.map((i) => ({
    hub_id: "h",
    paper_id: `p${i}`,
    term_id: term,
    part: "title",
    start: 0,
    end: 4,
    nested: false
  }));

test("a group is named by the cluster that most of its papers share", () => {
  const names = stableGroupNames({...rows, stable_groups: [stable(1, 1, 6, 11, 2)]});
  expect(names.get(1)).toBe("entropy 1, models");
});

test("groups that share a cluster have words of their own, others those alone, or a number", () => {
  const groups = [
    stable(1, 1, 6, 11),
    stable(2, 16, 21, 26),
    stable(3, 2, 3, 4),
    stable(4, 5, 7, 8)
  ];
  const paper_terms = [
    ...having("noise", 1, 6, 11),
    ...having("light", 16, 21),
    ...having("sound", 2, 3),
    ...having("models", 1, 6, 11, 16, 21, 26)
  ];
  const tables = {...rows, stable_groups: groups, terms: [], paper_terms};
  expect([...stableGroupNames(tables).values()]).toEqual([
    "entropy 1, models: noise",
    "entropy 1, models: light",
    "sound",
    "group 4"
  ]);
});

test("terms tell papers by how far their share is above that of the others", () => {
  const all = (...ids: string[]) => new Map(ids.map((id) => [id, []]));
  const terms = new Map([
    ["common", all("a", "b", "c", "d", "e", "f")],
    ["own", all("a", "b", "c")],
    ["most", all("a", "b", "d")],
    ["one", all("a")]
  ]);
  expect(characteristicTerms(["a", "b", "c"], terms, {total: 6})).toEqual(["own", "most"]);
  expect(
    characteristicTerms(["a", "b", "c"], terms, {total: 6, known: new Set(["own"]), most: 1})
  ).toEqual(["most"]);
  const nested = new Map([...terms, ["own part", all("a", "b", "c")]]);
  expect(characteristicTerms(["a", "b", "c"], nested, {total: 6})).toEqual(["own", "most"]);
  expect(characteristicTerms(["g"], terms, {total: 7})).toEqual([]);
});
