import {randomLcg} from "d3-random";
import fc from "fast-check";
import {expect, test} from "vitest";
import {
  answerOf,
  benjaminiHochberg,
  hypergeometricTest,
  isNoMoreThanChance,
  keyness
} from "../../../loaders/statistics/significance.js";

const benjaminiHochberg1995 = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
  0.6528, 0.759, 1
];
const scipy = "scipy.stats.false_discovery_control(p) of scipy 1.17.1";
const fromScipy = [
  0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714286, 0.06385714285714286, 0.0645, 0.0765,
  0.486, 0.5811818181818181, 0.714875, 0.7532307692307693, 0.8132142857142857, 1
];

function close(found: number[], expected: number[]) {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, 12));
}

test("rejects the four hypotheses of Benjamini and Hochberg's (1995) example at a rate of 5 %", () => {
  const rejected = benjaminiHochberg(benjaminiHochberg1995).filter((p) => p <= 0.05);
  expect(rejected).toHaveLength(4);
});

test(`adjusts the p-values of that example as ${scipy}`, () => {
  close(benjaminiHochberg(benjaminiHochberg1995), fromScipy);
});

test(`adjusts [0.04, 0.01, 0.03, 0.02, 0.5, 0.03] as ${scipy}`, () => {
  close(
    benjaminiHochberg([0.04, 0.01, 0.03, 0.02, 0.5, 0.03]),
    [0.048, 0.045, 0.045, 0.045, 0.5, 0.045]
  );
});

test("benjaminiHochberg([0.01, 0.02, 0.03]) is 0.03 for each, by hand", () => {
  close(benjaminiHochberg([0.01, 0.02, 0.03]), [0.03, 0.03, 0.03]);
});

test("benjaminiHochberg of none is none, and of one is that one", () => {
  expect(benjaminiHochberg([])).toEqual([]);
  expect(benjaminiHochberg([0.2])).toEqual([0.2]);
});

const pValues = fc.array(fc.double({min: 0, max: 1, noNaN: true}), {maxLength: 60});

test("is between the p-value and 1, in the order of the p-values, and leaves its input", () => {
  fc.assert(
    fc.property(pValues, (values) => {
      const given = [...values];
      const adjusted = benjaminiHochberg(values);
      expect(values).toEqual(given);
      values.forEach((p, i) => {
        expect(adjusted[i]).toBeGreaterThanOrEqual(p);
        expect(adjusted[i]).toBeLessThanOrEqual(1);
        values.forEach((other, k) => {
          if (p <= other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[k] ?? NaN);
        });
      });
    })
  );
});

test("rejects what the step-up procedure rejects", () => {
  fc.assert(
    fc.property(pValues, fc.constantFrom(0.01, 0.05, 0.1, 0.3), (values, rate) => {
      const sorted = [...values].sort((a, b) => a - b);
      const last = sorted.findLastIndex((p, i) => p * (values.length / (i + 1)) <= rate);
      const rejected = benjaminiHochberg(values).filter((p) => p <= rate);
      expect(rejected).toHaveLength(last + 1);
    })
  );
});

test("does not depend on the order of the tests", () => {
  const shuffled = fc
    .uniqueArray(fc.double({min: 0, max: 1, noNaN: true}), {maxLength: 20})
    .chain((values) =>
      fc.tuple(fc.constant(values), fc.shuffledSubarray(values, {minLength: values.length}))
    );
  fc.assert(
    fc.property(shuffled, ([values, others]) => {
      const of = (list: number[]) => new Map(benjaminiHochberg(list).map((q, i) => [list[i], q]));
      expect(of(others)).toEqual(of(values));
    })
  );
});

// python3 -c 'from scipy.stats import fisher_exact as f; print(f([[y, n - y], [r, m - r]])[1])', scipy 1.17.1
test.each([
  [10, 0, 10, 21, 2.2546813667382414e-8],
  [8, 0, 8, 24, 9.507239763079587e-8],
  [9, 0, 9, 22, 4.960299006824131e-8],
  [3, 1, 5, 26, 0.008422056252979501],
  [2, 2, 5, 26, 0.11171142539329415],
  [0, 7, 6, 25, 0.2928324919426143],
  [4, 3, 40, 400, 0.0016918787714917713],
  [1, 1, 1, 1, 1],
  [30, 300, 60, 940, 0.006598278172124158],
  [120, 80, 1000, 9000, 1.1754146438362365e-69]
])("%d and %d of %d and %d papers have p = %d, as scipy says", (group, rest, n, m, p) => {
  const found = hypergeometricTest({group, rest}, {group: n, rest: m});
  expect(found / p).toBeCloseTo(1, 9);
});

const tables = fc
  .record({n: fc.integer({min: 1, max: 60}), m: fc.integer({min: 1, max: 200})})
  .chain(({n, m}) => fc.record({n: fc.constant(n), m: fc.constant(m), y: fc.nat(n), r: fc.nat(m)}));

test("the test is the same for the rest, and for the papers without the term", () => {
  fc.assert(
    fc.property(tables, ({n, m, y, r}) => {
      const p = hypergeometricTest({group: y, rest: r}, {group: n, rest: m});
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(hypergeometricTest({group: r, rest: y}, {group: m, rest: n})).toBeCloseTo(p, 9);
      expect(hypergeometricTest({group: n - y, rest: m - r}, {group: n, rest: m})).toBeCloseTo(
        p,
        9
      );
    })
  );
});

test("a term of all papers, of none, or against an empty rest has p = 1", () => {
  for (const [group, rest, n, m] of [
    [5, 26, 5, 26],
    [0, 0, 5, 26],
    [3, 0, 5, 0]
  ] as const)
    expect(hypergeometricTest({group, rest}, {group: n, rest: m})).toBe(1);
});

test("where the group is drawn at random, p is at most α in no more than a share α of the draws", () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 40}), fc.integer({min: 1, max: 60}), (n, m) => {
      fc.pre(n + m > 3);
      const all = Math.ceil((n + m) / 3);
      const chance = hypergeometric(n, m, all);
      for (const alpha of [0.01, 0.05, 0.2]) {
        const size = chance.reduce((sum, probability, y) => {
          if (probability === 0) return sum;
          const p = hypergeometricTest({group: y, rest: all - y}, {group: n, rest: m});
          return p <= alpha ? sum + probability : sum;
        }, 0);
        expect(size).toBeLessThanOrEqual(alpha + 1e-9);
      }
    }),
    {numRuns: 40}
  );
});

/** The chance that y of `all` papers drawn from n and m are of the n, by y, from logarithms. */
function hypergeometric(n: number, m: number, all: number): number[] {
  const logs = [0];
  for (let i = 1; i <= n + m; ++i) logs.push((logs.at(-1) ?? 0) + Math.log(i));
  const choose = (a: number, b: number) =>
    b < 0 || b > a ? -Infinity : (logs[a] ?? 0) - (logs[b] ?? 0) - (logs[a - b] ?? 0);
  return Array.from({length: all + 1}, (_, y) =>
    Math.exp(choose(n, y) + choose(m, all - y) - choose(n + m, all))
  );
}

test("a word of 10 of 10 papers against 0 of 21 is distinctive beside any 10,000 others", () => {
  const others = Array.from({length: 10_000}, () => ({group: 3, rest: 7}));
  const [first, second] = keyness([{group: 10, rest: 0}, ...others], {group: 10, rest: 21});
  expect(first?.isDistinctive).toBe(true);
  expect(first?.difference?.difference).toBe(1);
  expect(first?.difference?.lower).toBeGreaterThan(0.1);
  expect(second?.isDistinctive).toBe(false);
});

test("in random selections of corpora with bursty words at most 6 % have a distinctive word", () => {
  const random = randomLcg(0.31);
  const trials = 1000;
  let wrong = 0;
  for (let trial = 0; trial < trials; ++trial) {
    const size = 3 + Math.floor(random() * 15);
    const kinds = Array.from({length: 4}, () => 31 * random());
    const counts = Array.from({length: 60}, (_, term) => {
      const shift = kinds[term % 4] ?? 0;
      const share = 0.06 + 0.5 * random() ** 3;
      const papers = Array.from({length: 31}, (_, paper) =>
        Number(random() < share * (((paper + shift) % 31) / 15.5))
      );
      return papers;
    });
    const order = Array.from({length: 31}, (_, paper) => ({paper, key: random()}));
    const own = new Set(
      order
        .sort((a, b) => a.key - b.key)
        .slice(0, size)
        .map((one) => one.paper)
    );
    const compared = counts
      .map((papers) => ({
        group: papers.filter((has, paper) => has === 1 && own.has(paper)).length,
        rest: papers.filter((has, paper) => has === 1 && !own.has(paper)).length
      }))
      .filter(({group, rest}) => group + rest > 1);
    if (keyness(compared, {group: size, rest: 31 - size}).some((one) => one.isDistinctive)) wrong++;
  }
  expect(wrong / trials).toBeLessThanOrEqual(0.06);
  expect(wrong).toBeGreaterThan(0);
});

test("a distinctive term has an interval on one side of 0, and passes", () => {
  fc.assert(
    fc.property(tables, fc.integer({min: 1, max: 500}), ({n, m, y, r}, others) => {
      const counts = [
        {group: y, rest: r},
        ...Array.from({length: others}, () => ({group: 1, rest: 1}))
      ];
      const [one] = keyness(counts, {group: n, rest: m});
      if (!one?.isDistinctive || one.difference === null) return;
      const {lower, upper} = one.difference;
      expect(Math.sign(lower) * Math.sign(upper)).toBe(1);
    }),
    {numRuns: 2000}
  );
});

const madeUntilCertain = (asMuch: readonly boolean[]) => {
  let [made, count] = [0, 0];
  for (const one of asMuch) {
    if (isNoMoreThanChance(count, asMuch.length)) break;
    made += 1;
    if (one) count += 1;
  }
  return {made, p: (1 + count) / (1 + made)};
};

test("isNoMoreThanChance(asMuch, nulls) ends a test with the answer of all shuffles", () => {
  const shuffles = fc.array(fc.nat(3), {minLength: 9, maxLength: 199});
  fc.assert(
    fc.property(shuffles, fc.nat(4), (values, least) => {
      const asMuch = values.map((value) => value >= least);
      const all = (1 + asMuch.filter(Boolean).length) / (1 + asMuch.length);
      const {made, p} = madeUntilCertain(asMuch);
      expect(answerOf(p)).toBe(answerOf(all));
      if (answerOf(all) !== "no more than chance") expect([made, p]).toEqual([values.length, all]);
    })
  );
});

test("where chance alone is at work, a p of at most α comes at most that often, for each α", () => {
  for (const nulls of [39, 99, 199]) {
    const found = new Map<number, number>();
    let reached = new Map([[0, 1]]);
    for (let made = 0; reached.size > 0; ++made) {
      const next = new Map<number, number>();
      for (const [asMuch, share] of reached) {
        if (made === nulls || isNoMoreThanChance(asMuch, nulls)) {
          const p = (1 + asMuch) / (1 + made);
          found.set(p, (found.get(p) ?? 0) + share);
          continue;
        }
        const again = (1 + asMuch) / (2 + made);
        next.set(asMuch + 1, (next.get(asMuch + 1) ?? 0) + share * again);
        next.set(asMuch, (next.get(asMuch) ?? 0) + share * (1 - again));
      }
      reached = next;
    }
    let below = 0;
    for (const [p, share] of [...found].sort(([a], [b]) => a - b)) {
      below += share;
      expect(below).toBeLessThanOrEqual(p + 1e-9);
    }
    expect(below).toBeCloseTo(1, 9);
  }
});
