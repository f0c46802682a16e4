import {expect, test} from "vitest";
import {chartChoices} from "../../../src/sql/chart-choice.js";
import {chartFinding, chartPoints} from "../../../src/sql/chart-points.js";
import {answer} from "./answers.js";
import {plain} from "../../plain.js";

const label = (n: number) => Array.from({length: n}, (_, i) => `label ${i}`);
const sizes = (n: number) => Array.from({length: n}, (_, i) => i);

const cases: [string, Parameters<typeof answer>[0], string[], string[]][] = [
  [
    "a label and a number",
    {theme: ["text", "a", "b"], papers: ["long", 2n, 1n]},
    ["bars", "dots", "histogram"].filter((k) => k !== "dots"),
    ["theme", "papers"]
  ],
  [
    "a year and a number",
    {year: ["integer", 2020, 2021], papers: ["integer", 3, 4]},
    ["line", "dots", "histogram"],
    ["year", "papers"]
  ],
  ["two numbers", {a: ["number", 1, 2], b: ["number", 2, 3]}, ["dots", "histogram"], ["a", "b"]],
  ["one number", {a: ["number", 1, 2]}, ["histogram"], ["a"]],
  ["one label", {a: ["text", "x", "x"]}, ["bars"], ["a"]],
  [
    "a table of two labels",
    {a: ["text", "x", "x", "y", "y"], b: ["text", "p", "q", "p", "q"], n: ["integer", 1, 2, 3, 4]},
    ["heat map", "bars", "histogram"],
    ["b", "a", "n"]
  ],
  [
    "a label that is always the same",
    {hub_id: ["text", "h", "h"], theme: ["text", "a", "b"], papers: ["integer", 2, 1]},
    ["bars", "histogram"],
    ["theme", "papers"]
  ],
  [
    "labels of which one tells rows apart",
    {hub: ["text", "h", "h", "i"], title: ["text", "a", "b", "c"], n: ["integer", 1, 2, 3]},
    ["bars", "histogram"],
    ["title", "n"]
  ],
  [
    "a place, a label and a number",
    {position: ["integer", 1, 2], t: ["text", "a", "b"], n: ["integer", 1, 2]},
    ["bars", "histogram"],
    ["t", "n"]
  ],
  [
    "many labels and a number",
    {t: ["text", ...label(50)], n: ["integer", ...sizes(50)]},
    ["histogram", "bars"],
    ["n"]
  ],
  [
    "many labels and two numbers",
    {t: ["text", ...label(50)], n: ["integer", ...sizes(50)], m: ["integer", ...sizes(50)]},
    ["dots", "histogram", "bars"],
    ["n", "m", "t"]
  ],
  [
    "a label and two numbers, the second of which the rows are sorted by",
    {
      term: ["text", "a", "b", "c", "d"],
      hubs: ["long", 3n, 1n, 3n, 2n],
      papers: ["long", 9n, 7n, null, 7n]
    },
    ["bars", "dots", "histogram"],
    ["term", "papers"]
  ],
  ["no rows", {t: ["text"], n: ["integer"]}, [], []],
  ["bytes", {b: ["bytes", new Uint8Array(1)]}, [], []]
];

test.each(cases)("chartChoices() of %s", (_, columns, kinds, best) => {
  const choices = chartChoices(answer(columns));
  expect(choices.map(({kind}) => kind)).toEqual(kinds);
  const [first] = choices;
  expect([first?.x, first?.y, first?.z].flatMap((column) => column?.name ?? [])).toEqual(best);
});

/** The points of the first chart of an answer, and what it says. */
function drawn(columns: Parameters<typeof answer>[0]) {
  const rows = answer(columns);
  const [choice] = chartChoices(rows);
  if (choice === undefined) throw new Error("no chart");
  const points = chartPoints(choice, rows.rows);
  return {points, finding: plain(chartFinding(choice, points))};
}

test("bars without a measure count the rows of each label, the most frequent first", () => {
  const {points, finding} = drawn({part: ["text", "a", "b", "b", null]});
  expect(points.map(({x, y}) => [x, y])).toEqual([
    ["b", 2],
    ["a", 1],
    ["null", 1]
  ]);
  expect(finding).toBe("“b” has the most rows: 2.");
});

test("rows without a number are left out of the points", () => {
  const {points, finding} = drawn({t: ["text", "a", "b", "c"], n: ["number", 2, null, Number.NaN]});
  expect(points).toEqual([{x: "a", y: 2, z: null}]);
  expect(finding).toBe("“a” has the highest n: 2.");
});

test("days are dates in the points; ties are said", () => {
  const day = (text: string) => Date.parse(text);
  const {points, finding} = drawn({
    day: ["date", day("2020-01-02"), day("2020-03-04"), day("2020-03-05")],
    n: ["long", 1n, 2n, 2n]
  });
  expect(points[1]).toEqual({x: new Date("2020-03-04"), y: 2, z: null});
  expect(finding).toBe("2020-03-04 and 2020-03-05 have the highest n: 2 each.");
});

test("a histogram tells the median, a heat map its largest cell", () => {
  expect(drawn({n: ["number", 1, 2.5, 9]}).finding).toBe("Half of 3 rows have n of at most 2.5.");
  expect(
    drawn({
      a: ["text", "x", "x", "y", "y"],
      b: ["text", "p", "q", "p", "q"],
      n: ["integer", 1, 2, 3, 4]
    }).finding
  ).toBe("“y” with “q” has the highest n: 4.");
});

test("the finding is of the column by its name: most where it counts, ties named or counted", () => {
  const papers = (...counts: number[]) =>
    drawn({t: ["text", ...label(counts.length)], papers: ["integer", ...counts]}).finding;
  expect(papers(120, 114)).toBe("“label 0” has the most papers: 120.");
  expect(papers(3, 3, 1)).toBe("“label 0” and “label 1” have the most papers: 3 each.");
  expect(papers(3, 3, 3, 3, 1)).toBe("4 of 5 rows have the most papers: 3 each.");
  expect(papers(3, 3)).toBe("All 2 rows have the same number of papers: 3.");
  expect(drawn({t: ["text", "a", "b"], papers: ["number", 2.5, 1]}).finding).toBe(
    "“a” has the highest papers: 2.5."
  );
});
