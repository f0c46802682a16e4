import {existsSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {parquetFiles} from "../../../loaders/store/packs.js";
import {clusters} from "../../../loaders/analysis/clusters.js";
import {analyse} from "../../../loaders/analysis/analyse.js";
import {readCurationFiles} from "../../../loaders/library/read-curation-files.js";
import {readHub} from "../../../loaders/library/read-hub.js";
import {hashOf} from "../../../loaders/store/files.js";
import {clusterTables, tables, type ClusterTables} from "../../../loaders/tables/tables.js";
import {clustersOf, holdTogether, keys, standardOf} from "../clusters/hold-together.js";
import {titlesOfSubjects} from "../clusters/phrased.js";

const curation = readCurationFiles("opening-the-black-box");
const uncorrected = {...curation, clusters: {labels: null, anchors: null}};
const read = (path: string) => analyse({...readHub(path), curation}).core();

const hashes = (made: ClusterTables) =>
  Array.from(parquetFiles(made), ([name, bytes]) => [name, hashOf([bytes])]);

const path = "loaders/hubs/opening-the-black-box.txt";
const example = read(path);
const found = clusters(example, uncorrected);

test("the tables of the example hub hold to their grain and to each other", () => {
  holdTogether(found, example.papers.length);
  expect(found.clusterings.length).toBeGreaterThan(1);
  expect(found.clusters.every(({name}) => name !== "")).toBe(true);
});

test("same input, same bytes; the input is untouched", () => {
  const before = structuredClone(example);
  const again = clusters(example, uncorrected);
  expect(hashes(again)).toEqual(hashes(found));
  expect(example).toEqual(before);
});

test("the validation says what it was made with, and is in bounds", () => {
  const [standard] = standardOf(found);
  expect(standard).toMatchObject({
    structure: "no more than chance",
    structure_papers: example.papers.length,
    resamples: 50
  });
  const {structure_nulls: nulls = 0, structure_p: p} = standard ?? {};
  expect(nulls).toBeLessThan(199);
  expect((p ?? 0) * (1 + nulls)).toBeCloseTo(21, 9);
  const isShare = (share: number | null) => share === null || (share >= 0 && share <= 1);
  const unbounded = found.clusters.filter(
    ({stability, null_stability_upper}) => !isShare(stability) || !isShare(null_stability_upper)
  );
  expect(unbounded).toEqual([]);
  const misplaced = found.memberships.filter(
    ({co_assignment, floating}) => floating !== (co_assignment !== null && co_assignment < 0.5)
  );
  expect(misplaced).toEqual([]);
  const overcounted = found.co_assignment.filter(
    (row) => row.runs_together > row.runs || row.specifications_together > row.specifications
  );
  expect(overcounted).toEqual([]);
  expect(found.prop_words.some(({falls_apart}) => falls_apart)).toBe(true);
});

test("φ and p of the terms give the relevance that is stored", () => {
  const off = found.cluster_terms.map(({probability_inside: phi, probability: p, relevance}) =>
    Math.abs(relevance - 0.6 * Math.log(phi) - 0.4 * Math.log(phi / p))
  );
  expect(Math.max(...off)).toBeLessThan(5e-13);
});

test("papers that specifications keep together are of one subject", () => {
  const made = clustersOf(titlesOfSubjects(24));
  holdTogether(made, 24);
  expect(made.stable_groups.length).toBeGreaterThan(3);
  const position = new Map(made.positions.map(({paper_id}, i) => [paper_id, i]));
  for (const {paper_ids, together, specifications} of made.stable_groups) {
    const ids: unknown = JSON.parse(paper_ids);
    const places = Array.isArray(ids) ? ids.map((id) => position.get(String(id)) ?? NaN) : [];
    expect(new Set(places.map((place) => place % 4)).size).toBe(1);
    expect(together / specifications).toBeGreaterThan(0.5);
  }
});

test("every table of clusters is described, and its columns are those of its rows", () => {
  expect(Object.keys(clusterTables)).toEqual(Object.keys(keys));
  const rows: Record<string, readonly object[]> = {...found};
  for (const [name, {columns}] of Object.entries(clusterTables)) {
    expect(Object.keys(tables)).toContain(name);
    const heads = new Set(rows[name]?.map((row) => Object.keys(row).join()));
    for (const head of heads) expect(head, name).toBe(Object.keys(columns).join());
  }
  expect(Object.keys(rows).filter((name) => rows[name]?.length === 0)).toEqual([
    "cluster_diagnostics"
  ]);
});

/** What was found right when the report was read against the 31 titles, in ours and in the original. */
const byEye = [
  {
    path,
    props: 2,
    floating: ["A General Language Assistant", "Task Relevance"]
  },
  {
    path: "../shared/hubs/opening-the-black-box.txt",
    props: 0,
    floating: [
      "JEDI",
      "Task Relevance",
      "The Generalization Ridge",
      "Selection Plateau",
      "How Language Models Process"
    ]
  }
];

/** The groups that a hub opens on, and the titles of its papers. */
function groupsOf(its: string) {
  const core = its === path ? example : read(its);
  const made = its === path ? found : clusters(core, uncorrected);
  const standard = made.clusterings.find(({is_default}) => is_default);
  const own = made.memberships.filter((row) => row.clustering_id === standard?.clustering_id);
  const titles = new Map(core.papers.map(({paper_id, title}) => [paper_id, title ?? ""]));
  return {made, standard, own, titles};
}

describe.each(byEye)("$path, read by eye", ({path: its, props, floating}) => {
  let kept: ReturnType<typeof groupsOf> | undefined;
  const groups = () => (kept ??= groupsOf(its));
  const ifThere = test.skipIf(!existsSync(its));

  ifThere("has no more structure than chance, and no granularity at which groups hold", () => {
    const {made, standard} = groups();
    expect(made.granularities.some(({on_plateau}) => on_plateau)).toBe(false);
    expect(standard?.structure).toBe("no more than chance");
  });

  ifThere(
    "learning props up groups of different subjects, the largest of papers with that word in their titles",
    () => {
      const {made, own, titles} = groups();
      const fallen = made.prop_words.filter((row) => row.term === "learning" && row.falls_apart);
      expect(fallen).toHaveLength(props);
      const members = fallen.map((row) =>
        own.filter(({cluster_id}) => cluster_id === row.cluster_id)
      );
      const [largest] = members.sort((a, b) => b.length - a.length);
      const withWord = largest?.filter(({paper_id}) => titles.get(paper_id)?.includes("Learning"));
      expect(withWord?.length ?? 1).toBeGreaterThan((largest?.length ?? 0) / 2);
    }
  );

  ifThere("the papers that float are those that belong nowhere by their titles", () => {
    const {own, titles} = groups();
    const found = own.flatMap((row) => (row.floating ? [titles.get(row.paper_id) ?? ""] : []));
    expect(found).toHaveLength(floating.length);
    for (const title of floating) expect(found.some((one) => one.startsWith(title))).toBe(true);
  });
});
