import {expect, test} from "vitest";
import {mountChart} from "../../browser/chart.js";
import {plain} from "../../plain.js";
import {groupTables} from "./cluster-rows.js";

const rows = groupTables({papers: 31, floatingEach: 7});

test("structureTest: the sentence, and how the groups were made", async () => {
  const chart = await mountChart("structureTest", rows);
  expect(plain(await chart.locator(".lede").textContent())).toMatch(/p = \.43, 199 shuffles/u);
  expect(plain(await chart.locator(".note-line").textContent())).toMatch(
    /Leiden on words and phrases at resolution 1: 5 clusters, .*12 specifications were computed/u
  );
  const topics = groupTables({papers: 31, clustering: {structure: "more than chance"}});
  const clusteringId = topics.clusterings.find(({method}) => method === "lsa-ward")?.clustering_id;
  const clusters = topics.clusters.map((row) =>
    row.clustering_id === clusteringId ? {...row, stability: null, null_stability_upper: null} : row
  );
  const shown = await mountChart("structureTest", {...topics, clusters}, {clusteringId});
  expect(await shown.locator(".lede").textContent()).toContain(
    "there are topics; how stable the groups shown are was not measured."
  );
  expect(await shown.locator(".note-line").textContent()).toMatch(/LSA and Ward on /u);
  const none = await mountChart("structureTest", groupTables({papers: 0}));
  expect(await none.textContent()).toBe("There are no listed papers, so there are no groups.");
});
