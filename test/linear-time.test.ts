import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {counted, type Counted, type Counts} from "./linear-time/counted-context.js";
import {grownAbstract, grownHub, grownPapers} from "./linear-time/grown-text.js";
import {shapes, type Shape} from "./linear-time/shapes.js";

const steepest = 1.3;
const alwaysEnough = 3;
/** Its ends are looked for in 2,000 units at most, which shows only in texts longer than those. */
const bounded = "mathematics without end";
const inSentences = ["sentences", "initials", "short lines", "claims", "spaces", "a long command"];

let code: Counted<{readEverything: (bytes: Uint8Array) => void}>;

beforeAll(async () => {
  code = await counted('export {readEverything} from "./test/linear-time/read-everything.js"');
  workOf(grownHub(["warm"]));
});
afterAll(() => code.end());

function workOf(text: string): Counts {
  const bytes = code.bytes(text);
  return code.work(() => code.exports.readEverything(bytes));
}

/**
 * What does more work for the longer of two texts than linear growth lets it: over n^1.3 times the
 * work that it does for the shorter one, and over three steps a unit.
 */
function steep(shorter: string, longer: string): string[] {
  const before = workOf(shorter);
  const growth = (longer.length / shorter.length) ** steepest;
  return Array.from(workOf(longer)).flatMap(([name, work]) => {
    const least = before.get(name) ?? 0;
    const isSteep = work > Math.max(growth * least, alwaysEnough * longer.length);
    return isSteep ? `${name}: ${String(least)} steps, then ${String(work)}` : [];
  });
}

describe.each(Object.entries(shapes))("%s", (name, shape) => {
  const grown = (text: (pieces: string[]) => string, units: number) =>
    steep(text(shape(units)), text(shape(8 * units)));

  if (name !== bounded) {
    test("in every field of a hub", () => {
      expect(grown(grownHub, 250)).toEqual([]);
    });
  }
  if (shape(250).length > 1) {
    test("in the fields of many papers", () => {
      expect(grown(grownPapers, 250)).toEqual([]);
    });
  }
  if (name === bounded || inSentences.includes(name)) {
    test("in an abstract of 4 and of 32 kB", () => {
      expect(grown(grownAbstract, 4000)).toEqual([]);
    });
  }
});
