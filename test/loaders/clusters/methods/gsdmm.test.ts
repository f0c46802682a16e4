import {expect, it} from "vitest";
import {clusterInput} from "../../../../loaders/clusters/neighbours.js";
import {gsdmm, samplerDefaults} from "../../../../loaders/clusters/methods/gsdmm.js";
import {defaultMethod} from "../../../../loaders/clusters/methods/index.js";
import {topicalPapers} from "../../../../loaders/demo/topical-papers.js";
import {phrasedPapers} from "../../../../loaders/clusters/phrased-papers.js";
import {
  adjustedRandIndex,
  normalisedMutualInformation
} from "../../../../loaders/statistics/partitions.js";
import {vectors} from "../../../../loaders/clusters/vectors.js";
import {noCuration} from "../../../../loaders/vocabulary/read-curation.js";

const {papers, labels: topics} = topicalPapers({papers: 1500, topics: 8});
const curation = {own: noCuration, shared: noCuration};

it("finds about as many clusters as there are topics, untold, in whatever order papers come", () => {
  const order = papers
    .map((_, i) => i)
    .sort((a, b) => (topics[a] ?? 0) - (topics[b] ?? 0) || a - b);
  for (const places of [papers.map((_, i) => i), order]) {
    const some = places.flatMap((i) => papers[i] ?? []);
    const {labels, k} = gsdmm.cluster(clusterInput(phrasedPapers(some, curation)));
    expect(k).toBeGreaterThanOrEqual(7);
    expect(k).toBeLessThanOrEqual(15);
    expect(
      adjustedRandIndex(
        labels,
        places.map((i) => topics[i] ?? 0)
      )
    ).toBeGreaterThan(0.6);
  }
});

it("has the posterior as memberships, and the likeliest cluster as label", () => {
  const {
    labels,
    k,
    memberships = new Float64Array(0)
  } = gsdmm.cluster(clusterInput(phrasedPapers(papers.slice(0, 300), curation)));
  labels.forEach((label, paper) => {
    const own = [...memberships.subarray(paper * k, (paper + 1) * k)];
    if (label >= 0) expect(own[label]).toBe(Math.max(...own));
  });
});

it("finds forty topics of 10,000 papers, which open on it, to a mutual information of .7", () => {
  const {papers: many, labels: ofMany} = topicalPapers({papers: 10_000});
  const phrased = phrasedPapers(many, curation);
  const graph = {
    nodes: many.length,
    one: new Int32Array(),
    other: new Int32Array(),
    weights: new Float64Array()
  };
  const {labels} = gsdmm.cluster({phrased, vectors: vectors(phrased), graph});
  expect(normalisedMutualInformation(labels, ofMany)).toBeGreaterThan(0.7);
});

it("weighs words as those of a large hub from as many papers on as hubs open on it", () => {
  for (const papers of [9999, 10_000])
    expect(samplerDefaults(papers).byPapers === true).toBe(defaultMethod(papers) === gsdmm);
});
