import fc from "fast-check";
import {expect, test} from "vitest";
import {captionSentences} from "../../../src/page/page-words.js";
import {
  newVocabulary,
  shades,
  uptakeFinding,
  uptakeReading,
  uptakeRefusal,
  uptakeSentences,
  vocabularyWords
} from "../../../src/themes/uptake.js";
import {exampleThemes} from "./theme-rows.js";
import {exampleHub, uptakeRows} from "./uptake-rows.js";
import {plain} from "../../plain.js";

const rows = exampleThemes();
const uptake = uptakeRows(rows);
const title = uptakeSentences(uptake, "title");
const abstract = uptakeSentences(uptake, "abstract");

test("uptakeSentences: sentences in order, each with its words as they stand there", () => {
  expect(abstract).toHaveLength(4);
  expect(abstract.map(({silent}) => silent)).toEqual([false, false, true, false]);
  for (const {start, end, echoes} of abstract) {
    let reached = start;
    for (const echo of echoes) {
      expect(exampleHub.abstract?.slice(echo.start, echo.end)).toBe(echo.term);
      expect(echo.start).toBeGreaterThanOrEqual(reached);
      reached = echo.end;
    }
    expect(reached).toBeLessThanOrEqual(end);
  }
});

test("a word that papers have, but none that echoes the sentence, is no echo of it", () => {
  const alone = uptake.map((row) => ({...row, echoes: 0}));
  for (const {echoes, silent} of uptakeSentences(alone, "abstract")) {
    expect(echoes).toEqual([]);
    expect(silent).toBe(true);
  }
});

test("of words that overlap, the first and longest is kept; the order of rows is no matter", () => {
  const [row] = uptake;
  if (row === undefined) throw new Error("no row");
  const at = (start: number, end: number, term: string) => ({...row, start, end, term, echoes: 1});
  const nested = [at(7, 18, "information"), at(0, 18, "mutual information"), at(0, 6, "mutual")];
  const [sentence] = uptakeSentences(nested, "title");
  expect(sentence?.echoes.map(({term}) => term)).toEqual(["mutual information"]);
  expect(uptakeSentences(uptake.toReversed(), "abstract")).toEqual(abstract);
});

test.each([
  [0, []],
  [1, [[1, 1]]],
  [
    2,
    [
      [1, 1],
      [2, 2]
    ]
  ],
  [
    5,
    [
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 5]
    ]
  ],
  [
    100,
    [
      [1, 2],
      [3, 9],
      [10, 31],
      [32, 100]
    ]
  ]
])("the shades of up to %d papers", (most, steps) => {
  expect(shades(most).map(({from, to}) => [from, to])).toEqual(steps);
});

test("shades cover every number of papers once", () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 100_000}), (most) => {
      const steps = shades(most);
      expect(steps[0]?.from).toBe(1);
      expect(steps.at(-1)?.to).toBe(most);
      for (const [i, {from, to}] of steps.entries()) {
        expect(from).toBeLessThanOrEqual(to);
        if (i > 0) expect(from).toBe((steps[i - 1]?.to ?? 0) + 1);
      }
    })
  );
});

test("newVocabulary leaves out what the hub's own text has, in any form, and what is too common", () => {
  const found = newVocabulary(rows.terms, exampleHub).map(({term}) => term);
  expect(found).toContain("scaling law");
  expect(found).not.toContain("mutual information");
  expect(found).not.toContain("stochastic gradient descent");
  const [term] = rows.terms;
  if (term === undefined) throw new Error("no term");
  const seen = {...term, term: "Layers", forms: '["Layers", "layer"]', papers: 3};
  expect(newVocabulary([seen, {...seen, forms: "[]", common: true}], exampleHub)).toEqual([]);
  expect(newVocabulary([{...seen, forms: "[]"}], exampleHub)).toHaveLength(1);
  const ordered = newVocabulary(
    [
      {...seen, forms: "[]", term: "zebras", papers: 2, c_value: 9, position: 1},
      {...seen, forms: "[]", term: "yaks", papers: 5, c_value: 1, position: 2},
      {...seen, forms: "[]", term: "walruses", papers: 5, c_value: 3, position: 3}
    ],
    exampleHub
  );
  expect(ordered.map(({term}) => term)).toEqual(["walruses", "yaks", "zebras"]);
  expect(newVocabulary([{...seen, forms: "[]", papers: 1}], exampleHub)).toEqual([]);
  const long = exampleHub.abstract?.split(/\W+/u).slice(0, 11) ?? [];
  const ofEleven = (words: string[]) => [{...seen, term: words.join(" "), forms: "[]"}];
  expect(newVocabulary(ofEleven(long), exampleHub)).toEqual([]);
  expect(newVocabulary(ofEleven([...long.slice(0, 10), "zebras"]), exampleHub)).toHaveLength(1);
});

test("the finding says how many sentences find no echo, and which word finds most", () => {
  expect(plain(uptakeFinding({title, abstract}, 31))).toMatch(
    /^One of 4 sentences of the abstract finds no echo; “.+” stands in more papers than any other of its words, \d+ of 31 listed papers\.$/
  );
  const echo = (term: string) => ({id: term, term, start: 0, end: 1, papers: 5, z: null});
  const said = (...terms: string[]) =>
    plain(
      uptakeFinding(
        {title: [], abstract: [{start: 0, end: 9, echoes: terms.map(echo), silent: false}]},
        31
      )
    );
  expect(said("a", "a", "b")).toBe(
    "The one sentence of the abstract is echoed; “a” and “b” stand in more papers than its other words, 5 of 31 listed papers each."
  );
  expect(said("a", "b", "c", "d")).toContain("“a” and 3 others stand in more papers");
  const loud = abstract.filter(({silent}) => !silent);
  expect(plain(uptakeFinding({title, abstract: loud}, 31))).toMatch(
    /^Each of the 3 sentences of the abstract is echoed somewhere; /
  );
  expect(plain(uptakeFinding({title, abstract: []}, 31))).toMatch(
    /^Of the hub’s title, .+ the text has no abstract\.$/
  );
  expect(plain(uptakeFinding({title: [], abstract: abstract.slice(2, 3)}, 31))).toBe(
    "None of the 31 listed papers echoes a sentence of the hub’s own text."
  );
});

test("how to read it says whether words are compared with other hubs", () => {
  const all = {isShaded: true, isSilent: true, hubs: 1, papers: 31};
  const read = (marks: Partial<typeof all>) => plain(uptakeReading({...all, ...marks}));
  expect(read({hubs: 0, papers: 0})).toMatch(/the background file has no other hub\.$/);
  expect(read({})).toMatch(/than the 31 papers of the one other hub in the background file\.$/);
  expect(read({hubs: 3, papers: 90})).toContain("the 90 papers of the 3 other hubs in");
  expect(read({hubs: 0, papers: 90})).toContain("the 90 papers of other hubs in");
  const still = captionSentences(read({}))
    .filter(({isForPage}) => !isForPage)
    .map(({words}) => words);
  expect(still.join(" ")).not.toContain(" z");
});

test.each([
  [{isShaded: false}, /shade|underlined.*z|Point at/u, /underlined/u],
  [{isSilent: false}, /underlined/u, /shade of such a word.*Point at/u],
  [{papers: 0}, /Point at|\bz\b/u, /shade.*underlined.*has no other hub/u]
])("uptakeReading with %j says nothing of what is not drawn", (marks, absent, present) => {
  const words = uptakeReading({isShaded: true, isSilent: true, hubs: 2, papers: 9, ...marks});
  expect(words).not.toMatch(absent);
  expect(words).toMatch(present);
});

test("without papers, or without a text of the hub, the uptake is refused", () => {
  expect(uptakeRefusal(exampleHub, 0)).toContain("no citing papers");
  expect(uptakeRefusal({title: null, abstract: null}, 3)).toContain("neither title nor abstract");
  expect(uptakeRefusal({title: "T", abstract: null}, 3)).toBe("");
});

test("how much of the new vocabulary is shown is said", () => {
  expect(plain(vocabularyWords(12, 40))).toBe(
    "The first 12 of 40 terms that citing papers share and the hub’s own text does not have, those of the most papers first."
  );
  expect(plain(vocabularyWords(1, 1))).toBe(
    "1 term that citing papers share and the hub’s own text does not have."
  );
  expect(vocabularyWords(0, 0)).toContain("share no term");
});
