import fc from "fast-check";
import {Network} from "networkanalysis-ts";
import {expect, test} from "vitest";
import {
  associationStrength,
  callonCentrality,
  callonDensity,
  equivalenceEstimate,
  equivalenceIndex,
  inclusionIndex,
  jaccardIndex,
  saltonCosine
} from "../../../loaders/statistics/co-word-measures.js";

/** Two terms, each the papers that have it, and never both without one. */
const twoTerms = fc.tuple(
  fc.uniqueArray(fc.nat(30), {minLength: 1}).map((papers) => new Set(papers)),
  fc.uniqueArray(fc.nat(30), {minLength: 1}).map((papers) => new Set(papers))
);

/** A measure of two terms, from the papers that have both and that have each. */
type Measure = (both: number, one: number, other: number) => number;

/** A measure of two sets of papers. */
function ofSets(measure: Measure, one: Set<number>, other: Set<number>): number {
  return measure([...one].filter((paper) => other.has(paper)).length, one.size, other.size);
}

test.each([
  [2, 4, 5, 0.1],
  [4, 4, 4, 0.25],
  [1, 1, 1, 1],
  [0, 4, 5, 0],
  [0, 0, 0, 0]
])("associationStrength(%d, %d, %d) is %d", (both, one, other, strength) => {
  expect(associationStrength(both, one, other)).toBeCloseTo(strength, 15);
});

test("associationStrength times the papers is how often two terms meet over how often they would by chance", () => {
  const papers = 20;
  const expected = (4 / papers) * (5 / papers) * papers;
  expect(papers * associationStrength(2, 4, 5)).toBeCloseTo(2 / expected, 12);
  expect(papers * associationStrength(1, 4, 5)).toBeCloseTo(1, 12);
});

test("associationStrength is van Eck and Waltman's own normalisation of networkanalysis-ts, but for its total weight", () => {
  const links = fc.array(fc.integer({min: 1, max: 30}), {minLength: 10, maxLength: 10});
  fc.assert(
    fc.property(links, (weights) => {
      const pairs = [0, 1, 2, 3].flatMap((a) =>
        [1, 2, 3, 4].filter((b) => b > a).map((b) => [a, b])
      );
      const one = pairs.map(([a = 0]) => a);
      const other = pairs.map(([, b = 0]) => b);
      const raw = new Network({
        nNodes: 5,
        setNodeWeightsToTotalEdgeWeights: true,
        edges: [[...one], [...other]],
        edgeWeights: [...weights],
        sortedEdges: false,
        checkIntegrity: true
      });
      const normalised = raw.createNormalizedNetworkUsingAssociationStrength();
      for (let node = 0; node < 5; ++node) {
        raw.getNeighbors(node).forEach((neighbour, k) => {
          const strength = associationStrength(
            raw.getEdgeWeights(node)[k] ?? NaN,
            raw.getNodeWeight(node),
            raw.getNodeWeight(neighbour)
          );
          expect(normalised.getEdgeWeights(node)[k]).toBeCloseTo(
            strength * raw.getTotalNodeWeight(),
            10
          );
        });
      }
    })
  );
});

test.each([
  [2, 4, 5, 0.2],
  [2, 4, 4, 0.25],
  [3, 3, 3, 1],
  [0, 4, 5, 0],
  [0, 0, 0, 0]
])("equivalenceIndex(%d, %d, %d) is %d", (both, one, other, index) => {
  expect(equivalenceIndex(both, one, other)).toBe(index);
});

test("equivalenceIndex is the chance of the one given the other times that of the other given the one", () => {
  fc.assert(
    fc.property(twoTerms, ([one, other]) => {
      const both = [...one].filter((paper) => other.has(paper)).length;
      const index = ofSets(equivalenceIndex, one, other);
      expect(index).toBeCloseTo((both / one.size) * (both / other.size), 12);
      expect(index).toBeCloseTo(ofSets(saltonCosine, other, one) ** 2, 12);
    })
  );
});

test.each([
  [2, 4, 5, 0.5],
  [2, 5, 4, 0.5],
  [3, 3, 90, 1],
  [0, 4, 5, 0],
  [0, 0, 0, 0]
])("inclusionIndex(%d, %d, %d) is %d", (both, one, other, index) => {
  expect(inclusionIndex(both, one, other)).toBe(index);
});

test("inclusionIndex is 1 exactly where one set of papers holds the other, and symmetric", () => {
  fc.assert(
    fc.property(twoTerms, ([one, other]) => {
      const index = ofSets(inclusionIndex, one, other);
      expect(index).toBe(ofSets(inclusionIndex, other, one));
      expect(index === 1).toBe(isWithin(one, other) || isWithin(other, one));
      expect(index).toBeLessThanOrEqual(1);
    })
  );
});

function isWithin(one: Set<number>, other: Set<number>): boolean {
  return [...one].every((paper) => other.has(paper));
}

const scipyJaccard =
  "1 - scipy.spatial.distance.jaccard([1,1,1,1,0,0,0], [0,0,1,1,1,1,1]) of scipy 1.17.1";
const jaccardOfScipy = 0.2857142857142857;

test(`jaccardIndex(2, 4, 5) is ${scipyJaccard}`, () => {
  expect(jaccardIndex(2, 4, 5)).toBeCloseTo(jaccardOfScipy, 15);
});

test.each([
  [2, 4, 5, 2 / 7],
  [4, 4, 4, 1],
  [0, 4, 5, 0],
  [0, 0, 0, 0]
])("jaccardIndex(%d, %d, %d) is %d", (both, one, other, index) => {
  expect(jaccardIndex(both, one, other)).toBe(index);
});

test("jaccardIndex is the share of the papers of either that have both, and symmetric", () => {
  fc.assert(
    fc.property(twoTerms, ([one, other]) => {
      const either = new Set([...one, ...other]);
      const both = [...either].filter((paper) => one.has(paper) && other.has(paper));
      expect(ofSets(jaccardIndex, one, other)).toBe(both.length / either.size);
      expect(ofSets(jaccardIndex, other, one)).toBe(both.length / either.size);
    })
  );
});

const scipyCosine =
  "1 - scipy.spatial.distance.cosine([1,1,1,1,0,0,0], [0,0,1,1,1,1,1]) of scipy 1.17.1";
const cosineOfScipy = 0.4472135954999579;

test(`saltonCosine(2, 4, 5) is ${scipyCosine}`, () => {
  expect(saltonCosine(2, 4, 5)).toBeCloseTo(cosineOfScipy, 12);
});

test.each([
  [2, 4, 4, 0.5],
  [3, 3, 3, 1],
  [1, 1, 9, 1 / 3],
  [0, 4, 5, 0],
  [0, 0, 0, 0]
])("saltonCosine(%d, %d, %d) is %d", (both, one, other, cosine) => {
  expect(saltonCosine(both, one, other)).toBe(cosine);
});

test("saltonCosine is the cosine of the angle between the terms' rows of papers, and symmetric", () => {
  fc.assert(
    fc.property(twoTerms, ([one, other]) => {
      const row = (papers: Set<number>) =>
        Array.from({length: 31}, (_, i) => Number(papers.has(i)));
      const dot = row(one).reduce((sum, value, i) => sum + value * (row(other)[i] ?? 0), 0);
      const cosine = dot / (Math.hypot(...row(one)) * Math.hypot(...row(other)));
      expect(ofSets(saltonCosine, one, other)).toBeCloseTo(cosine, 12);
      expect(ofSets(saltonCosine, other, one)).toBeCloseTo(cosine, 12);
    })
  );
});

test("callonCentrality([0.25, 0.2]) is 4.5", () => {
  expect(callonCentrality([0.25, 0.2])).toBeCloseTo(4.5, 12);
});

test("callonCentrality of a theme without links outside is 0", () => {
  expect(callonCentrality([])).toBe(0);
});

test("a theme of two terms of 4 and 5 papers, tied to a third of 10 by 2 and 5, has 6", () => {
  const links = [equivalenceIndex(2, 4, 10), equivalenceIndex(5, 5, 10)];
  expect(links).toEqual([0.1, 0.5]);
  expect(callonCentrality(new Set(links))).toBeCloseTo(6, 12);
});

test("callonDensity([0.25, 0.2, 0.05], 3) is 50 over 3", () => {
  expect(callonDensity([0.25, 0.2, 0.05], 3)).toBeCloseTo(50 / 3, 12);
});

test("callonDensity of a theme without links or without terms is 0", () => {
  expect(callonDensity([], 4)).toBe(0);
  expect(callonDensity([], 0)).toBe(0);
});

test("two terms that only stand together have 50, each pair once and no term with itself", () => {
  expect(callonDensity([equivalenceIndex(3, 3, 3)], 2)).toBe(50);
});

test("w terms that only stand together have 50 (w − 1)", () => {
  for (const terms of [2, 3, 5, 8]) {
    const pairs = Array.from({length: (terms * (terms - 1)) / 2}, () => equivalenceIndex(4, 4, 4));
    expect(callonDensity(pairs, terms)).toBeCloseTo(50 * (terms - 1), 10);
  }
});

test.each([
  [0, 3, 4, 31, 0],
  [1, 2, 2, 31, 0],
  [2, 2, 2, 31, 1],
  [2, 3, 3, 31, (30 * 2) / (31 * 4)],
  [4, 10, 10, 50, (49 * 12) / (50 * 81)]
])("equivalenceEstimate(%d, %d, %d, %d) is %d", (both, one, other, papers, index) => {
  expect(equivalenceEstimate(both, one, other, papers)).toBeCloseTo(index, 12);
});

test("equivalenceEstimate comes near the index where both are frequent", () => {
  expect(equivalenceEstimate(400, 1000, 2000, 1e5)).toBeCloseTo(
    equivalenceIndex(400, 1000, 2000),
    3
  );
});
