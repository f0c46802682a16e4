import {randomLcg} from "d3-random";
import {describe, expect, it, test} from "vitest";
import {adjustedRandIndex} from "../../../loaders/statistics/partitions.js";
import {coWords} from "../../../loaders/themes/co-words.js";
import type {Term} from "../../../loaders/themes/terms.js";
import {detectThemes, themeGroups} from "../../../loaders/themes/theme-groups.js";
import type {ThemeTerm} from "../../../loaders/vocabulary/curation.js";

const place = {path: "themes.csv", line: 1, column: 1};
const named = (theme: string, ...terms: string[]): ThemeTerm[] =>
  terms.map((term) => ({theme, term, place}));
const term = (id: string, i: number, papers = 3): Term => ({
  id,
  surface: id,
  forms: [id],
  words: 1,
  papers,
  occurrences: 3,
  cValue: 10 - i,
  idf: 1,
  prior: 0.1,
  origin: "found",
  common: false
});
const ids = ["graph", "layer", "token", "kernel", "prior"];
const terms = ids.map((id, i) => term(id, i));
const termsOf = [
  ...Array.from({length: 3}, () => [0, 1, 2]),
  ...Array.from({length: 3}, () => [3, 4])
];
const groups = (curated: ThemeTerm[], of = terms) =>
  themeGroups(of, termsOf, coWords(termsOf, of.length), curated, (phrase) => phrase).map(
    ({id, name, origin, terms: members}) => [id, name, origin, [...members].sort()]
  );

describe("themeGroups(terms, termsOf, network, curated, idOf)", () => {
  it("names detected themes by the two terms that stand for their papers", () => {
    expect(groups([])).toEqual([
      ["graph-layer", "graph, layer", "detected", [0, 1, 2]],
      ["kernel-prior", "kernel, prior", "detected", [3, 4]]
    ]);
  });

  it("names no theme by a phrase of fewer than a tenth of its papers", () => {
    const phrase = {...term("deep graph layer", 0, 2), words: 3};
    const carried = [
      [0, 1],
      [0, 1],
      [1, 2],
      [1, 2],
      [1, 2],
      [1, 2],
      ...Array.from({length: 15}, () => [1])
    ];
    const of = (papers: number) => {
      const having = carried.slice(0, papers);
      const all = [phrase, term("token", 1, papers), term("kernel", 2, 4)];
      return themeGroups(all, having, coWords(having, 3), [], (id) => id).map(({name}) => name);
    };
    expect(of(20)).toEqual(["token, deep graph layer"]);
    expect(of(21)).toEqual(["token, kernel"]);
  });

  it("puts curated themes first, and dissolves what loses more than half of its terms", () => {
    expect(groups(named("My theme", "prior", "graph"))).toEqual([
      ["my-theme", "My theme", "curated", [0, 4]],
      ["layer-token", "layer, token", "detected", [1, 2]]
    ]);
  });

  it("keeps a term in several curated themes, once in each", () => {
    expect(
      groups([...named("A", "graph", "graph"), ...named("B", "graph", "layer", "token")])
    ).toEqual([
      ["a", "A", "curated", [0]],
      ["b", "B", "curated", [0, 1, 2]],
      ["kernel-prior", "kernel, prior", "detected", [3, 4]]
    ]);
  });

  it("has no curated theme of terms that no paper has, or that are no terms", () => {
    const gone = ids.map((id, i) => term(id, i, id === "prior" ? 0 : 3));
    expect(groups(named("A", "prior", "nothing"), gone).map(([id]) => id)).toEqual([
      "graph-layer",
      "kernel-prior"
    ]);
  });

  it("gives themes of like names, or of names without letters, ids of their own", () => {
    const like = [...named("A b", "graph"), ...named("a-B", "layer"), ...named("…", "token")];
    expect(groups(like).map(([id]) => id)).toEqual(["a-b", "a-b-2", "theme", "kernel-prior"]);
  });
});

const repeat = (times: number, terms: number[]) => Array.from({length: times}, () => terms);

test("terms that stand together are a theme, the largest first", () => {
  const termsOf = [...repeat(4, [0, 1, 2]), ...repeat(3, [3, 4]), [2, 3]];
  const themes = detectThemes(coWords(termsOf, 6));
  expect(themes.map(({terms}) => [...terms].sort())).toEqual([
    [0, 1, 2],
    [3, 4]
  ]);
});

test("the term that most of a theme's papers tie to the others comes first", () => {
  const termsOf = [...repeat(2, [0, 2]), ...repeat(2, [1, 2]), [0, 1, 2]];
  expect(detectThemes(coWords(termsOf, 3), {resolution: 0.1})).toMatchObject([{terms: [2, 0, 1]}]);
});

/** Papers with the terms of themes, and terms that two to five papers have by chance. */
function planted(papers: number, themes: number, seed: number) {
  const random = randomLcg(seed);
  const perTheme = 5;
  const rare = Math.round(papers / 2);
  const lists = Array.from({length: papers}, (_, paper) => {
    const theme = paper % themes;
    const own = Array.from({length: perTheme}, (_, i) => theme * perTheme + i);
    return new Set(own.filter(() => random() < 0.55));
  });
  for (let term = 0; term < rare; ++term) {
    const times = 2 + Math.floor(4 * random() ** 3);
    for (let i = 0; i < times; ++i) {
      lists[Math.floor(random() * papers)]?.add(themes * perTheme + term);
    }
  }
  const terms = themes * perTheme;
  return {
    network: coWords(
      lists.map((list) => [...list].sort((a, b) => a - b)),
      terms + rare
    ),
    labels: Array.from({length: terms}, (_, term) => Math.floor(term / perTheme))
  };
}

test.each([
  [40, 4],
  [120, 4],
  [120, 8],
  [300, 4],
  [300, 8]
])(
  "planted themes of %d papers are found among terms of few papers: %d of them",
  (papers, themes) => {
    const seeds = [501, 502, 503, 504];
    const found = seeds.map((seed) => {
      const {network, labels} = planted(papers, themes, seed);
      const of = new Map(
        detectThemes(network).flatMap(({terms}, t) => terms.map((term) => [term, t]))
      );
      return adjustedRandIndex(
        labels.map((_, term) => of.get(term) ?? -1 - term),
        labels
      );
    });
    expect(found.reduce((sum, one) => sum + one, 0) / seeds.length).toBeGreaterThanOrEqual(0.95);
  }
);

test("two terms that one paper has are no theme", () => {
  expect(detectThemes(coWords([[0, 1], [2, 3], [0], [1], [2]], 4))).toEqual([]);
});

test("terms without links, and no terms, make no theme", () => {
  expect(detectThemes(coWords([[0], [1], []], 2))).toEqual([]);
  expect(detectThemes(coWords([], 0))).toEqual([]);
});

test("a higher resolution gives no fewer themes, and the same seed the same ones", () => {
  const termsOf = [...repeat(3, [0, 1]), ...repeat(3, [2, 3]), ...repeat(2, [0, 1, 2, 3])];
  const network = coWords(termsOf, 4);
  const coarse = detectThemes(network, {resolution: 0.1});
  const fine = detectThemes(network, {resolution: 1.2});
  expect([coarse.length, fine.length]).toEqual([1, 2]);
  expect(detectThemes(network, {resolution: 1.2})).toEqual(fine);
});
