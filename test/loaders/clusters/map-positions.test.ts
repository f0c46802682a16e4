import {expect, test} from "vitest";
import {clusterInput} from "../../../loaders/clusters/cluster-input.js";
import {mapPositions} from "../../../loaders/clusters/map-positions.js";
import {phrasedTitles, titlesOfSubjects} from "./phrased.js";

const inputOf = (...titles: string[]) => clusterInput(phrasedTitles(...titles));

test("mapPositions of 200 papers are principal coordinates with their stress", () => {
  const {layout, stress, x} = mapPositions(inputOf(...titlesOfSubjects(200)));
  expect(layout).toBe("pcoa");
  expect(stress).toBeGreaterThan(0);
  expect(x.every(Number.isFinite)).toBe(true);
});

test("mapPositions of more papers are a layout of their graph, the same each time", () => {
  const input = inputOf(...titlesOfSubjects(240), "nothing of these");
  const {layout, stress, x, y} = mapPositions(input);
  expect([layout, stress]).toEqual(["graph", null]);
  expect(x.slice(0, 240).every(Number.isFinite)).toBe(true);
  expect(x[240]).toBeNaN();
  expect(mapPositions(input)).toEqual({layout, stress, x, y});
});

test("no papers have no positions", () => {
  expect(mapPositions(inputOf()).x).toHaveLength(0);
});
