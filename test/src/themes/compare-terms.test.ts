import {randomLcg} from "d3-random";
import fc from "fast-check";
import {normalQuantile} from "npm:hubscope";
import {expect, test} from "vitest";
import {pageSentence} from "../../../src/page/page-words.js";
import {compareTerms, twoSidedP} from "../../../src/themes/compare-terms.js";
import {
  compareRefusal,
  countsWords,
  discoveryWords,
  distinctiveFinding
} from "../../../src/themes/distinctive-terms.js";
import {exampleThemes, manyThemes, type ThemeTables} from "./theme-rows.js";
import {plain} from "../../plain.js";

const rows = exampleThemes();

/** The ids of the papers that have a term. */
function having({paper_terms}: ThemeTables, term: string): Set<string> {
  return new Set(paper_terms.filter(({term_id}) => term_id === term).map(({paper_id}) => paper_id));
}

test("compareTerms counts papers, not places, and puts the group's own terms first", () => {
  const group = having(rows, "pruning");
  const [first] = compareTerms(rows, group);
  const pruning = compareTerms(rows, group).find(({term}) => term.term_id === "pruning");
  expect(pruning?.group).toBe(group.size);
  expect(pruning?.rest).toBe(0);
  expect(first?.z).toBeGreaterThanOrEqual(pruning?.z ?? Infinity);
  expect(pruning?.z).toBeGreaterThan(1.5);
});

test("z by hand: 2 of 4 papers, one term theirs and one of the others", () => {
  const terms = rows.terms.slice(0, 2).map((term, i) => ({...term, term_id: `t${i}`, prior: 0.5}));
  const papers = rows.papers.slice(0, 4);
  const places = [
    ["p1", "t0"],
    ["p2", "t0"],
    ["p3", "t1"],
    ["p4", "t1"]
  ];
  const paper_terms = places.map(([paper_id = "", term_id = ""]) => ({
    hub_id: "h",
    paper_id,
    term_id,
    part: "title",
    start: 0,
    end: 1,
    nested: false
  }));
  const [own, other] = compareTerms({papers, terms, paper_terms}, new Set(["p1", "p2"]));
  // Prior 0.5 × 2 = 1 each, 2 in all. Group: ln(3 / 1), rest: ln(1 / 3), variance 1/3 + 1/1.
  expect(own?.z).toBeCloseTo((2 * Math.log(3)) / Math.sqrt(4 / 3), 12);
  expect(other?.z).toBeCloseTo(-(own?.z ?? 0), 12);
  // A term that is rare elsewhere has a prior of 0.1 × 2, the other still one of 1: 1.2 in all.
  const [rare] = compareTerms(
    {papers, terms: terms.map((term, i) => ({...term, prior: i === 0 ? 0.1 : 0.5})), paper_terms},
    new Set(["p1", "p2"])
  );
  expect(rare?.z).toBeCloseTo(
    (Math.log(2.2 / 1) - Math.log(0.2 / 3)) / Math.sqrt(1 / 2.2 + 1 / 0.2),
    12
  );
});

test("terms of a single paper are left out, and the order of the papers changes nothing", () => {
  const [place] = rows.paper_terms;
  const [term] = rows.terms;
  if (place === undefined || term === undefined) throw new Error("no place");
  const alone = {...term, term_id: "alone"};
  const with_ = {
    ...rows,
    terms: [...rows.terms, alone],
    paper_terms: [...rows.paper_terms, {...place, term_id: "alone"}]
  };
  const group = new Set(rows.papers.slice(0, 9).map(({paper_id}) => paper_id));
  const found = compareTerms(with_, group);
  expect(found.map((one) => one.term.term_id)).not.toContain("alone");
  expect(compareTerms({...with_, papers: rows.papers.toReversed()}, group)).toEqual(found);
});

test("groups drawn at random seldom pass the false discovery rate", () => {
  const many = manyThemes();
  const random = randomLcg(0.2);
  const passing = Array.from({length: 20}, () => {
    const group = new Set(many.papers.filter(() => random() < 0.2).map(({paper_id}) => paper_id));
    return compareTerms(many, group).some(({adjusted}) => adjusted <= 0.05);
  });
  expect(passing.filter((passes) => passes).length).toBeLessThanOrEqual(1);
});

test("a real difference passes it", () => {
  const many = manyThemes();
  const theme = many.paper_themes.filter(({theme_id}) => theme_id === "theme-14");
  const found = compareTerms(many, new Set(theme.map(({paper_id}) => paper_id)));
  expect(found.filter(({adjusted}) => adjusted <= 0.05).length).toBeGreaterThan(3);
});

test("the finding gives the raw counts of the first term, and leads with it where none passes the test", () => {
  const terms = compareTerms(rows, having(rows, "pruning"));
  const [first] = terms;
  if (first === undefined) throw new Error("no term");
  const one = {...first, group: 3, rest: 1, adjusted: 0.05};
  const compared = {group: 5, total: 31, words: "with the theme “x”"};
  expect(plain(distinctiveFinding([one], compared))).toBe(
    `“${one.term.term}” sets the 5 papers with the theme “x” apart most: 3 of 5 have it, against 1 of the other 26.`
  );
  expect(plain(distinctiveFinding([{...one, adjusted: 0.06}], compared))).toBe(
    `No word sets the 5 papers with the theme “x” apart reliably; “${one.term.term}” comes first: 3 of 5 have it, against 1 of the other 26.`
  );
  expect(countsWords(one, compared)).toBe("3 of 5 against 1 of 26");
  expect(plain(distinctiveFinding([], {...compared, words: ""}))).toBe(
    "No term that two papers have is more frequent in the 5 selected papers than in the other 26."
  );
});

test("one paper against another is said in the singular", () => {
  expect(distinctiveFinding([], {group: 1, total: 2, words: ""})).toBe(
    "No term that two papers have is more frequent in the selected paper than in the other paper."
  );
  expect(distinctiveFinding([], {group: 1, total: 3, words: "with “a”"})).toBe(
    "No term that two papers have is more frequent in the paper with “a” than in the other 2."
  );
});

test("how many terms pass the false discovery rate is said", () => {
  const [one] = compareTerms(rows, having(rows, "pruning"));
  if (one === undefined) throw new Error("no term");
  const term = (adjusted: number) => ({...one, adjusted});
  expect(plain(discoveryWords([term(0.01), term(0.4)]))).toBe(
    "1 of the 2 terms compared passes a false discovery rate of 5 % (Benjamini–Hochberg); read the others as a ranking."
  );
  expect(plain(discoveryWords([term(0.2), term(0.4)]))).toBe(
    "None of the 2 terms compared passes a false discovery rate of 5 % (Benjamini–Hochberg): read this as a ranking."
  );
  const ofOthers = {...term(0.01), z: -4};
  expect(discoveryWords([term(0.01), ofOthers])).toContain(
    "pass a false discovery rate of 5\u00a0% (Benjamini–Hochberg), 1 of them as a word of the other papers;"
  );
  expect(discoveryWords([ofOthers, term(0.4)])).toContain(", as a word of the other papers;");
  expect(discoveryWords([])).toBe("");
});

test.each([
  [0, 0, "There are no citing papers"],
  [1, 1, "There is one citing paper, and no other"],
  [0, 9, "No paper is selected"],
  [9, 9, "All 9 papers are selected: choose a theme"],
  [4, 9, ""]
])("%d of %d papers selected: %j", (group, total, start) => {
  const said = plain(pageSentence(compareRefusal({group, total, words: ""})));
  expect(said.startsWith(start)).toBe(true);
  expect(said === "").toBe(start === "");
});

// python3 -c 'from math import erfc, sqrt; print([erfc(z / sqrt(2)) for z in (0, 0.5, 1, 1.959963984540054, 3, 5)])'
test.each([
  [0, 1],
  [0.5, 0.6170750774519738],
  [1, 0.31731050786291415],
  [1.959963984540054, 0.05],
  [3, 0.0026997960632601866],
  [5, 5.733031437583867e-7]
])("twoSidedP(%d) is %d", (z, p) => {
  expect(twoSidedP(z)).toBeCloseTo(p, 13);
  expect(twoSidedP(-z)).toBe(twoSidedP(z));
});

test("far out it is 0 and never below", () => {
  expect(twoSidedP(40)).toBe(0);
  expect(twoSidedP(8.4)).toBeGreaterThanOrEqual(0);
});

test("it undoes the normal quantile", () => {
  fc.assert(
    fc.property(fc.double({min: 1e-9, max: 0.999, noNaN: true}), (p) => {
      expect(twoSidedP(normalQuantile(1 - p / 2))).toBeCloseTo(p, 9);
    })
  );
});
