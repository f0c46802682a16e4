import {expect, test} from "vitest";
import {methods} from "../../../loaders/clusters/methods/index.js";
import {clusterMethods} from "../../../loaders/documentation/cluster-methods.js";
import {granularitySettings} from "../../../loaders/tables/clusters.js";
import {readMeasure} from "../../../loaders/documentation/measures.js";

const all = clusterMethods();
const settingsOf = (named: string) =>
  Object.fromEntries(
    all.find(({name}) => name === named)?.settings.map(({name, standard}) => [name, standard]) ?? []
  );

test("readMeasure reads a value by its name, with the numbers of its module that it uses", () => {
  const text = `
const most = 50;
const grid = [1.25, 2] as const;
const word = "no number";
const unused = 3;
export const floor = 0.5;
const deep = 4;
/** Another. */
export function other(): number { return deep; }
/**
 * A thing with a title.
 * @title Titled
 */
export function titled(): number { return unused; }
function bounded(value: number) { return Math.min(most, value, titled()); }
/**
 * A way to cluster.
 * @title The way
 * @see Somebody (1900).
 */
export const way: Method = wrapped({name: "way", grid, bounded, word});
`;
  expect(readMeasure("way.ts", text, "way")).toEqual({
    name: "way",
    title: "The way",
    description: "A way to cluster.",
    formula: null,
    source: "Somebody (1900).",
    settings: [
      {name: "most", type: "number", standard: "50"},
      {name: "grid", type: "number", standard: "[1.25, 2]"},
      {name: "floor", type: "number", standard: "0.5"}
    ]
  });
  expect(readMeasure("way.ts", text, "other")?.settings).toEqual([
    {name: "floor", type: "number", standard: "0.5"},
    {name: "deep", type: "number", standard: "4"}
  ]);
  expect(readMeasure("way.ts", text, "nothing")).toBeNull();
});

test("every cluster method is told with its source, but for the one that makes no groups", () => {
  const paths = all.map(({path}) => path);
  for (const {name} of methods.filter((method) => method.name !== "identity")) {
    expect(paths).toContain(`loaders/clusters/methods/${name}.ts`);
  }
  for (const {path, source} of all.filter(({formula}) => formula !== null)) {
    expect(source ?? path).toMatch(/\(\d{4}\)|clustering|neighbours|consensus-groups/);
  }
  for (const {formula, mathml} of all) {
    if (formula !== null) expect(mathml).toMatch(/^<math .*<\/math>$/s);
  }
});

test("the parameters are those of the code", () => {
  expect(settingsOf("gsdmm")).toMatchObject({
    alpha: "0.1",
    beta: "0.15",
    priorScale: "0.073",
    priorPower: "0.75",
    twiceAbove: "0.01",
    mostClusters: "60",
    sweeps: "60",
    sweepsOfLarge: "45"
  });
  expect(settingsOf("stableResolution")).toMatchObject({resolutions: "[1.25, 1.5, 1.75, 2, 2.5]"});
  expect(settingsOf("defaultNeighbours")).toMatchObject({
    fewNeighbours: "15",
    manyNeighbours: "50"
  });
  expect(settingsOf("defaultMethod")).toMatchObject({largeHub: "10_000"});
  expect(settingsOf("clusterResamples")).toMatchObject({
    share: String(granularitySettings.share)
  });
  expect(settingsOf("structureTest")).toMatchObject({
    shufflesOfSmall: "199",
    shufflesOfMedium: "99",
    shufflesOfLarge: "39"
  });
  expect(settingsOf("coAssignment")).toMatchObject({floatingBelow: "0.5"});
});
