import fc from "fast-check";
import {expect, test} from "vitest";
import type {Diagnostic} from "../../../loaders/messages/diagnostic.js";
import {readCuratedLines} from "../../../loaders/vocabulary/curated-lines.js";

const path = "thesaurus.csv";

function read(text: string, columns: string[] | null = null) {
  const diagnostics: Diagnostic[] = [];
  const lines = readCuratedLines({path, text}, diagnostics, columns);
  return {
    lines: lines.map(({fields, place}) => [place.line, ...fields]),
    warnings: diagnostics.map(({place, reason, text: line, expected}) => [
      place.line,
      reason,
      line,
      expected
    ])
  };
}

test("empty lines and lines that start with # say nothing", () => {
  expect(read("# stop words\n\n  \nmethod\n# more\n  study, too  \n")).toEqual({
    lines: [
      [4, "method"],
      [6, "study, too"]
    ],
    warnings: []
  });
});

test("lines end as they end on any machine, and a byte-order mark is no part of them", () => {
  expect(read("\ufeff# words\r\nmethod\rstudy\r\n\r\npaper").lines).toEqual([
    [2, "method"],
    [3, "study"],
    [5, "paper"]
  ]);
});

test("with columns each line is a row of CSV, and the first names them", () => {
  const text = 'variant, preferred\nLLM,language model\n"nets, deep","deep ""nets"""\ntoy,\n';
  expect(read(text, ["variant", "preferred"])).toEqual({
    lines: [
      [2, "LLM", "language model"],
      [3, "nets, deep", 'deep "nets"'],
      [4, "toy", ""]
    ],
    warnings: []
  });
});

test("a line with more or fewer fields is a warning and is left out", () => {
  expect(read("variant,preferred\nLLM\na,b,c\nMI,x\n", ["variant", "preferred"])).toEqual({
    lines: [[4, "MI", "x"]],
    warnings: [
      [2, "the line has 1 fields", "LLM", "variant,preferred"],
      [3, "the line has 3 fields", "a,b,c", "variant,preferred"]
    ]
  });
});

test("a first line that does not name the columns is a warning, and is read as a row", () => {
  expect(read("LLM,language model\n", ["variant", "preferred"])).toEqual({
    lines: [[1, "LLM", "language model"]],
    warnings: [
      [1, "the first line does not name the columns", "LLM,language model", "variant,preferred"]
    ]
  });
});

test("an empty file has no lines", () => {
  expect(read("", ["variant", "preferred"])).toEqual({lines: [], warnings: []});
});

test("each line that says something is read once, at its place, or warned of", () => {
  const line = fc.constantFrom("", "#", "a,b", "a", "a,b,c", '"a,b",c', "é,ü", '"');
  fc.assert(
    fc.property(fc.array(line), (rows) => {
      const columns = ["variant", "preferred"];
      const {lines, warnings} = read([columns.join(","), ...rows].join("\n"), columns);
      const places = [...lines, ...warnings]
        .map(([number]) => number)
        .sort((a, b) => Number(a) - Number(b));
      const expected = rows.flatMap((row, i) => (row === "" || row === "#" ? [] : [i + 2]));
      expect(places).toEqual(expected);
    })
  );
});
