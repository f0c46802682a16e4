import fc from "fast-check";
import {expect, test} from "vitest";
import {clusterInput, hubNeighbours} from "../../../../loaders/clusters/neighbours.js";
import {
  keptNeighbours,
  mapPositions
} from "../../../../loaders/clusters/positions/map-positions.js";
import {pcoa, type Positions} from "../../../../loaders/clusters/positions/pcoa.js";
import {vectors, type Vectors} from "../../../../loaders/clusters/vectors.js";
import {phrasedTitles, titlesOfFewWords, titlesOfSubjects} from "../phrased.js";

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

const vectorsOf = (titles: readonly string[]) => vectors(phrasedTitles(...titles));
const keptOn = (made: Vectors, positions: Positions) =>
  keptNeighbours(made, hubNeighbours(made), positions);
const rowsOf = ({rows, starts, columns, values}: Vectors) =>
  Array.from({length: rows}, (_, row) => {
    const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    return new Map(
      Array.from(columns.subarray(from, to), (column, i) => [column, values[from + i] ?? 0])
    );
  });
const line = (xs: readonly number[]): Positions => ({
  x: Float64Array.from(xs),
  y: new Float64Array(xs.length)
});

test("keptNeighbours: papers that differ in subject and are drawn by it keep all, those drawn against it none", () => {
  const made = vectorsOf([
    "retina cornea",
    "retina cornea",
    "galaxy quasar",
    "galaxy quasar",
    "of the"
  ]);
  const apart = keptOn(made, line([0, 0.1, 5, 5.1, NaN]));
  expect([...apart.kept]).toEqual([1, 1, 1, 1, NaN]);
  expect([...apart.byChance]).toEqual([...Array.from({length: 4}, () => 1 / 3), NaN]);
  expect([...keptOn(made, line([0, 5, 0.1, 5.1, NaN])).kept]).toEqual([0, 0, 0, 0, NaN]);
});

test("keptNeighbours: of equally near papers it is all the same which are drawn nearest", () => {
  const made = vectorsOf(Array.from({length: 9}, () => "retina cornea"));
  const {kept, byChance} = keptOn(made, line([0, 8, 1, 7, 2, 6, 3, 5, 4]));
  expect([...kept]).toEqual(Array.from({length: 9}, () => 1));
  expect([...byChance]).toEqual(Array.from({length: 9}, () => 1));
});

test("keptNeighbours is what comparing every two papers gives", () => {
  fc.assert(
    fc.property(titlesOfFewWords, (titles) => {
      const made = vectorsOf(titles);
      const {x, y} = pcoa(made);
      const {counts} = hubNeighbours(made);
      const {kept, byChance} = keptOn(made, {x, y});
      const rows = rowsOf(made);
      const placed = rows.flatMap((_, i) => (Number.isNaN(x[i]) ? [] : [i]));
      for (const one of placed) {
        const k = counts[one] ?? 0;
        const cosine = (other: number) =>
          [...(rows[one] ?? [])].reduce(
            (sum, [column, value]) => sum + value * (rows[other]?.get(column) ?? 0),
            0
          );
        const far = (other: number) =>
          ((x[other] ?? 0) - (x[one] ?? 0)) ** 2 + ((y[other] ?? 0) - (y[one] ?? 0)) ** 2;
        const others = placed.filter((other) => other !== one);
        const least = others.map(cosine).sort((a, b) => b - a)[k - 1] ?? 0;
        const near = others.filter((other) => cosine(other) >= least - 1e-6);
        const drawn = others.toSorted((a, b) => far(a) - far(b) || a - b).slice(0, k);
        const expected = drawn.filter((other) => near.includes(other)).length / k;
        expect(kept[one]).toBeCloseTo(k === 0 ? NaN : expected, 9);
        expect(byChance[one]).toBeCloseTo(k === 0 ? NaN : near.length / others.length, 9);
      }
    }),
    {numRuns: 40}
  );
});

test("of more than 1,000 papers 1,000 are measured, spread over the list", () => {
  const made = vectorsOf(titlesOfSubjects(1200));
  const measured = [...keptOn(made, line(Array.from({length: 1200}, (_, i) => i))).kept].flatMap(
    (share, i) => (Number.isNaN(share) ? [] : [i])
  );
  expect(measured).toHaveLength(1000);
  expect(measured.filter((i) => i < 600)).toHaveLength(500);
});
