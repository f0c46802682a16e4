import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {defaultNeighbours, methods} from "../../../loaders/clusters/methods/index.js";
import {methodsParagraph} from "../../../src/report/methods-paragraph.js";
import {granularityRows} from "../clusters/cluster-rows.js";
import {clusteringRow} from "../clusters/clustering-row.js";
import {defaultMinPapers} from "../../../loaders/themes/terms.js";
import {
  discoveryRate,
  structureSettings,
  answerLevels
} from "../../../loaders/statistics/significance.js";
import {granularitySettings} from "../../../loaders/tables/clusters.js";
import {repeatedClauses} from "../../../loaders/text/repeated-clauses.js";
import {termSettings} from "../../../loaders/tables/themes.js";
import {hub} from "../rows.js";
import {themeTestRows} from "../themes/theme-test-rows.js";
import {exampleThemes} from "../themes/theme-rows.js";
import {plain} from "../../plain.js";

const {terms, themes} = exampleThemes();
const untested = {theme_tests: [], granularities: []};

test("the paragraph states the parameters in use, with their sources", () => {
  const clusterings = [clusteringRow({is_default: false}), clusteringRow({clusters: 6, seed: 7})];
  const text = plain(
    methodsParagraph({hub: hub(), terms, themes, clusterings, version: "0.1.0", ...untested})
  );
  expect(text).toContain("was read with Hubscope 0.1.0; it lists 31 of 31 citing papers");
  expect(text).toContain(
    "rest on 2 classified of 31 citing papers and are given with worst-case bounds (Manski 2003)."
  );
  expect(text).toContain(`into ${themes.length} themes`);
  expect(text).toContain("into 6 clusters, where 5 were asked for (resolution 1, seed 7)");
  expect(text).toContain("in 100 resamples of 80 % of the papers (Hennig 2007): 0.60.");
  expect(text).toContain(
    "was compared with that of 199 shuffles of undivided phrases over them, with phrases of a paper that share a word, and clauses shared word for word, bound (Phipson & Smyth 2010), made until the answer was certain (Besag & Clifford 1991): p = .43, no more than chance, where up to .05 is more than chance and up to .10 undecided."
  );
});

test("the paragraph says of how many papers abstracts were read, and what of them was not", () => {
  const said = (with_abstract: number) =>
    plain(methodsParagraph({...common, hub: hub({with_abstract}), ...untested}));
  expect(said(0)).toContain("in titles (counted twice) and summaries, were ranked");
  expect(said(30)).toContain(
    "summaries and abstracts (30 of 31 papers have one; labels of sections and lines of copyright are not read), were ranked"
  );
});

const common = {hub: hub(), terms, themes, clusterings: [clusteringRow()], version: "0"};
const held = granularityRows(31);
const flat = held.map((row) => ({...row, corrected: 0.4, on_plateau: false, is_chosen: false}));

test("how many groups hold is told with the resolutions looked at, and where they hold", () => {
  const said = plain(methodsParagraph({...common, theme_tests: [], granularities: held}));
  expect(said).toContain(
    "looked for at 6 resolutions from 0.4 to 2: the mean adjusted Rand index of 20 resamples of 80 % of the papers with the whole, corrected for that of 10 shuffles of their phrases (after Lancichinetti & Fortunato 2012), is 0.80 at most, and within 0.05 of that from resolution 1 to 1.25, whose middle is shown."
  );
  const none = plain(methodsParagraph({...common, theme_tests: [], granularities: flat}));
  expect(none).toContain("is 0.40 at most, below the 0.60 from which groups are said to hold.");
  const another = {
    clusterings: [clusteringRow(), clusteringRow({clustering_id: "other", is_default: false})]
  };
  expect(
    methodsParagraph({
      ...common,
      ...another,
      clusteringId: "other",
      theme_tests: [],
      granularities: held
    })
  ).not.toContain("looked for at");
});

test("the test of themes is told with its p, and not of themes that are tried in the page", () => {
  const tests = themeTestRows({nulls: 39, together_p: 0.325, together: "no more than chance"}, 0.4);
  const said = plain(methodsParagraph({...common, theme_tests: tests, granularities: []}));
  expect(said).toContain(
    "against themes found in 39 shuffles of the same phrases: p = .325 for all together, no more than chance; p-values of single themes are adjusted"
  );
  const trial = {ignored: ["layer"], merged: []};
  expect(methodsParagraph({...common, theme_tests: tests, granularities: [], trial})).not.toContain(
    "Themes were tested"
  );
});

test("a mixture is not said to cluster vectors", () => {
  const said = (method: string) =>
    methodsParagraph({
      hub: hub(),
      terms,
      themes,
      clusterings: [clusteringRow({method})],
      version: "0",
      ...untested
    });
  expect(said("leiden")).toContain(
    "nearest neighbours of each paper by cosine were clustered by the Leiden"
  );
  expect(said("gsdmm")).toContain("were clustered by the Dirichlet multinomial mixture");
  expect(said("gsdmm")).not.toMatch(/TF-IDF|cosine/);
});

test("each method is named with its source", () => {
  for (const {name} of methods.filter((method) => method.name !== "identity")) {
    const said = methodsParagraph({
      hub: hub(),
      terms,
      themes,
      clusterings: [clusteringRow({method: name})],
      version: "0",
      ...untested
    });
    expect(said).toMatch(/were clustered by [^.]*\((?:[A-Z][^()]*) \d{4}\)[^.]* into/);
  }
});

test("what was not done is not said", () => {
  const bare = hub({roles_classified: 0});
  const text = methodsParagraph({
    hub: bare,
    terms: [],
    themes: [],
    clusterings: [],
    version: "0",
    ...untested
  });
  expect(text).not.toMatch(/Wilson|theme|cluster|shuffle|Fightin|undefined|NaN/);
  const few = [clusteringRow({clusters: 0, structure_p: null, structure: "too few papers"})];
  expect(
    methodsParagraph({
      hub: bare,
      terms: [],
      themes: [],
      clusterings: few,
      version: "0",
      ...untested
    })
  ).toBe(text);
});

test.each([
  [{roles_classified: 40}, ""],
  [
    {roles_classified: 31},
    "Shares of citation roles are of all 31 citing papers, which are classified."
  ],
  [
    {roles_classified: 1},
    "rest on 1 classified of 31 citing papers and are given with worst-case bounds"
  ],
  [
    {roles_classified: 5},
    "worst-case bounds (Manski 2003), and Wilson intervals (1927) in the finite number of papers, at 95 % for all classes at once by Bonferroni’s correction."
  ]
])("of %j it says no more of shares than the page shows", (row, said) => {
  const input = {hub: hub(row), terms: [], themes: [], clusterings: [], version: "0", ...untested};
  const text = plain(methodsParagraph(input));
  expect(text).toContain(said);
  if (said === "") expect(text).not.toMatch(/Shares|Wilson/u);
});

test("the fewest papers of a term are those of the terms kept, and curated themes are not detected", () => {
  const kept = terms.filter(({papers}) => papers >= 4).map((term) => ({...term, fewest_papers: 4}));
  const curated = themes.map((row) => ({...row, origin: "curated"}));
  const given = {
    hub: hub(),
    terms: kept,
    themes: curated,
    clusterings: [],
    version: "0",
    ...untested
  };
  const text = plain(methodsParagraph(given));
  expect(text).toContain(`${kept.length} stand outside longer ones in at least 4 papers.`);
  expect(text).toContain(`Curated lists of terms make ${themes.length} themes;`);
  expect(text).not.toContain("Leiden");
});

test("of a synthetic hub it says first that it is made up", () => {
  const said = (synthetic: boolean) =>
    methodsParagraph({
      hub: hub({synthetic}),
      terms: [],
      themes: [],
      clusterings: [],
      version: "0",
      ...untested
    });
  expect(said(true)).toBe(`Synthetic: made up by npm run demo, no real papers. ${said(false)}`);
});

test("the clustering that is shown and the words that are tried are the ones in use", () => {
  const clusterings = [
    clusteringRow({clusters: 6}),
    clusteringRow({clustering_id: "x", is_default: false, method: "nmf", clusters: 4})
  ];
  const given = {hub: hub(), terms, themes, clusterings, version: "0", ...untested};
  const trial = {
    ignored: ["layer", "task"],
    merged: [{variant: "nets", preferred: "networks"}],
    minPapers: 3
  };
  const text = plain(methodsParagraph({...given, clusteringId: "x", trial}));
  expect(text).toContain("by non-negative matrix factorisation (Lee & Seung 1999) into 4 clusters");
  expect(text).toContain("in at least 3 papers.");
  expect(text).toContain(
    "Tried in the page, beside the files: “layer” and “task” left out, “nets” read as “networks”."
  );
  const files = {ignored: [], merged: []};
  expect(methodsParagraph({...given, trial: files})).toBe(methodsParagraph(given));
});

test("no number stands typed in what the paragraph is written of, but for years, intervals and the 19 of 20", () => {
  const source = readFileSync("src/report/methods-paragraph.ts", "utf8");
  const texts = [...source.matchAll(/`[^`]*`/gu)].map(([text]) =>
    text.replaceAll(/\$\{[^}]*\}|toFixed\(2\)|=== 2/gu, "")
  );
  const typed = texts.flatMap((text) =>
    Array.from(text.replaceAll(/\b(?:1[89]|20)\d\d\b|SHA-256/gu, "").matchAll(/\d+/gu), ([n]) => n)
  );
  expect(typed).toEqual(["19", "20"]);
});

test("it states the parameters of the code, to the last threshold", () => {
  const given = {
    hub: hub(),
    terms,
    themes,
    clusterings: [clusteringRow()],
    version: "0",
    ...untested
  };
  const text = plain(methodsParagraph(given));
  const words = ["none", "one", "two", "three", "four", "five"];
  expect(text).toContain(`phrases of up to ${words[termSettings.longest]} words`);
  expect(text).toContain(
    `with ${termSettings.cValueConstant} added to its logarithm (Barrón-Cedeño et al. 2009)`
  );
  expect(text).toContain(`more than ${100 * termSettings.commonShare} % of the papers left out`);
  expect(text).toContain(
    `over resolutions ${structureSettings.resolutions.slice(0, -1).join(", ")} and ${structureSettings.resolutions.at(-1)}, of the graph of each paper’s ${structureSettings.neighbours} nearest by single words of at least ${structureSettings.minPapers} papers`
  );
  expect(text).toContain(
    `up to ${String(answerLevels.moreThanChance).slice(1)} is more than chance`
  );
  expect(text).toContain(`at a false discovery rate of ${100 * discoveryRate} %`);
  const many = Array.from({length: termSettings.networkTerms + 2}).flatMap((_, i) =>
    terms.slice(0, 1).map((term) => ({...term, common: i === 0}))
  );
  expect(plain(methodsParagraph({...given, terms: many}))).toContain(
    `co-occurrence of the ${termSettings.networkTerms} of highest C-value`
  );
});

test("it says what was left out, put together and resampled before that, by the code’s own constants", () => {
  const tests = themeTestRows({nulls: 39, resamples: 30}, 0.4);
  const said = (given: object = {}) =>
    plain(methodsParagraph({...common, theme_tests: tests, granularities: [], ...given}));
  const text = said();
  const {spelledOut, longest, longestOfCharacters} = termSettings;
  const share = `${100 * granularitySettings.share} % of the papers (Hennig 2007)`;
  const words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "10"];
  const word = (n: number) => words[n - 1] ?? "";
  for (const part of [
    "The language of each paper was told by its function words",
    `Clauses of ${word(repeatedClauses.fewestWords)} words or more that at least ${repeatedClauses.fewestPapers} papers have word for word were left out`,
    `at least ${spelledOut.fewestPapers} papers and ${100 * spelledOut.agreement} % of those that spell it out agree`,
    "set phrases (“quality of life”) were kept whole",
    `of up to ${word(longest)} words (${word(longestOfCharacters)} characters in a hub with a paper in Chinese or Japanese`,
    `in 100 resamples of ${share}`,
    `Their stability is the mean Jaccard index of their terms in 30 resamples of ${share}`,
    "beside the 0.80 that 19 of 20 themes of shuffled phrases do not exceed",
    `and the ${defaultNeighbours(31)} nearest neighbours of each paper by cosine`,
    "over papers, versions of one title once (Fisher 1935)"
  ])
    expect(text).toContain(part);
  expect(said({hub: hub({parsed: 2000, declared: 2000})})).toContain(
    `and the ${defaultNeighbours(2000)} nearest neighbours`
  );
});

test("a hub of 1,600 papers keeps terms of three papers, and the paragraph says three", () => {
  const large = terms.map((term) => ({...term, fewest_papers: defaultMinPapers(1600)}));
  const text = methodsParagraph({
    hub: hub(),
    terms: large,
    themes,
    clusterings: [],
    version: "0",
    ...untested
  });
  expect(plain(text)).toContain("stand outside longer ones in at least 3 papers.");
});
