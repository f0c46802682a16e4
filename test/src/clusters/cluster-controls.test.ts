import {expect, test} from "vitest";
import {
  bindClustering,
  clusteringChoices,
  nearestClustering
} from "../../../src/clusters/cluster-controls.js";
import {newLacking} from "../../../src/page/link-notice.js";
import {groupTables} from "./cluster-rows.js";

function fake(stated: string | null) {
  const known = ["a", "b"];
  const value = {clusteringId: "a"};
  const controls = Object.assign(new EventTarget(), {
    value,
    standard: "a",
    choose(id: string) {
      if (!known.includes(id) || id === value.clusteringId) return;
      value.clusteringId = id;
      controls.dispatchEvent(new Event("input"));
    }
  });
  let now = stated;
  const listeners: (() => void)[] = [];
  const state = {
    get: () => now,
    set: (_: string, next: string | null) => void (now = next),
    settle: (_: string, next: string | null) => void (now = next),
    lacking: newLacking(),
    listen: (listener: () => void) => void listeners.push(listener)
  };
  bindClustering({controls, state});
  return {
    controls,
    stated: () => now,
    back(to: string | null) {
      now = to;
      for (const listener of listeners) listener();
    }
  };
}

test("bindClustering: shows what the address states, and states what is shown but for the first", () => {
  const {controls, stated, back} = fake("b");
  expect(controls.value.clusteringId).toBe("b");
  controls.choose("a");
  expect(stated()).toBe(null);
  controls.choose("b");
  expect(stated()).toBe("b");
  back(null);
  expect(controls.value.clusteringId).toBe("a");
});

test("bindClustering: a clustering that there is not leaves the first", () => {
  expect(fake("z").controls.value.clusteringId).toBe("a");
});

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
