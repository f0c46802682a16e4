import {randomLcg} from "d3-random";
import {expect, test} from "vitest";
import {versionsWords} from "../../../src/page/hub-words.js";
import {pageSentence} from "../../../src/page/page-words.js";
import {compareTerms, setsApart} from "../../../src/themes/compare-terms.js";
import {
  compareRefusal,
  countsWords,
  discoveryWords,
  distinctiveFinding,
  selectingWords
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
  const {terms} = compareTerms(rows, group);
  const [first] = terms;
  const pruning = terms.find(({term}) => term.term_id === "pruning");
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
  const [own, other] = compareTerms({papers, terms, paper_terms}, new Set(["p1", "p2"])).terms;
  // Prior 0.5 × 2 = 1 each, 2 in all. Group: ln(3 / 1), rest: ln(1 / 3), variance 1/3 + 1/1.
  expect(own?.z).toBeCloseTo((2 * Math.log(3)) / Math.sqrt(4 / 3), 12);
  expect(other?.z).toBeCloseTo(-(own?.z ?? 0), 12);
  // A term that is rare elsewhere has a prior of 0.1 × 2, the other still one of 1: 1.2 in all.
  const [rare] = compareTerms(
    {papers, terms: terms.map((term, i) => ({...term, prior: i === 0 ? 0.1 : 0.5})), paper_terms},
    new Set(["p1", "p2"])
  ).terms;
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
  expect(found.terms.map((one) => one.term.term_id)).not.toContain("alone");
  expect(compareTerms({...with_, papers: rows.papers.toReversed()}, group)).toEqual(found);
});

test("groups drawn at random have a distinctive word at most 6 times in 100", () => {
  const tables = [rows, manyThemes()];
  const random = randomLcg(0.2);
  for (const made of tables) {
    const wrong = Array.from({length: 300}, () => {
      const share = 0.1 + 0.4 * random();
      const group = new Set(made.papers.flatMap((p) => (random() < share ? p.paper_id : [])));
      return compareTerms(made, group).terms.some(({keyness}) => keyness?.isDistinctive);
    });
    expect(wrong.filter((passes) => passes).length / wrong.length).toBeLessThanOrEqual(0.06);
  }
});

test("a real difference passes it", () => {
  const many = manyThemes();
  const theme = many.paper_themes.filter(({theme_id}) => theme_id === "theme-14");
  const found = compareTerms(many, new Set(theme.map(({paper_id}) => paper_id)));
  expect(found.terms.filter(setsApart).length).toBeGreaterThan(3);
  expect(found.terms[0] && setsApart(found.terms[0])).toBe(true);
});

test("versions of one work count once, as a work of the group where one of them is selected", () => {
  const [place] = rows.paper_terms;
  const [term] = rows.terms;
  if (place === undefined || term === undefined) throw new Error("no place");
  // Papers 1 to 9 are three works of three versions each; 10 to 12 have no other version.
  const papers = rows.papers.slice(0, 12).map((paper, i) => ({
    ...paper,
    paper_id: `p${i + 1}`,
    work_key: i < 9 ? `w${Math.floor(i / 3)}` : null
  }));
  const having = (term_id: string, ...ids: number[]) =>
    ids.map((id) => ({...place, paper_id: `p${id}`, term_id}));
  const found = compareTerms(
    {
      papers,
      terms: ["both", "versions", "split"].map((term_id) => ({...term, term_id})),
      paper_terms: [
        ...having("both", 1, 2, 3, 4, 10),
        ...having("versions", 1, 2, 3),
        ...having("split", 7, 10, 11)
      ]
    },
    new Set(["p1", "p2", "p3", "p4", "p8"])
  );
  expect(found).toMatchObject({works: {group: 3, rest: 3}, versions: 6});
  const counted = found.terms.map(({term: {term_id}, group, rest}) => [term_id, group, rest]);
  expect(new Set(counted)).toEqual(
    new Set([
      ["both", 2, 1],
      ["split", 1, 2]
    ])
  );
  const compared = {group: 5, total: 12, words: ""};
  expect(plain(distinctiveFinding(found, compared))).toBe(
    "No word sets the 5 selected papers (3 works) apart reliably; “mutual information” comes first: 2 of 3 have it, against 1 of the other 3 works."
  );
  expect(versionsWords(found)).toMatch(
    /^6\slisted papers have the title of another: versions of one work/u
  );
  const all = compareTerms(
    {papers: papers.slice(0, 9), terms: [], paper_terms: []},
    new Set(["p1", "p4", "p7"])
  );
  expect(plain(distinctiveFinding(all, {group: 3, total: 9, words: ""}))).toBe(
    "The other papers are versions of the 3 selected papers: there is no other work to compare their words with."
  );
});

test("a word of 10 of 10 papers that no other of 31 has always sets them apart", () => {
  const [place] = rows.paper_terms;
  if (place === undefined) throw new Error("no place");
  const group = rows.papers.slice(3, 13).map(({paper_id}) => paper_id);
  const terms = rows.terms.map((term) =>
    term.term_id === "pruning" ? {...term, prior: 0.9} : term
  );
  const others = rows.paper_terms.filter(({term_id}) => term_id !== "pruning");
  const own = group.map((paper_id) => ({...place, paper_id, term_id: "pruning"}));
  const tables = {...rows, terms, paper_terms: [...others, ...own]};
  const found = compareTerms(tables, new Set(group));
  const pruning = found.terms.find(({term}) => term.term_id === "pruning");
  expect(pruning && setsApart(pruning)).toBe(true);
  // python3 -c 'from scipy.stats import fisher_exact as f; print(f([[10, 0], [0, 21]])[1])', scipy 1.17.1
  expect((pruning?.keyness?.p ?? 0) / 2.2546813667382414e-8).toBeCloseTo(1, 9);
  expect(plain(distinctiveFinding(found, {group: 10, total: 31, words: ""}))).toBe(
    `“${pruning?.term.term}” sets the 10 selected papers apart most: 10 of 10 have it, against 0 of the other 21.`
  );
});

test("papers that were selected by a term are not compared by it, its parts and what holds it", () => {
  const ids = (by: Parameters<typeof compareTerms>[2]) =>
    compareTerms(rows, having(rows, "preference model"), by).terms.map(({term}) => term.term_id);
  const all = ids([]);
  expect(all).toContain("preference model");
  const left = all.filter((id) => !ids([{terms: ["preference model"]}]).includes(id));
  expect(left).toContain("preference model");
  expect(
    left.every(
      (id) =>
        ["preference model", "preference", "model"].includes(id) ||
        ` ${id} `.includes(" preference model ")
    )
  ).toBe(true);
  const searched = all.filter((id) => !ids([{searched: ["model"]}]).includes(id));
  expect(searched).toEqual(all.filter((id) => id.includes("model")));
  expect(searched.length).toBeGreaterThan(1);
  const found = compareTerms(rows, having(rows, "preference model"), [
    {terms: ["preference model"]}
  ]);
  expect(found.selecting).toBe(left.length);
  expect(plain(selectingWords(found))).toMatch(
    /^1 term by which the papers were selected, or with a word of such, is left out\.$/u
  );
  expect(selectingWords({selecting: 0})).toBe("");
});

test("papers that were put together by their words are ranked, and none is tested", () => {
  const group = having(rows, "pruning");
  const ranked = compareTerms(rows, group, [{allWords: true}]);
  expect(ranked.isTested).toBe(false);
  expect(ranked.terms.filter(setsApart)).toEqual([]);
  expect(ranked.terms.every(({keyness}) => keyness === null)).toBe(true);
  expect(
    plain(distinctiveFinding(ranked, {group: group.size, total: 31, words: "in the group “x”"}))
  ).toMatch(
    /^“.+” comes first of the words of the \d+ listed papers in the group “x”: \d+ of \d+ have it, against \d+ of the other \d+\.$/u
  );
  expect(plain(discoveryWords(ranked))).toMatch(
    /put together by their words, so the \d+ terms are ranked and not tested\.$/u
  );
});

test("the finding gives the raw counts of the first term, and leads with it where none passes the test", () => {
  const {terms} = compareTerms(rows, having(rows, "pruning"));
  const [first] = terms;
  if (first?.keyness == null) throw new Error("no term");
  const one = {
    ...first,
    group: 3,
    rest: 1,
    difference: 0.56,
    keyness: {...first.keyness, isDistinctive: true}
  };
  const compared = {group: 5, total: 31, words: "with the theme “x”"};
  const works = {group: 5, rest: 26};
  const said = (...terms: (typeof one)[]) =>
    plain(distinctiveFinding({terms, isTested: true, works, selecting: 0}, compared));
  expect(said(one)).toBe(
    `“${one.term.term}” sets the 5 listed papers with the theme “x” apart most: 3 of 5 have it, against 1 of the other 26.`
  );
  expect(said({...one, keyness: {...one.keyness, isDistinctive: false}})).toBe(
    `No word sets the 5 listed papers with the theme “x” apart reliably; “${one.term.term}” comes first: 3 of 5 have it, against 1 of the other 26.`
  );
  expect(countsWords(one, {works})).toBe("3 of 5 against 1 of 26");
  expect(
    plain(
      distinctiveFinding({terms: [], isTested: true, works, selecting: 0}, {...compared, words: ""})
    )
  ).toBe(
    "No term that two papers have is more frequent in the 5 selected papers than in the other 26."
  );
});

test("one paper against another is said in the singular", () => {
  const none = (rest: number, selecting = 0) => ({
    ...{terms: [], isTested: true, works: {group: 1, rest}},
    selecting
  });
  expect(distinctiveFinding(none(1), {group: 1, total: 2, words: ""})).toBe(
    "No term that two papers have is more frequent in the selected paper than in the other paper."
  );
  expect(distinctiveFinding(none(2, 1), {group: 1, total: 3, words: "with “a”"})).toBe(
    "No other term that two papers have is more frequent in the listed paper with “a” than in the other 2."
  );
});

test("how many terms are distinctive at the false discovery rate is said", () => {
  const [one] = compareTerms(rows, having(rows, "pruning")).terms;
  if (one?.keyness == null) throw new Error("no term");
  const {keyness} = one;
  const term = (isDistinctive: boolean) => ({...one, keyness: {...keyness, isDistinctive}});
  const said = (...terms: (typeof one)[]) => plain(discoveryWords({terms, isTested: true}));
  const rate =
    "a false discovery rate of 5 % (exact hypergeometric test over papers, Benjamini–Hochberg)";
  expect(said(term(true), term(false))).toBe(
    `1 of the 2 terms compared is distinctive at ${rate}; read the others as a ranking.`
  );
  expect(said(term(false), term(false))).toBe(
    `None of the 2 terms compared is distinctive at ${rate}: read this as a ranking.`
  );
  const ofOthers = {...term(true), difference: -0.4};
  expect(said(term(true), ofOthers)).toContain(
    `are distinctive at ${rate}, 1 of them as a word of the other papers;`
  );
  expect(said(ofOthers, term(false))).toContain(", as a word of the other papers;");
  expect(said()).toBe("");
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
