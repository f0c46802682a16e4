import {expect, test} from "vitest";
import {noBackground, pooledShare, readBackground} from "../../../loaders/vocabulary/background.js";

const path = "background.csv";

test("readBackground(file) knows how often terms stand in the papers of all hubs", () => {
  const text = "term,papers,occurrences\n(all),400,9000\nmutual information,31,80\n";
  const {background, diagnostics} = readBackground({path, text});
  expect(diagnostics).toEqual([]);
  expect([background.papers, background.occurrences]).toEqual([400, 9000]);
  expect(background.papersWith("mutual information")).toBe(31);
  expect(background.occurrencesOf("mutual information")).toBe(80);
});

test("othersOf(hub) counts the other hubs and their papers", () => {
  const text = "term,papers,occurrences\n(all),40,900\n(one),10,200\n(two),30,700\nbound,8,12\n";
  const {background} = readBackground({path, text});
  expect(background.othersOf("one")).toEqual({hubs: 1, papers: 30});
  expect(background.othersOf("new")).toEqual({hubs: 2, papers: 40});
  expect(noBackground.othersOf("one")).toEqual({hubs: 0, papers: 0});
});

test("othersOf(hub) goes by the number of hubs that is told, where not all have a row", () => {
  const text = "term,papers,occurrences\n(all),40,900\n((hubs)),7,900\n(one),10,200\nbound,8,12\n";
  const {background} = readBackground({path, text});
  expect(background.othersOf("one")).toEqual({hubs: 6, papers: 30});
  expect(background.othersOf("new")).toEqual({hubs: 7, papers: 40});
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

test("pooledShare(term, …) counts the hub's papers once, be they in the background or not", () => {
  const text = "term,papers,occurrences\n(all),40,900\n(one),10,200\nentropy,8,12\n";
  const {background} = readBackground({path, text});
  const share = (hubId: string, own: number, papers: number, term = "entropy") =>
    pooledShare(term, {own, papers, background, hubId});
  expect(share("one", 6, 10)).toBe(8 / 40);
  expect(share("new", 6, 10)).toBe(14 / 50);
  expect(share("new", 6, 10, "quokka")).toBe(6 / 50);
  expect(share("one", 9, 10, "quokka")).toBe(9 / 40);
  expect(share("new", 0, 0)).toBe(0);
  expect(pooledShare("entropy", {own: 3, papers: 4, background: noBackground, hubId: "x"})).toBe(
    3 / 4
  );
});
