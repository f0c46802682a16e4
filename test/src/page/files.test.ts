import {csvParse} from "d3-dsv";
import fc from "fast-check";
import {expect, test} from "vitest";
import {csv, fileName} from "../../../src/page/files.js";

test("csv(rows, columns) quotes what needs it and leaves a missing value empty", () => {
  const rows = [
    {title: 'A "quoted", title', n: 1, note: null, raw: new Uint8Array([255, 0])},
    {title: "two\nlines ", n: 0.5, note: false, raw: null}
  ];
  expect(csv(rows, ["title", "n", "note", "raw"])).toBe(
    '\ufefftitle,n,note,raw\r\n"A ""quoted"", title",1,,ff00\r\n"two\nlines ",0.5,false,\r\n'
  );
});

test("csv without rows is a byte-order mark and its head", () => {
  expect(csv([], ["a", "b"])).toBe("\ufeffa,b\r\n");
});

test.each([
  ["=1+1", "'=1+1"],
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ["+1+1", "'+1+1"],
  ["-1+1 …", "'-1+1 …"],
  ["@SUM(1)", "'@SUM(1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", `"'\r=1"`],
  ["＝1+1", "'＝1+1"],
  [" =1+1", "' =1+1"],
  ["\u00a0+1+1", "'\u00a0+1+1"],
  ["\n=1+1", `"'\n=1+1"`],
  ["\r\n \t@SUM(1)", `"'\r\n \t@SUM(1)"`],
  [" -1.5", `" -1.5"`],
  [" two", `" two"`],
  ["-", "'-"],
  ["-Infinity", "'-Infinity"],
  ["-1.5", "-1.5"],
  ["+2e3", "+2e3"],
  ["1-2", "1-2"],
  ["a=b", "a=b"],
  ["'=1", "'=1"]
])("csv of the text %j has the cell %j", (text, cell) => {
  expect(csv([{a: text}], ["a"])).toBe(`\ufeffa\r\n${cell}\r\n`);
});

test("a head that a spreadsheet would run begins with an apostrophe, a number never", () => {
  expect(csv([{"=a": -1}], ["=a"])).toBe("\ufeff'=a\r\n-1\r\n");
});

test("csv of any texts is read back as they are but for those apostrophes", () => {
  fc.assert(
    fc.property(fc.array(fc.string({unit: "grapheme"}), {minLength: 1}), (texts) => {
      const read = csvParse(
        csv(
          texts.map((text) => ({a: text})),
          ["a"]
        ).slice(1)
      );
      const cells = read.map(({a}) => a);
      expect(cells).toEqual(texts.map((text, i) => (cells[i] === text ? text : `'${text}`)));
      expect(cells.filter((cell = "") => /^[=+\-@\t\r]/.test(cell) && isNaN(Number(cell)))).toEqual(
        []
      );
    })
  );
});

test("fileName(words)", () => {
  expect(fileName("uptake of the hub’s words")).toBe("uptake-of-the-hub-s-words");
  expect(fileName("../Größe: <b>")).toBe("Größe-b");
  expect(fileName("…")).toBe("figure");
  expect(fileName(`${"a".repeat(59)} and more`)).toBe("a".repeat(59));
});
