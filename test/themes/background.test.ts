import {expect, test} from "vitest";
import {noBackground, readBackground} from "../../loaders/themes/background.js";

const path = "background.csv";

test("readBackground(file) knows how often terms stand in the papers of all hubs", () => {
  const text = "term,papers,occurrences\n(all),400,9000\nmutual information,31,80\n";
  const {background, diagnostics} = readBackground({path, text});
  expect(diagnostics).toEqual([]);
  expect([background.papers, background.occurrences]).toEqual([400, 9000]);
  expect(background.papersWith("mutual information")).toBe(31);
  expect(background.occurrencesOf("mutual information")).toBe(80);
});

test("a term that is not in it stands in no paper of it", () => {
  const {background} = readBackground({path, text: "term,papers,occurrences\n(all),4,9\n"});
  expect(background.papersWith("constructor")).toBe(0);
  expect(background.occurrencesOf("mutual information")).toBe(0);
});

test("without a file, and without totals, it is of no papers", () => {
  expect(readBackground(null)).toEqual({background: noBackground, diagnostics: []});
  const {background} = readBackground({path, text: "term,papers,occurrences\nentropy,3,4\n"});
  expect([background.papers, background.occurrences]).toEqual([0, 0]);
  expect(background.papersWith("entropy")).toBe(3);
});

test.each([
  ["entropy,many,4", 4],
  ["entropy,3,-4", 4],
  ["entropy,3.5,4", 4],
  ["entropy,3,", 4]
])("the line %j is a warning and is left out", (line, number) => {
  const text = `# counts\nterm,papers,occurrences\n(all),4,9\n${line}\nbound,2,2\n`;
  const {background, diagnostics} = readBackground({path, text});
  expect(diagnostics).toMatchObject([
    {
      severity: "warning",
      rule: "background",
      reason: "the line holds no whole numbers",
      place: {path, line: number},
      text: line
    }
  ]);
  expect(background.papersWith("entropy")).toBe(0);
  expect(background.papersWith("bound")).toBe(2);
});
