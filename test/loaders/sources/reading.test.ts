import fc from "fast-check";
import {expect, it} from "vitest";
import {firstSaid, isoDate, paperRecord, yearOf} from "../../../loaders/sources/reading.js";

it.each([
  [[2016], "2016"],
  [[16, 5], "0016-05"],
  [[2016, 2, 29], "2016-02-29"],
  [[2015, 2, 29], "2015-02"],
  [[2016, 13, 1], "2016"],
  [[2016, null, 1], "2016"],
  [[2016, 5.5, 1], "2016"],
  [[0, 5, 1], null],
  [[10_000], null],
  [[NaN], null]
] as const)("isoDate(...%j) is %s", ([year, month, day], date) => {
  expect(isoDate(year, month, day)).toBe(date);
});

it("isoDate(year, month, day) is the day of any date, and its year and month where less is known", () => {
  const dates = fc.date({
    min: new Date("0001-01-01"),
    max: new Date("9999-12-31"),
    noInvalidDate: true
  });
  fc.assert(
    fc.property(dates, (date) => {
      const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      const written = date.toISOString().slice(0, 10);
      expect(isoDate(year, month, day)).toBe(written);
      expect(isoDate(year, month)).toBe(written.slice(0, 7));
      expect(yearOf(isoDate(year) ?? "")).toBe(year);
    })
  );
});

it("paperRecord(source, place, facts) says the facts given, and is silent on all others", () => {
  const place = {path: "a.json", line: 2, column: 3};
  const {source, title, ...others} = paperRecord("a", place, {title: "A"});
  expect([source, title]).toEqual(["a", "A"]);
  const silent = Object.entries(others).filter(([name]) => name !== "place");
  for (const [name, said] of silent) expect(said ?? [], name).toEqual([]);
  expect(others.place).toBe(place);
});

it("firstSaid(speakers, of) is what the first says that says anything", () => {
  expect(firstSaid([{}, {x: null}, {x: 0}, {x: 1}], ({x}: {x?: number | null}) => x)).toBe(0);
  expect(firstSaid([], () => 1)).toBeNull();
});
