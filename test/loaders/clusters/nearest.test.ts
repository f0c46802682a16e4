import fc from "fast-check";
import {expect, test} from "vitest";
import {Nearest} from "../../../loaders/clusters/nearest.js";

function listed(nearest: Nearest, k: number): [number: number, value: number][] {
  const [numbers, values] = [new Int32Array(k), new Float64Array(k)];
  const count = nearest.write(numbers, values, 0);
  return Array.from({length: count}, (_, i) => [numbers[i] ?? -1, values[i] ?? NaN]);
}

test("Nearest(k) keeps the k best by value and then by number, whatever the order of offers", () => {
  const values = fc.array(fc.integer({min: 1, max: 5}), {maxLength: 12});
  fc.assert(
    fc.property(values, fc.integer({min: 1, max: 6}), fc.boolean(), (given, k, backwards) => {
      const nearest = new Nearest(k);
      const offers = [...given.entries()];
      for (const [number, value] of backwards ? offers.reverse() : offers) {
        nearest.offer(number, value);
      }
      const best = [...given.entries()].sort(([a, x], [b, y]) => y - x || a - b).slice(0, k);
      expect(listed(nearest, k)).toEqual(best);
      expect(nearest.least()).toBe(best.length < k ? 0 : best.at(-1)?.[1]);
    })
  );
});

test("a cleared list starts anew", () => {
  const nearest = new Nearest(2);
  nearest.offer(3, 9);
  nearest.clear();
  nearest.offer(4, 1);
  expect(listed(nearest, 2)).toEqual([[4, 1]]);
});
