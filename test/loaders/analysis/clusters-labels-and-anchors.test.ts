import {expect, test} from "vitest";
import {clusters} from "../../../loaders/analysis/clusters.js";
import {anchorsFile} from "../../../loaders/clusters/curated-groups.js";
import {uncurated} from "../../../loaders/vocabulary/curation.js";
import type {ClusterTables} from "../../../loaders/tables/tables.js";
import {short, standardOf} from "../clusters/hold-together.js";
import {titlesOfSubjects} from "../clusters/phrased.js";
import {hubOf, strippedPage} from "./pages-of-text.js";

/** The papers of each cluster of the default clustering, by its id. */
function papersOfClusters(made: ClusterTables): Map<number, string[]> {
  const [standard] = standardOf(made);
  const papers = new Map<number, string[]>();
  for (const {clustering_id, cluster_id, paper_id} of made.memberships) {
    if (clustering_id !== standard?.clustering_id || cluster_id === null) continue;
    papers.set(cluster_id, [...(papers.get(cluster_id) ?? []), paper_id]);
  }
  return papers;
}

const titles = titlesOfSubjects(24);
const hub = hubOf(strippedPage(titles));
const made = clusters(hub, uncurated, short);
const titleOf = new Map(hub.papers.map(({paper_id, title}) => [paper_id, title ?? ""]));
const csv = (header: string, rows: [string, string][]) => ({
  path: "labels.csv",
  text: [header, ...rows.map((row) => row.join(","))].join("\n")
});

test("a cluster is called by the label of its papers in every clustering that has it", () => {
  const [members = []] = papersOfClusters(made).values();
  const labels = csv(
    "label,title",
    members.map((paper) => ["my label", titleOf.get(paper) ?? ""])
  );
  const labelled = clusters(hub, {...uncurated, clusters: {labels, anchors: null}}, short);
  const named = labelled.clusters.filter(({name_origin}) => name_origin === "label");
  expect(named.length).toBeGreaterThan(1);
  expect(new Set(named.map(({name}) => name))).toEqual(new Set(["my label"]));
  expect(labelled.cluster_diagnostics).toEqual([]);
});

test("a label whose papers have changed is a warning at its line", () => {
  const [members = []] = papersOfClusters(made).values();
  const labels = csv("label,title", [
    ...members.map((paper): [string, string] => ["my label", titleOf.get(paper) ?? ""]),
    ["my label", "A paper that is gone"]
  ]);
  const labelled = clusters(hub, {...uncurated, clusters: {labels, anchors: null}}, short);
  expect(labelled.cluster_diagnostics).toMatchObject([
    {severity: "warning", rule: "label-changed", path: "labels.csv", line: 2}
  ]);
});

test("with anchors ids stay when papers come and go, in whatever order they are listed", () => {
  const before = papersOfClusters(made);
  const places = new Map(hub.papers.map(({paper_id}, i) => [paper_id, i]));
  const identities = [...before].map(([id, papers]) => ({
    id: id + 100,
    papers: new Set(papers.map((paper) => places.get(paper) ?? 0))
  }));
  const anchors = {path: "anchors.csv", text: anchorsFile(identities, hub.papers)};
  const changed = hubOf(strippedPage([...titles.slice(2).reverse(), "Retina of cornea"]));
  const after = papersOfClusters(
    clusters(changed, {...uncurated, clusters: {labels: null, anchors}}, short)
  );
  const kept = [...after].filter(([id]) => before.has(id - 100));
  expect(kept.length).toBeGreaterThanOrEqual(Math.min(before.size, after.size) - 1);
  for (const [id, papers] of kept) {
    const own = before.get(id - 100) ?? [];
    const others = [...before].filter(([other]) => other !== id - 100);
    const shared = (list: string[]) => list.filter((paper) => papers.includes(paper)).length;
    for (const [, list] of others) expect(shared(own)).toBeGreaterThanOrEqual(shared(list));
  }
});
