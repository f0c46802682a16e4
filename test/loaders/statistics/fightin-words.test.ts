import fc from "fast-check";
import {expect, test} from "vitest";
import {fightinWords, type WordCounts} from "../../../loaders/statistics/fightin-words.js";

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

test("two terms by hand: log((4/2) / (2/4)) over √(1/4 + 1/2), and its opposite", () => {
  const [one = NaN, other = NaN] = fightinWords([
    {group: 3, rest: 1, prior: 1},
    {group: 1, rest: 3, prior: 1}
  ]);
  expect(one).toBeCloseTo(Math.log(4) / Math.sqrt(0.75), 12);
  expect(other).toBeCloseTo(-Math.log(4) / Math.sqrt(0.75), 12);
});

test("a term without prior mass, a lone term and no terms score nothing", () => {
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

test("changing group and rest changes the sign", () => {
  fc.assert(
    fc.property(lists, (list) => {
      const changed = list.map(({group, rest, prior}) => ({group: rest, rest: group, prior}));
      const opposite = fightinWords(changed);
      fightinWords(list).forEach((z, i) => expect(z).toBeCloseTo(-(opposite[i] ?? NaN), 9));
    })
  );
});

test("the order of the terms changes no score", () => {
  fc.assert(
    fc.property(lists, (list) => {
      const reversed = fightinWords(list.toReversed()).reverse();
      fightinWords(list).forEach((z, i) => expect(z).toBeCloseTo(reversed[i] ?? NaN, 9));
    })
  );
});

test("a stronger prior shrinks the score of a rare term", () => {
  const score = (strength: number) =>
    Math.abs(fightinWords(counted.map((one) => ({...one, prior: one.prior * strength})))[0] ?? 0);
  expect(score(10)).toBeLessThan(score(1));
  expect(score(100)).toBeLessThan(score(10));
});
