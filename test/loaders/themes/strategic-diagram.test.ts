import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import {coWords} from "../../../loaders/themes/co-words.js";
import {
  measuresOfDesign,
  themedDesigns,
  themedPapers
} from "../../../loaders/demo/themed-papers.js";
import {calibrateDiagram} from "../../../loaders/themes/calibrate-diagram.js";
import {runToCompletion, strategicDiagram} from "../../../loaders/themes/strategic-diagram.js";

const termsOf = [[0, 1], [0, 1, 2], [2, 3], [3]];
const themes = [{terms: [0, 1]}, {terms: [2, 3]}];

describe("strategicDiagram(themes, network, termsOf)", () => {
  it("gives Callon's measures of estimated indices, by hand: of 8 papers e01 = 1, e02 = 7 × 2 / (8 × 9), e12 and e23 likewise", () => {
    const twice = [...termsOf, ...termsOf];
    const rare = (7 * 2) / (8 * 9);
    const placed = strategicDiagram(themes, coWords(twice, 4), twice);
    const expected = [
      [10 * (rare + rare), 100 / 2],
      [10 * (rare + rare), (100 * rare) / 2]
    ];
    placed.forEach(({centrality, density}, t) => {
      expect(centrality.value).toBeCloseTo(expected[t]?.[0] ?? NaN, 12);
      expect(density.value).toBeCloseTo(expected[t]?.[1] ?? NaN, 12);
    });
  });

  it("counts no pair of terms that one paper has", () => {
    const once = [
      [0, 1],
      [2, 3],
      [0, 2],
      [1, 3]
    ];
    for (const {centrality, density} of strategicDiagram(themes, coWords(once, 4), once)) {
      expect([centrality.value, density.value]).toEqual([0, 0]);
    }
  });

  it.each(themedDesigns.filter((_, i) => i % 3 === 0))(
    "is within 1.3 times the truth on average, and covers it in nine of ten intervals: $papers papers, $terms terms a theme",
    (design) => {
      const {centrality, density} = calibrateDiagram({
        ...measuresOfDesign(design),
        papers: design.papers,
        themes: Array.from({length: design.themes}, (_, t) => ({
          terms: Array.from({length: design.terms}, (_, i) => t * design.terms + i)
        })),
        draws: 60,
        firstSeed: 401,
        make: (seed) => themedPapers(design, seed)
      });
      for (const {ratio, coverage} of [centrality, density]) {
        expect(Math.max(ratio, 1 / ratio)).toBeLessThan(1.3);
        expect(coverage).toBeGreaterThan(0.85);
      }
    }
  );

  it("does not depend on how terms are numbered", () => {
    const rename = [3, 1, 0, 2];
    const of = (term: number) => rename[term] ?? 0;
    const renamed = termsOf.map((list) => list.map(of).sort((a, b) => a - b));
    const placed = strategicDiagram(themes, coWords(termsOf, 4), termsOf);
    const again = strategicDiagram(
      themes.map(({terms}) => ({terms: terms.map(of)})),
      coWords(renamed, 4),
      renamed
    );
    expect(again).toEqual(placed);
  });

  it("gives a theme the same measures however terms are numbered and papers ordered", () => {
    const numbers = [0, 1, 2, 3, 4, 5];
    const lists = fc.array(fc.subarray(numbers), {maxLength: 9});
    const found = (groups: number[][], list: number[][]) =>
      strategicDiagram(
        groups.map((terms) => ({terms})),
        coWords(list, numbers.length),
        list
      ).map(({centrality, density}) => [centrality.value, density.value]);
    fc.assert(
      fc.property(lists, fc.shuffledSubarray(numbers, {minLength: 6}), (list, renamed) => {
        const of = (terms: number[]) =>
          terms.map((term) => renamed[term] ?? -1).sort((a, b) => a - b);
        const groups = [
          [0, 1, 2],
          [3, 4]
        ];
        const others = found(groups.map(of), list.map(of).reverse());
        found(groups, list).forEach(([centrality = NaN, density = NaN], t) => {
          expect(others[t]?.[0]).toBeCloseTo(centrality, 9);
          expect(others[t]?.[1]).toBeCloseTo(density, 9);
        });
      })
    );
  });

  it("has no interval below ten papers, and one around the value from there on", () => {
    const many = Array.from({length: 5}, () => termsOf).flat();
    const [few] = strategicDiagram(themes, coWords(termsOf, 4), termsOf);
    expect(few?.centrality.lower).toBeNull();
    for (const {centrality, density} of strategicDiagram(themes, coWords(many, 4), many)) {
      for (const {value, lower, upper} of [centrality, density]) {
        expect(lower).toBeLessThanOrEqual(value);
        expect(upper).toBeGreaterThanOrEqual(value);
      }
      expect(centrality.lower).toBeLessThanOrEqual(centrality.upper ?? NaN);
    }
  });

  it("has the value in its interval where pairs are rare too, which once had none", () => {
    const many = Array.from({length: 300}, (_, i) => [i % 40, 40 + ((i * 7) % 31), 71 + (i % 23)]);
    const groups = [0, 1, 2, 3].map((g) => ({
      terms: Array.from({length: 94}, (_, term) => term).filter((term) => term % 4 === g)
    }));
    for (const {centrality} of strategicDiagram(groups, coWords(many, 94), many)) {
      const {value, lower, upper} = centrality;
      expect(lower).toBeLessThanOrEqual(value);
      expect(upper).toBeGreaterThan(value);
    }
  });

  it("names quadrants by the medians, from four themes on, where both intervals stand clear of them", () => {
    expect(
      strategicDiagram(themes, coWords(termsOf, 4), termsOf).map(({quadrant}) => quadrant)
    ).toEqual([null, null]);
    const ofDense = [
      [0, 1, 4],
      [0, 1, 5],
      [0, 1, 4],
      [2, 3],
      [2, 3],
      [2, 3]
    ];
    const ofLoose = [[0, 4], [1, 5], [4], [5], [4, 5], [6], [7], [6], [7], [6, 7]];
    const each = [...ofDense, ...ofLoose];
    const more = Array.from({length: 30}, () => each).flat();
    const four = [{terms: [0, 1]}, {terms: [2, 3]}, {terms: [4, 5]}, {terms: [6, 7]}];
    const placed = strategicDiagram(four, coWords(more, 8), more);
    const middle = (values: number[]) => {
      const [, low = NaN, high = NaN] = values.sort((x, y) => x - y);
      return (low + high) / 2;
    };
    const central = middle(placed.map(({centrality}) => centrality.value));
    const dense = middle(placed.map(({density}) => density.value));
    const isClear = ({lower, upper}: {lower: number | null; upper: number | null}, at: number) =>
      (lower ?? 0) > at || (upper ?? Infinity) < at;
    const expected = placed.map(({centrality, density}) => {
      if (!isClear(centrality, central) || !isClear(density, dense)) return null;
      if (centrality.value > central) return density.value > dense ? "motor" : "basic";
      return density.value > dense ? "niche" : "emerging or declining";
    });
    expect(placed.map(({quadrant}) => quadrant)).toEqual(expected);
    expect(new Set(expected).size).toBeGreaterThan(1);
    const few = strategicDiagram(four, coWords(each, 8), each, {intervals: false});
    expect(few.map(({quadrant}) => quadrant)).toEqual([null, null, null, null]);
  });
});

test("runToCompletion(steps): every step is taken, and what the last one returns is given", () => {
  const taken: number[] = [];
  function* steps() {
    for (let step = 1; step <= 3; ++step) {
      taken.push(step);
      yield;
    }
    return "done";
  }
  expect(runToCompletion(steps())).toBe("done");
  expect(taken).toEqual([1, 2, 3]);
});
