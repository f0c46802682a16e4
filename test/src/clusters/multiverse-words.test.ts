import {expect, test} from "vitest";
import {multiverseFinding, multiverseReading} from "../../../src/clusters/multiverse-words.js";
import {clusteringRow} from "./clustering-row.js";

const clusterings = Array.from({length: 8}, () => clusteringRow({specifications: 8}));
const group = (number: number, ids: string[]) => ({
  hub_id: "a-hub",
  group: number,
  papers: ids.length,
  paper_ids: JSON.stringify(ids),
  cluster_id: null,
  together: 7,
  specifications: 8
});
const said = (groups: ReturnType<typeof group>[], papers: number) =>
  multiverseFinding({stable_groups: groups, clusterings}, papers).replaceAll("\u00a0", " ");

test("multiverseFinding() counts the papers that no group has, of which there may be one or none", () => {
  const three = group(1, ["a", "b", "c"]);
  const head = "Three papers stay together in 7 of 8 specifications (88 %)";
  expect(said([three], 5)).toBe(`${head}; the other 2 are in no such group.`);
  expect(said([three], 4)).toBe(`${head}; the other one is in no such group.`);
  expect(said([three], 3)).toBe(`${head}: those are all of them.`);
  expect(said([group(1, ["a", "b", "c", "d"]), group(2, ["e", "f", "g"])], 9)).toMatch(
    /; another group holds 3 more of 9 papers\.$/
  );
});

test("multiverseFinding() says why there is no group", () => {
  expect(said([], 2)).toContain("Fewer than three papers");
  expect(said([], 5)).toContain("in three of four of 8 specifications");
  const without = clusterings.map((row) => ({...row, clusters: 0}));
  const of = (rows: typeof clusterings) =>
    multiverseFinding({stable_groups: [], clusterings: rows}, 5);
  expect(of(without)).toBe("No specification found a group, so none can stay together.");
  expect(of([...without, ...clusterings.slice(0, 1)])).toContain("Only one specification");
  expect(of(clusterings.slice(0, 1))).toContain("There is but one specification");
});

test("multiverseReading speaks of grey only where a group is grey", () => {
  expect(multiverseReading(false)).not.toContain("grey");
  expect(multiverseReading(true)).toContain("share one; grey where the group is in none");
});
