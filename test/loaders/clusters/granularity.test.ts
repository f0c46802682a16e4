import {describe, expect, it, test} from "vitest";
import {
  type Granularity,
  granularityProfile,
  plateauOf
} from "../../../loaders/clusters/granularity.js";
import {clustering} from "../../../loaders/clusters/methods/clustering.js";
import {leidenMethod, ownNumber, profileOf} from "../../../loaders/clusters/methods/leiden.js";
import {clusterInput} from "../../../loaders/clusters/neighbours.js";
import {phrasedPapers} from "../../../loaders/clusters/phrased-papers.js";
import {plantedPapers, topicFreePapers} from "../../../loaders/demo/planted-papers.js";
import {adjustedRandIndex} from "../../../loaders/statistics/partitions.js";
import {granularitySettings} from "../../../loaders/tables/clusters.js";
import type {PaperText} from "../../../loaders/text/corpus.js";
import {noCuration} from "../../../loaders/vocabulary/read-curation.js";
import {phrasedTitles, titlesOfSubjects} from "./phrased.js";

const inputOf = (papers: readonly PaperText[]) =>
  clusterInput(phrasedPapers(papers, {own: noCuration, shared: noCuration}));
const {resolutions} = granularitySettings;

const withValues = (...values: (number | null)[]): Granularity[] =>
  values.map((corrected, i) => ({
    resolution: resolutions[i] ?? 1,
    groups: i + 2,
    stability: corrected,
    nullStability: 0,
    corrected
  }));

describe("plateauOf(granularities)", () => {
  it("is the run of neighbours within 0.05 of the highest, and its middle", () => {
    expect(plateauOf(withValues(0.2, 0.86, 0.9, 0.88, 0.87, 0.8, 0.89))).toEqual({
      lowest: 0.5,
      middle: 0.63,
      highest: 1
    });
  });

  it("is not there where no value reaches 0.6, or nothing is divided", () => {
    expect(plateauOf(withValues(0.1, 0.59, 0.5))).toBeNull();
    expect(plateauOf(withValues(null, null))).toBeNull();
    expect(plateauOf([])).toBeNull();
  });

  it("may reach both ends", () => {
    expect(plateauOf(withValues(0.7, 0.7, 0.7))).toEqual({lowest: 0.4, middle: 0.5, highest: 0.63});
  });
});

describe("granularityProfile({phrased, graph}, solve)", () => {
  const {phrased, graph} = clusterInput(phrasedTitles(...titlesOfSubjects(20, " and ")));

  it("has no value, and no plateau, where the hub is not divided", () => {
    let calls = 0;
    const halves = (nodes: number) => clustering(Array.from({length: nodes}, (_, i) => i % 2));
    const effort = {resamples: 1, shuffles: 1, nullResamples: 1};
    const profile = granularityProfile(
      {phrased, graph},
      (of) => {
        calls += 1;
        return calls <= resolutions.length
          ? clustering(Array.from({length: of.nodes}, () => 0))
          : halves(of.nodes);
      },
      {effort}
    );
    expect(
      profile.granularities.every(({corrected, groups}) => corrected === null && groups === 1)
    ).toBe(true);
    expect(profile.plateau).toBeNull();
  });

  it("is wholly firm where the same groups are found in every resample, and chance is not", () => {
    const profile = profileOf({phrased, graph, vectors: clusterInput(phrased).vectors});
    const best = profile?.granularities.find(
      ({resolution}) => resolution === profile.plateau?.middle
    );
    expect(best?.groups).toBe(4);
    expect(best?.stability).toBe(1);
    expect(best?.corrected).toBe(1);
    for (const {stability, nullStability, corrected} of profile?.granularities ?? []) {
      if (stability === null || corrected === null) continue;
      expect(corrected).toBeCloseTo((stability - nullStability) / (1 - nullStability), 12);
    }
  });

  it("gives the same for the same papers, and has nothing to divide where there are none", () => {
    const solve = (of: typeof graph, resolution: number) =>
      leidenMethod.cluster(
        {phrased, graph: of, vectors: clusterInput(phrased).vectors},
        {resolution, quick: true}
      );
    const effort = {resamples: 2, shuffles: 1, nullResamples: 1};
    expect(granularityProfile({phrased, graph}, solve, {effort})).toEqual(
      granularityProfile({phrased, graph}, solve, {effort})
    );
    const none = clusterInput(phrasedTitles());
    expect(profileOf(none)?.plateau).toBeNull();
  });
});

/** The adjusted Rand index of the opening solution and of the best resolution on average. */
function found(groups: number, papers: number, seeds: readonly number[]) {
  let opening = 0;
  const each = resolutions.map(() => 0);
  for (const seed of seeds) {
    const planted = plantedPapers({papers, groups, share: 0.25, seed});
    const input = inputOf(planted.papers);
    opening += adjustedRandIndex(leidenMethod.cluster(input).labels, planted.labels);
    resolutions.forEach((resolution, i) => {
      const {labels} = leidenMethod.cluster(input, {resolution});
      each[i] = (each[i] ?? 0) + adjustedRandIndex(labels, planted.labels);
    });
  }
  return opening / Math.max(...each);
}

test.each([
  [2, 30],
  [5, 30],
  [10, 30],
  [2, 100],
  [4, 100],
  [10, 100]
])(
  "%d planted groups of %d papers are found as well as at the best granularity",
  (groups, papers) => {
    expect(found(groups, papers, [301, 302])).toBeGreaterThanOrEqual(0.95);
  }
);

test("papers without topics have no plateau, and are shown in groups to read by", () => {
  for (const seed of [301, 302, 303, 304]) {
    const input = inputOf(topicFreePapers({papers: 40, seed}));
    expect(profileOf(input)?.plateau).toBeNull();
    expect(leidenMethod.cluster(input).resolution).toBe(2);
  }
});

test("ownNumber(input) is the number of communities at resolution 1", () => {
  const input = inputOf(plantedPapers({papers: 40, groups: 4, share: 0.25, seed: 1}).papers);
  expect(ownNumber(input)).toBe(leidenMethod.cluster(input, {resolution: 1}).k);
});
