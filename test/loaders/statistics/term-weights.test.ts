import fc from "fast-check";
import {expect, test} from "vitest";
import {
  cTfIdf,
  cValue,
  fightinWords,
  inverseDocumentFrequency,
  relevance,
  type WordCounts
} from "../../../loaders/statistics/term-weights.js";

const frantziAnaniadouMima2000: [string, number, number, number[], number][] = [
  ["adenoid cystic basal cell carcinoma", 5, 5, [], 11.6096],
  ["cystic basal cell carcinoma", 4, 11, [5], 12],
  ["ulcerated basal cell carcinoma", 4, 7, [], 14],
  ["recurrent basal cell carcinoma", 4, 5, [], 10],
  ["circumscribed basal cell carcinoma", 4, 3, [], 6],
  ["basal cell carcinoma", 3, 984, [5, 11 - 5, 7, 5, 3], 1551.36]
];

test.each(frantziAnaniadouMima2000)(
  "the worked example of Frantzi, Ananiadou and Mima (2000): %s",
  (_, words, frequency, longer, value) => {
    expect(cValue(words, frequency, longer)).toBeCloseTo(value, 2);
  }
);

test.each([
  ["cValue(2, 10)", cValue(2, 10), 10],
  ["cValue(2, 10, [4, 2]) takes off the mean of 4 and 2", cValue(2, 10, [4, 2]), 7],
  ["cValue(4, 10, [10]) of a phrase that only stands in a longer one", cValue(4, 10, [10]), 0],
  ["cValue(1, 10) of a single word, as published", cValue(1, 10), 0],
  ["cValue(1, 10, [4], {constant: 1})", cValue(1, 10, [4], {constant: 1}), 6],
  ["cValue(4, 10, [4], {constant: 1})", cValue(4, 10, [4], {constant: 1}), 18]
])("%s", (_, value, expected) => {
  expect(value).toBe(expected);
});

const scikitLearnUserGuide = "log(7/3) + 1 = 1.8473, the third term of scikit-learn's user guide";

test(`inverseDocumentFrequency(2, 6) is ${scikitLearnUserGuide}`, () => {
  expect(inverseDocumentFrequency(2, 6)).toBeCloseTo(1.8473, 4);
});

test("inverseDocumentFrequency(31, 31) of a term of every paper is 1", () => {
  expect(inverseDocumentFrequency(31, 31)).toBe(1);
});

test("inverseDocumentFrequency(0, 0) without a background is 1", () => {
  expect(inverseDocumentFrequency(0, 0)).toBe(1);
});

test("inverseDocumentFrequency falls with the papers", () => {
  const values = [0, 1, 5, 30].map((papers) => inverseDocumentFrequency(papers, 31));
  expect(values[0]).toBeCloseTo(Math.log(32) + 1, 12);
  expect(values).toEqual([...values].sort((a, b) => b - a));
  expect(new Set(values).size).toBe(4);
});

test("cTfIdf(0.25, 5, 20) is 0.25 ln 5, worked by hand", () => {
  expect(cTfIdf(0.25, 5, 20)).toBeCloseTo(0.402359478108525, 14);
});

test("cTfIdf: of two terms as frequent in a class, the one that is rarer in all classes weighs more", () => {
  expect(cTfIdf(0.1, 2, 20)).toBeGreaterThan(cTfIdf(0.1, 10, 20));
});

test("cTfIdf of a term that stands nowhere is 0", () => {
  expect(cTfIdf(0, 0, 20)).toBe(0);
});

test("relevance(0.1, 0.02) is 0.6 ln 0.1 + 0.4 ln 5, worked by hand", () => {
  expect(relevance(0.1, 0.02)).toBeCloseTo(-1.3815510557964275 + 0.6437751649736401, 14);
});

test("relevance at λ = 1 ranks by φ, λ = 0 by the lift φ/p", () => {
  expect(relevance(0.1, 0.02, 1)).toBe(Math.log(0.1));
  expect(relevance(0.1, 0.02, 0)).toBeCloseTo(Math.log(5), 14);
});

test("a term that the cluster does not have is the least relevant", () => {
  expect(relevance(0, 0.02)).toBe(-Infinity);
});

const numpy =
  "numpy 2.4.6: y1,y2,a=np.array([[3,5,0,2],[1,5,4,20],[.4,1,.4,2.2]]); " +
  "n1,n2,a0=y1.sum(),y2.sum(),a.sum(); " +
  "(np.log((y1+a)/(n1+a0-y1-a))-np.log((y2+a)/(n2+a0-y2-a)))/np.sqrt(1/(y1+a)+1/(y2+a))";
const fromNumpy = [2.00236578, 2.16984911, -0.98107419, -2.78005042];
const counted: WordCounts[] = [
  {group: 3, rest: 1, prior: 0.4},
  {group: 5, rest: 5, prior: 1},
  {group: 0, rest: 4, prior: 0.4},
  {group: 2, rest: 20, prior: 2.2}
];

test(`fightinWords(counts) is what it is in ${numpy}`, () => {
  fightinWords(counted).forEach((z, i) => expect(z).toBeCloseTo(fromNumpy[i] ?? NaN, 7));
});

test("fightinWords of two terms by hand: log((4/2) / (2/4)) over √(1/4 + 1/2), and its opposite", () => {
  const [one = NaN, other = NaN] = fightinWords([
    {group: 3, rest: 1, prior: 1},
    {group: 1, rest: 3, prior: 1}
  ]);
  expect(one).toBeCloseTo(Math.log(4) / Math.sqrt(0.75), 12);
  expect(other).toBeCloseTo(-Math.log(4) / Math.sqrt(0.75), 12);
});

test("fightinWords of a term without prior mass, a lone term and no terms is nothing", () => {
  expect(fightinWords([{group: 3, rest: 1, prior: 0}, ...counted])[0]).toBe(0);
  expect(fightinWords([{group: 3, rest: 1, prior: 1}])).toEqual([0]);
  expect(fightinWords([])).toEqual([]);
});

const counts = fc.record({
  group: fc.nat(40),
  rest: fc.nat(400),
  prior: fc.double({min: 0.01, max: 50, noNaN: true})
});
const lists = fc.array(counts, {minLength: 2, maxLength: 20});

test("changing group and rest changes the sign of fightinWords", () => {
  fc.assert(
    fc.property(lists, (list) => {
      const changed = list.map(({group, rest, prior}) => ({group: rest, rest: group, prior}));
      const opposite = fightinWords(changed);
      fightinWords(list).forEach((z, i) => expect(z).toBeCloseTo(-(opposite[i] ?? NaN), 9));
    })
  );
});

test("the order of the terms changes no score of fightinWords", () => {
  fc.assert(
    fc.property(lists, (list) => {
      const reversed = fightinWords(list.toReversed()).reverse();
      fightinWords(list).forEach((z, i) => expect(z).toBeCloseTo(reversed[i] ?? NaN, 9));
    })
  );
});

test("a stronger prior shrinks fightinWords of a rare term", () => {
  const score = (strength: number) =>
    Math.abs(fightinWords(counted.map((one) => ({...one, prior: one.prior * strength})))[0] ?? 0);
  expect(score(10)).toBeLessThan(score(1));
  expect(score(100)).toBeLessThan(score(10));
});
