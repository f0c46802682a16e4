import {describe, expect, it} from "vitest";
import {graphLayout} from "../../../../loaders/clusters/positions/graph-layout.js";
import {sampledLayout} from "../../../../loaders/clusters/positions/sampled-layout.js";

/** A chain of nodes, each linked to the next, and one node that is linked to none. */
const chain = {
  nodes: 8,
  one: [0, 1, 2, 3, 4, 5],
  other: [1, 2, 3, 4, 5, 6],
  weights: [1, 3, 1, 1, 1, 1]
};
const start = {x: Float64Array.from({length: 8}, (_, i) => i), y: new Float64Array(8)};

describe("sampledLayout(graph, start, most)", () => {
  it("puts nodes that are not laid out at the weighted mean of those they are linked to", () => {
    const {x, y} = sampledLayout(chain, start, 4);
    const mean = (of: Float64Array) => ((of[1] ?? 0) * 3 + (of[3] ?? 0)) / 4;
    expect(x[2]).toBeCloseTo(mean(x), 9);
    expect(y[2]).toBeCloseTo(mean(y), 9);
    expect(x[0]).toBe(x[1]);
    expect(x.filter(Number.isFinite)).toHaveLength(8);
  });

  it("puts nodes far from all that are laid out step by step, and those no link leads to nowhere", () => {
    const {x} = sampledLayout(chain, start, 1);
    expect(Number.isFinite(x[7])).toBe(true);
    expect(x.subarray(0, 7).every(Number.isNaN)).toBe(true);
    const {x: linked} = sampledLayout({...chain, other: [1, 2, 3, 4, 5, 7]}, start, 1);
    expect([...linked.subarray(0, 6)].every((at) => at === linked[7])).toBe(true);
    expect(linked[6]).toBeNaN();
  });

  it("is the layout of all nodes where that many are laid out", () => {
    expect(sampledLayout(chain, start, 8)).toEqual(graphLayout(chain, start));
  });
});
