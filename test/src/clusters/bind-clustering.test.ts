import {expect, test} from "vitest";
import {bindClustering} from "../../../src/clusters/bind-clustering.js";
import {newLacking} from "../../../src/page/lacking.js";

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
