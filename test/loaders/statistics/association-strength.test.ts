import fc from "fast-check";
import {Network} from "networkanalysis-ts";
import {expect, test} from "vitest";
import {associationStrength} from "../../../loaders/statistics/association-strength.js";

test.each([
  [2, 4, 5, 0.1],
  [4, 4, 4, 0.25],
  [1, 1, 1, 1],
  [0, 4, 5, 0],
  [0, 0, 0, 0]
])("associationStrength(%d, %d, %d) is %d", (both, one, other, strength) => {
  expect(associationStrength(both, one, other)).toBeCloseTo(strength, 15);
});

test("times the papers it is how often two terms meet over how often they would by chance", () => {
  const papers = 20;
  const expected = (4 / papers) * (5 / papers) * papers;
  expect(papers * associationStrength(2, 4, 5)).toBeCloseTo(2 / expected, 12);
  expect(papers * associationStrength(1, 4, 5)).toBeCloseTo(1, 12);
});

test("is van Eck and Waltman's own normalisation of networkanalysis-ts, but for its total weight", () => {
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
