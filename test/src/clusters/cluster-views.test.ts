import {expect, test} from "vitest";
import {clusterView, defaultClustering} from "../../../src/clusters/cluster-views.js";
import {groupTables} from "./cluster-rows.js";

const rows = groupTables({papers: 31, aloneEach: 16});

test("clusterView(rows, id): a clustering with its clusters and papers, the default one by default", () => {
  const view = clusterView(rows);
  expect(view?.clustering.is_default).toBe(true);
  expect(view?.clusters.map(({position}) => position)).toEqual([1, 2, 3, 4, 5]);
  expect(view?.papersOf.get(2)?.slice(0, 2)).toEqual(["p2", "p7"]);
  expect(view?.memberships.get("p16")?.cluster_id).toBe(null);
  expect([...(view?.papersOf.values() ?? [])].flat()).not.toContain("p16");
  const other = clusterView(rows, "words-and-phrases/lsa-ward/4");
  expect(other?.clusters).toHaveLength(4);
  expect(clusterView(rows, "words-and-phrases/lsa-ward/4")).toBe(other);
  expect(clusterView(rows, "nothing")).toBe(undefined);
});

test("defaultClustering(rows): undefined without any", () => {
  expect(defaultClustering({clusterings: []})).toBe(undefined);
  expect(clusterView({clusterings: [], clusters: [], memberships: []})).toBe(undefined);
});
