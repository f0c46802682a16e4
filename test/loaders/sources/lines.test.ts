import fc from "fast-check";
import {expect, test} from "vitest";
import {Int32List} from "../../../loaders/text/lists.js";
import {Ledger} from "../../../loaders/sources/lines.js";

function ledger(...ends: number[]): Ledger {
  const list = new Int32List();
  for (const end of ends) list.push(end);
  return new Ledger(list);
}

test("a line that nothing was said of is unrecognised and became nothing", () => {
  expect([...ledger(4, 9)]).toEqual([
    {line: 1, start: 0, end: 4, part: "unrecognised", became: "nothing", record: null, spans: null},
    {line: 2, start: 4, end: 9, part: "unrecognised", became: "nothing", record: null, spans: null}
  ]);
});

test("mark says what a line became, and which record it went to", () => {
  const lines = ledger(4, 9, 12);
  lines.mark(0, "title", "hub title");
  lines.mark(2, "explorer", "paper title", 0);
  expect(Array.from(lines, ({part, became, record}) => [part, became, record])).toEqual([
    ["title", "hub title", null],
    ["unrecognised", "nothing", null],
    ["explorer", "paper title", 0]
  ]);
});

test("split says what each piece of a line became", () => {
  const lines = ledger(4, 9);
  const spans = [
    {start: 4, end: 6, became: "label"},
    {start: 6, end: 9, became: "total"}
  ];
  lines.split(1, spans);
  expect(Array.from(lines, (line) => line.spans)).toEqual([null, spans]);
});

test("makeRoomForFirstRecord renumbers every record, and no line without one", () => {
  const lines = ledger(1, 2, 3);
  lines.mark(0, "explorer", "paper title", 0);
  lines.mark(1, "explorer", "paper title", 4);
  lines.makeRoomForFirstRecord();
  expect(Array.from(lines, ({record}) => record)).toEqual([1, 5, null]);
});

test("accounted counts the lines that a rule gave their part", () => {
  const lines = ledger(1, 2, 3, 4);
  lines.mark(0, "blank", "nothing");
  lines.mark(1, "unrecognised", "nothing");
  lines.mark(2, "title", "hub title");
  expect(lines.accounted()).toBe(2);
});

test("a source without lines has an empty ledger", () => {
  expect([...ledger()]).toEqual([]);
  expect([ledger().length, ledger().accounted()]).toEqual([0, 0]);
});

test("the ranges of the lines, joined, are the source", () => {
  const lengths = fc.array(fc.integer({min: 1, max: 90}), {maxLength: 50});
  fc.assert(
    fc.property(lengths, (bytes) => {
      let end = 0;
      const lines = ledger(...bytes.map((length) => (end += length)));
      expect(lines.length).toBe(bytes.length);
      expect(Array.from(lines, (line) => line.end - line.start)).toEqual(bytes);
      let at = 0;
      for (const {line, start, end: next} of lines) {
        expect(start).toBe(at);
        expect(lines.startOf(line - 1)).toBe(at);
        at = next;
      }
      expect(at).toBe(end);
    })
  );
});
