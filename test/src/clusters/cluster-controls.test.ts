import {expect, test} from "vitest";
import {
  bindClustering,
  clusteringChoices,
  nearestClustering
} from "../../../src/clusters/cluster-controls.js";
import {newLacking} from "../../../src/page/link-notice.js";
import {granularityRows, groupTables} from "./cluster-rows.js";
import {mountGroups, setGranularity} from "./mount-groups.js";
import {chartPage} from "../../browser/chart.js";
import {plain} from "../../plain.js";

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
    states: () => now !== null,
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

test("clusterControls: below the slider stands the profile, its plateau filled, the step shown marked", async () => {
  const tables = groupTables({papers: 31});
  await mountGroups("clusterMap", tables);
  const {page} = await chartPage();
  const strip = page.locator(".cluster-controls .granularity-profile");
  const profile = granularityRows(31);
  const states = () =>
    strip.locator("rect").evaluateAll((bars) => bars.map((bar) => bar.getAttribute("class")));
  const shownAt = (groups: number) =>
    profile.map((row) =>
      [row.on_plateau && "plateau", row.groups === groups && "shown"].filter(Boolean).join(" ")
    );
  await setGranularity(0);
  expect(await states()).toEqual(shownAt(4));
  await setGranularity(2);
  expect(await states()).toEqual(shownAt(6));
  const heights = await strip
    .locator("rect")
    .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute("height"))));
  expect(heights.indexOf(Math.max(...heights))).toBe(2);
  expect(plain(await strip.getAttribute("aria-label"))).toBe(
    "How firmly groups hold, from coarse to fine: 2 groups: 0.40; 3 groups: 0.60; 4 groups: 0.80; 4 groups: 0.80; 6 groups: 0.40; 9 groups: -0.20"
  );
});
