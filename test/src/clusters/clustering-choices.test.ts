import {expect, test} from "vitest";
import {clusteringChoices, nearestClustering} from "../../../src/clusters/clustering-choices.js";
import {groupTables} from "./cluster-rows.js";

const {clusterings} = groupTables({papers: 31});

test("clusteringChoices(clusterings): vocabularies, methods and granularities that there are", () => {
  const choices = clusteringChoices(clusterings);
  expect(choices.vocabularies).toEqual(["words and phrases", "without hub words"]);
  expect(choices.methods("without hub words")).toEqual(["leiden", "lsa-ward"]);
  const asked = choices.granularities("words and phrases", "leiden");
  expect(asked.map((row) => row.clusters_asked)).toEqual([4, 5, 6]);
});

test("nearestClustering: the nearest granularity, and another method where that one is missing", () => {
  const some = clusterings.filter(
    (row) => row.vocabulary === "words and phrases" || row.method === "lsa-ward"
  );
  const find = (vocabulary: string, method: string, asked: number) =>
    nearestClustering(some, {vocabulary, method, asked})?.clustering_id;
  expect(find("words and phrases", "leiden", 9)).toBe("words-and-phrases/leiden/6");
  expect(find("without hub words", "leiden", 5)).toBe("without-hub-words/lsa-ward/5");
  expect(find("nothing", "leiden", 5)).toBe(undefined);
});
