import fc from "fast-check";
import Random from "java-random";
import {Clustering, LeidenAlgorithm, Network} from "networkanalysis-ts";
import {expect, test} from "vitest";
import {JavaRandom} from "../../../loaders/networks/java-random.js";
import {LeidenPasses} from "../../../loaders/networks/leiden-passes.js";
import {type Adjacency, adjacency} from "../../../loaders/networks/network.js";

const most = 30;

/** Networks of up to 30 nodes: for each node the weights of its links to those before it, 0 for none. */
const networks = fc
  .array(
    fc.array(fc.oneof(fc.constant(0), fc.double({min: 0.01, max: 1, noNaN: true})), {
      minLength: most,
      maxLength: most
    }),
    {minLength: 2, maxLength: most}
  )
  .map((rows) => {
    const pairs = rows.flatMap((row, one) =>
      row.slice(0, one).flatMap((weight, other) => (weight > 0 ? [{one, other, weight}] : []))
    );
    return adjacency({
      nodes: rows.length,
      one: pairs.map(({one}) => one),
      other: pairs.map(({other}) => other),
      weights: pairs.map(({weight}) => weight)
    });
  });

test("LeidenPasses takes the steps of networkanalysis-ts, pass by pass and start by start", () => {
  const options = {
    resolution: fc.double({min: 0.01, max: 2, noNaN: true}),
    seed: fc.integer({min: 0, max: 2 ** 40})
  };
  fc.assert(
    fc.property(networks, fc.record(options), (links, {resolution, seed}) => {
      const passes = new LeidenPasses(links, {resolution, random: new JavaRandom(seed)});
      const algorithm = new LeidenAlgorithm();
      algorithm.initializeBasedOnResolutionAndNIterationsAndRandomnessAndRandom(
        resolution,
        1,
        LeidenAlgorithm.DEFAULT_RANDOMNESS,
        new Random(seed)
      );
      const network = networkOf(links);
      for (let start = 0; start < 2; ++start) {
        passes.start();
        const clustering = new Clustering({nNodes: network.nNodes});
        for (let pass = 0; pass < 3; ++pass) {
          const moved = algorithm.improveClustering(network, clustering);
          expect(passes.pass()).toBe(moved);
          const {labels, communities} = passes.found();
          expect(Array.from(labels)).toEqual(clustering.clusters);
          expect(communities).toBe(clustering.nClusters);
        }
      }
    })
  );
});

function networkOf({starts, neighbours, weights}: Adjacency): Network {
  return new Network({
    nNodes: starts.length - 1,
    setNodeWeightsToTotalEdgeWeights: true,
    firstNeighborIndices: Array.from(starts),
    neighbors: Array.from(neighbours),
    edgeWeights: Array.from(weights)
  });
}

test("JavaRandom gives the numbers of java-random", () => {
  fc.assert(
    fc.property(
      fc.integer({min: 0, max: 2 ** 48 - 1}),
      fc.array(fc.integer({min: 1, max: 2 ** 31 - 1})),
      (seed, bounds) => {
        const [ours, theirs] = [new JavaRandom(seed), new Random(seed)];
        for (const bound of [1, 2, 64, ...bounds]) {
          expect(ours.nextInt(bound)).toBe(theirs.nextInt(bound));
          expect(ours.nextDouble()).toBe(theirs.nextDouble());
        }
      }
    )
  );
});
