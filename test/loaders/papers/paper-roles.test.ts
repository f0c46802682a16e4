import fc from "fast-check";
import {expect, test} from "vitest";
import {paperRoleRows} from "../../../loaders/papers/paper-roles.js";
import type {CitationRow} from "../../../loaders/tables/records.js";

/** A citation of a paper in a source, with what it says. */
function cited(said: Partial<CitationRow>): CitationRow {
  return {
    ...{hub_id: "h", paper_id: "p", source: "a", path: "a.json", line: 1, column: 1, position: 1},
    ...{sentence: null, section: null, role: null, polarity: null, confidence: null},
    ...said
  };
}

const shown = (rows: CitationRow[]) =>
  paperRoleRows(rows).map(
    ({paper_id, measure, label, written, source, sentences}) =>
      `${paper_id} ${measure} ${label} (${written}, ${source}) ${String(sentences)}`
  );

test("sentences of a label are grouped to their paper and counted once each", () => {
  const rows = [
    cited({sentence: "We use [1].", role: "methodology", confidence: 0.4}),
    cited({sentence: "As in [1].", role: "methodology", confidence: 0.9}),
    cited({sentence: "As in [1].", role: "methodology"}),
    cited({sentence: "As in [1].", role: "background", paper_id: "q"})
  ];
  expect(shown(rows)).toEqual([
    "p role method (methodology, a) 2",
    "q role background (background, a) 1"
  ]);
  expect(paperRoleRows(rows).map(({confidence}) => confidence)).toEqual([0.9, null]);
});

test("what two sources say of a paper, and two labels of one, are rows of their own", () => {
  const rows = [
    cited({role: "method"}),
    cited({role: "method", source: "b"}),
    cited({role: "background"})
  ];
  expect(shown(rows)).toEqual([
    "p role method (method, a) 0",
    "p role method (method, b) 0",
    "p role background (background, a) 0"
  ]);
});

test("a label that is not known stays in the source's word, and is said not to be known", () => {
  expect(paperRoleRows([cited({role: " Praise "}), cited({role: "result"})])).toMatchObject([
    {label: "Praise", written: "Praise", known: false, cito: null},
    {label: "result", written: "result", known: false, cito: null}
  ]);
});

test("a stance that stands where roles stand is a polarity", () => {
  expect(shown([cited({role: "cito:refutes"}), cited({polarity: "Supporting"})])).toEqual([
    "p polarity contrasting (cito:refutes, a) 0",
    "p polarity supporting (Supporting, a) 0"
  ]);
});

test("no label gives no row", () => {
  const words = ["unlabelled", "Unclassified", "isInfluential", " ", "none"];
  expect(paperRoleRows([cited({}), ...words.map((role) => cited({role}))])).toEqual([]);
});

test("whatever the labels, each row is of a paper that has it, and no sentence is counted twice", () => {
  const text = fc.oneof(fc.constantFrom("method", "Uses", "supports"), fc.string());
  const citation = fc.record({
    paper_id: fc.constantFrom("p", "q"),
    sentence: fc.option(fc.constantFrom("A.", "B.")),
    role: fc.option(text),
    polarity: fc.option(text)
  });
  fc.assert(
    fc.property(fc.array(citation), (list) => {
      const rows = list.map(cited);
      for (const {paper_id, written, sentences} of paperRoleRows(rows)) {
        const own = rows.filter(
          (row) =>
            row.paper_id === paper_id &&
            [row.role, row.polarity].some((label) => label?.trim() === written)
        );
        expect(own.length).toBeGreaterThan(0);
        expect(sentences).toBeLessThanOrEqual(new Set(own.map((row) => row.sentence)).size);
      }
    })
  );
});
