import {describe, expect, test} from "vitest";
import {generators, strayGenerators} from "./sentences/generators.js";
import {ofCitations} from "./sentences/of-citations.js";
import {ofEvidence} from "./sentences/of-evidence.js";
import {ofGroups} from "./sentences/of-groups.js";
import {ofLibraries} from "./sentences/of-libraries.js";
import {ofPapers} from "./sentences/of-papers.js";
import {ofTheRest} from "./sentences/of-the-rest.js";
import {ofThemes} from "./sentences/of-themes.js";
import {ofValidation} from "./sentences/of-validation.js";
import {holds, numbersOf, type Said} from "./sentences/said.js";
import {countsOfNoPopulation} from "./sentences/populations.js";
import {groupedHubs, hubs, libraries} from "./sentences/worlds.js";

/** Names, nouns and figures that sentences are made of: they have no number but one they are given. */
const parts = [
  "src/clusters/cluster-words.ts#characteristicTerms",
  "src/clusters/cluster-words.ts#clusterName",
  "src/clusters/cluster-words.ts#hundredths",
  "src/clusters/cluster-words.ts#shortName",
  "src/clusters/clustering-words.ts#methodCited",
  "src/clusters/clustering-words.ts#methodMeaning",
  "src/clusters/clustering-words.ts#methodName",
  "src/compare/role-profiles.ts#rolesOf",
  "src/evidence/evidence-words.ts#sourceName",
  "src/page/hub-words.ts#headerWords",
  "src/page/hub-words.ts#hubTitle",
  "src/page/hub-words.ts#provenanceWords",
  "src/page/hub-words.ts#tierWords",
  "src/page/page-source.ts#pageFooter",
  "src/page/page-source.ts#pageStated",
  "src/ledger/ledger.ts#lineOddities",
  "src/ledger/ledger.ts#usualEnd",
  "src/marks/paper-words.ts#paperAnchor",
  "src/marks/paper-words.ts#paperTitle",
  "src/sql/chart-points.ts#figure",
  "src/themes/theme-combinations.ts#combinationName",
  "src/themes/theme-filter.ts#stateOfTheme",
  "src/themes/theme-filter.ts#stateOfThemes",
  "src/themes/theme-filter.ts#themesAsked",
  "src/themes/theme-combinations.ts#withCombination",
  "src/themes/theme-filter.ts#withTheme",
  "src/clusters/structure-words.ts#groupNoun"
];

/** Worked examples of the methods page, whose numbers are those that a reader sets there. */
const examples = /^src\/methods\/(?:callon|live)-example\.ts: /u;

const wrong = (said: readonly Said[]) =>
  said
    .filter((one) => !holds(one))
    .map(([sentence, ...lists]) => ({
      sentence: typeof sentence === "string" ? sentence : JSON.stringify(sentence),
      says: numbersOf(sentence).map(({value}) => value),
      tables: lists
    }));

const registered = {
  ...ofEvidence,
  ...ofCitations,
  ...ofPapers,
  ...ofThemes,
  ...ofGroups,
  ...ofValidation,
  ...ofLibraries,
  ...ofTheRest
};

test("every generator of sentences that count is read here, and every one read here is one", () => {
  const known = [...Object.keys(registered), ...parts].filter((name) => !extra.has(name));
  expect(generators().sort()).toEqual(known.sort());
});

test("no chart has a sentence that counts outside a generator", () => {
  expect(strayGenerators().filter((found) => !examples.test(found))).toEqual([]);
});

/** Generators that return more than words. */
const extra = new Set([
  "src/clusters/cluster-filter.ts#branchPick",
  "src/clusters/cluster-filter.ts#togetherPick"
]);

test.each([
  ["All 1,234 of “9 lives” (46 %, p = .05), two to −3.", [1234, 46, 0.05, 2, -3]],
  ["No two of three share one; SHA-256 0a1 of GPT4.", [3, 1]]
])("numbersOf(%j) is %j", (sentence, numbers) => {
  expect(numbersOf(sentence).map(({value}) => value)).toEqual(numbers);
});

test("a sentence holds where its numbers are those of a list, in order, “one” being a word or a number", () => {
  expect(holds(["Two of 31 have one.", [2, 31]])).toBe(true);
  expect(holds(["Two of 31 have one.", [9], [2, 31, 1]])).toBe(true);
  expect(holds(["Two of 31.", [31, 2]])).toBe(false);
  expect(holds(["Two of 31.", [2]])).toBe(false);
  expect(holds(["Two.", [2, 31]])).toBe(false);
});

describe("each number of a sentence is that of the tables, and each count of papers says of which", () => {
  const check = (said: readonly Said[]) => {
    expect(said.some(([sentence]) => sentence.length > 0)).toBe(true);
    expect(wrong(said)).toEqual([]);
    expect(said.flatMap(([sentence]) => countsOfNoPopulation(sentence))).toEqual([]);
  };

  test.each(Object.entries({...ofEvidence, ...ofCitations, ...ofPapers, ...ofThemes}))(
    "%s",
    (_, say) => {
      check(hubs.flatMap((hub) => say(hub)));
    }
  );

  test.each(Object.entries({...ofGroups, ...ofValidation, ...ofTheRest}))("%s", (_, say) => {
    check(groupedHubs.flatMap((hub) => say(hub)));
  });

  test.each(Object.entries(ofLibraries))("%s", (_, say) => {
    check(libraries.flatMap((library) => say(library)));
  });
});

test.each([
  ["10 of 12 papers have a year.", 1],
  ["Who says so: scite (3 papers).", 1],
  ["Both papers carry it.", 1],
  ["10 of 12 listed papers have a year, 2 papers none.", 0],
  ["It takes terms of at least 3 papers.", 0],
  ["Of 6 listed papers with authors, two papers have one.", 0]
])("of the counts of papers in %j those without a population are %i", (sentence, without) => {
  expect(countsOfNoPopulation(sentence)).toHaveLength(without);
});
