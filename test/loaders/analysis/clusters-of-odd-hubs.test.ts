import fc from "fast-check";
import {expect, test} from "vitest";
import {clusters} from "../../../loaders/analysis/clusters.js";
import {uncurated} from "../../../loaders/vocabulary/curation.js";
import {clustersOf, holdTogether, short, standardOf} from "../clusters/hold-together.js";
import {titlesOfFewWords, titlesOfSubjects} from "../clusters/phrased.js";
import {hubOf, strippedPage} from "./pages-of-text.js";

test.each([0, 1, 2, 3, 4, 5])("%d papers are too few, and one group at most", (papers) => {
  const made = clustersOf(titlesOfSubjects(8).slice(0, papers));
  holdTogether(made, papers);
  const [standard] = standardOf(made);
  expect(standard).toMatchObject({method: "identity", structure: "too few papers"});
  expect(standard?.clusters).toBeLessThanOrEqual(1);
});

test.each([6, 8, 12, 40])("%d papers of one title are one cluster, and agree on it", (papers) => {
  const made = clustersOf(Array.from({length: papers}, () => "Mutual information of layers"));
  holdTogether(made, papers);
  expect(standardOf(made)[0]).toMatchObject({clusters: 1, papers, agreement: 1});
  for (const {vocabulary, clusters: found, agreement} of made.clusterings) {
    const expected = vocabulary === "without hub words" ? [0, null] : [1, 1];
    expect([found, agreement]).toEqual(expected);
  }
  expect(made.stable_groups).toHaveLength(1);
  expect(made.stable_groups[0]?.papers).toBe(papers);
  expect(made.stable_groups[0]?.together).toBe(made.stable_groups[0]?.specifications);
});

test("versions of one work count once in the profile and the structure test, and are told", () => {
  const titles = titlesOfSubjects(20, " and ");
  const alone = clustersOf(titles);
  const made = clustersOf([...titles, ...titles.slice(0, 3)]);
  holdTogether(made, 23);
  expect(standardOf(made)[0]).toMatchObject({versions: 3, structure_papers: 20});
  expect(standardOf(made)[0]?.structure_p).toBe(standardOf(alone)[0]?.structure_p);
  expect(made.granularities).toEqual(
    alone.granularities.map((row) => ({...row, hub_id: made.granularities[0]?.hub_id}))
  );
  expect(standardOf(alone)[0]?.versions).toBe(0);
});

test("papers without terms are in no cluster", () => {
  const made = clustersOf(["a", "of the", "42", "…", "in", "to", "and", "or"]);
  holdTogether(made, 8);
  expect(made.clusters).toEqual([]);
  expect(standardOf(made)[0]).toMatchObject({clusters: 0, papers_without_terms: 8});
  expect(made.positions.every(({x}) => x === null)).toBe(true);
});

test("any few titles", () => {
  fc.assert(
    fc.property(titlesOfFewWords, (titles) => {
      const written = titles.map((title) => (title.trim() === "" ? "of" : title));
      const hub = hubOf(strippedPage(written));
      holdTogether(clusters(hub, uncurated, short), hub.papers.length);
    }),
    {numRuns: 12}
  );
});
