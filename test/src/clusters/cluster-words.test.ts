import {expect, test} from "vitest";
import {clusterView} from "../../../src/clusters/cluster-views.js";
import {
  characteristicTerms,
  clusterPick,
  clustersFinding,
  placeWords,
  shortName
} from "../../../src/clusters/cluster-words.js";
import {groupTables} from "./cluster-rows.js";
import {plain} from "../../plain.js";

const found = (options: Parameters<typeof groupTables>[0]) => {
  const rows = groupTables(options);
  return plain(clustersFinding(clusterView(rows), rows.papers));
};

test("clustersFinding(view, papers): how many groups, the largest, and how many papers float", () => {
  expect(found({papers: 31})).toBe(
    "Five reading groups: the largest, “entropy 1, models”, has 7 of 31 listed papers, and none floats."
  );
  expect(found({papers: 31, floatingEach: 31})).toMatch(/, and 1 floats\.$/u);
  expect(found({papers: 30, clustering: {structure: "more than chance"}})).toBe(
    "Five topics: the largest have 6 of 30 listed papers each, and none floats."
  );
  expect(found({papers: 0})).toBe("There are no listed papers, so there is no map.");
  expect(found({papers: 1, aloneEach: 1})).toBe("The one listed paper has no other to stand near.");
});

test("clustersFinding: nothing about floating where it was not measured", () => {
  const rows = groupTables({papers: 31});
  const unmeasured = {
    ...rows,
    memberships: rows.memberships.map((row) => ({...row, co_assignment: null}))
  };
  expect(clustersFinding(clusterView(unmeasured), rows.papers)).not.toMatch(/float/u);
});

test("placeWords(row, view): the group, how often together, and whether it floats", () => {
  const rows = groupTables({papers: 31, floatingEach: 7, aloneEach: 16});
  const view = clusterView(rows);
  if (view === undefined) throw new Error("no view");
  const said = (id: string) => plain(placeWords(view.memberships.get(id), view));
  expect(said("p1")).toBe("In the group “entropy 1, models”; with its others in 82 % of the runs.");
  expect(said("p7")).toMatch(/31 % of the runs: it floats\.$/u);
  expect(said("p16")).toBe("In no group: it shares no term with another paper.");
});

test("shortName(cluster, fits): whole terms, at least the first; a label stays whole", () => {
  const [cluster] = groupTables({papers: 10}).clusters;
  if (cluster === undefined) throw new Error("no cluster");
  const of = (name_origin: string, most: number) =>
    shortName({...cluster, name: "a b, c, d", name_origin}, ({length}) => length <= most);
  expect(of("terms", 6)).toBe("a b, c");
  expect(of("terms", 1)).toBe("a b");
  expect(of("label", 1)).toBe("a b, c, d");
});

test("clusterPick(cluster, papers): a filter of its own kind", () => {
  const [cluster] = groupTables({papers: 10}).clusters;
  const pick = cluster && clusterPick(cluster, ["p1"]);
  expect(pick).toMatchObject({
    kind: "cluster",
    papers: ["p1"],
    words: "in the group “entropy 1, models”"
  });
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
