import {expect, test} from "vitest";
import {clusterInput} from "../../../../loaders/clusters/neighbours.js";
import {leidenMethod} from "../../../../loaders/clusters/methods/leiden.js";
import {propWords} from "../../../../loaders/clusters/validation/prop-words.js";
import {phrasedTitles} from "../phrased.js";

const propped = ["ant of alpha", "bee of alpha", "wasp of alpha", "moth of alpha"];
const held = (a: string, b: string, c: string) => [
  `${a} of ${b}`,
  `${a} of ${b} of ${c}`,
  `${b} of ${c}`,
  `${a} of ${c}`
];
const phrased = phrasedTitles(
  ...propped,
  ...held("cat", "dog", "horse"),
  ...held("rose", "tulip", "lily"),
  ...["ant of cat", "bee of rose", "wasp of dog", "moth of tulip"]
);
const options = {method: leidenMethod};
const clustering = leidenMethod.cluster(clusterInput(phrased), {resolution: 1});
const found = propWords(phrased, clustering, options);

test("propWords tries the frequent words, the most frequent first", () => {
  const papers = found.map((word) => word.papers);
  expect(papers).toEqual([...papers].sort((a, b) => b - a));
  expect(found.map(({key}) => key)).toContain("alpha");
  expect(found.every(({papers: count}) => count >= 3)).toBe(true);
  expect(propWords(phrased, clustering, {...options, most: 2})).toEqual(found.slice(0, 2));
});

test("what one word holds together falls apart without it; what several hold does not", () => {
  const alpha = found.find(({key}) => key === "alpha");
  const cluster = clustering.labels[0] ?? -1;
  expect([0, 1, 2, 3].map((paper) => clustering.labels[paper])).toEqual(Array(4).fill(cluster));
  expect(alpha?.jaccards[cluster]).toBeLessThanOrEqual(0.5);
  const ofHorse = clustering.labels[6] ?? -1;
  expect(alpha?.jaccards[ofHorse]).toBeGreaterThan(0.5);
  expect(alpha?.ari).toBeLessThan(1);
});

test("a word is passed over where a phrase with it stands in as many papers", () => {
  const deep = phrasedTitles(
    ...["deep learning of ants", "deep learning of bees", "deep learning of cats"],
    "deep sea"
  );
  const keys = propWords(deep, leidenMethod.cluster(clusterInput(deep)), options).map(
    ({key}) => key
  );
  expect(keys).toEqual(["deep", "deep learning"]);
});

test("papers without frequent words have no prop words", () => {
  const few = phrasedTitles("ant", "bee", "cat");
  expect(propWords(few, leidenMethod.cluster(clusterInput(few)), options)).toEqual([]);
});
