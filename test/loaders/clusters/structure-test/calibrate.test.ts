import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {
  calibrateGroups,
  calibrateStructureTest
} from "../../../../loaders/clusters/structure-test/calibrate.js";
import {
  structureSettings,
  visibleShares,
  visibleThemeShares
} from "../../../../loaders/statistics/significance.js";
import {boilerplateNames} from "../../../../loaders/demo/boilerplate-papers.js";
import {calibrated} from "../../../../loaders/commands/calibrate.js";
import {calibrationCases, groupCases} from "../../../../loaders/demo/calibration-cases.js";

const small = (name: RegExp, corpora: number) => {
  const found = calibrationCases.find((one) => name.test(one.name));
  if (found === undefined) throw new Error(`there is no case ${String(name)}`);
  return calibrateStructureTest({...found, corpora, nulls: 39});
};

test("a part of the calibration: papers without topics are seldom said to have structure", () => {
  const {moreThanChance, corpora, specialShare} = small(/^no topics, 40 papers/u, 20);
  expect(corpora).toBe(20);
  expect(moreThanChance).toBeLessThanOrEqual(4);
  expect(specialShare).toBe(0);
});

test("a part of the calibration: planted groups are found", () => {
  const {moreThanChance, specialShare, specialContentShare} = small(
    /^4 groups in 40 papers, 15 % of words special to a group$/u,
    8
  );
  expect(moreThanChance).toBe(8);
  expect(specialShare).toBeGreaterThan(0.13);
  expect(specialShare).toBeLessThanOrEqual(0.15);
  expect(specialContentShare).toBeGreaterThan(specialShare);
});

test("the committed report holds what the test has to keep to", () => {
  const report: {
    settings: object;
    cases: {test: string; name: string; corpora: number; moreThanChance: number}[];
  } = JSON.parse(readFileSync("loaders/documentation/calibration.json", "utf8"));
  const resolutions = structureSettings.resolutions.join(", ");
  expect(report.settings).toEqual({...structureSettings, resolutions});
  expect(report.cases.map(({name}) => name)).toEqual(calibrationCases.map(({name}) => name));
  const rate = (of: (name: string) => boolean, kind = "structure") => {
    const cases = report.cases.filter(({test, name}) => test === kind && of(name));
    const corpora = cases.reduce((sum, one) => sum + one.corpora, 0);
    return cases.reduce((sum, one) => sum + one.moreThanChance, 0) / corpora;
  };
  const free = rate((name) => /^no topics, \d+ papers$/u.test(name));
  expect(free).toBeGreaterThanOrEqual(0.02);
  expect(free).toBeLessThanOrEqual(0.08);
  for (const kind of boilerplateNames)
    expect([kind, rate((name) => name.includes(`but ${kind} in`)) <= 0.08]).toEqual([kind, true]);
  const seeds = calibrationCases.flatMap(({name, firstSeed}) =>
    name.includes(", but ") ? firstSeed : []
  );
  expect(new Set(seeds).size).toBe(boilerplateNames.length);
  const isFree = (name: string) => name.startsWith("no topics");
  expect(rate(isFree, "themes")).toBeLessThanOrEqual(0.05);
  expect(rate(isFree, "words")).toBeLessThanOrEqual(0.06);
  expect(
    rate((name) => /^4 groups in 40 papers, 15 % of words special to a group$/u.test(name))
  ).toBeGreaterThanOrEqual(0.95);
  const seen = {structure: visibleShares, themes: visibleThemeShares};
  for (const [kind, shares] of Object.entries(seen)) {
    for (const {papers, share} of shares) {
      const words = `${String(Math.round(100 * share))} % of words special to a group, drawn from sixty`;
      const isCase = (name: string) =>
        name.startsWith(`4 groups in ${String(papers)} papers, ${words}`);
      expect(rate(isCase, kind)).toBeGreaterThanOrEqual(0.85);
    }
  }
});

test("a part of the calibration: sentences that papers have but for a word are seldom taken for topics", () => {
  const {moreThanChance, corpora} = small(/a sentence with a word of its own in each paper/u, 20);
  expect(moreThanChance / corpora).toBeLessThanOrEqual(0.2);
});

test("the committed report on groups holds what the number of groups and the measures have to keep to", () => {
  const report: {
    groups: {
      name: string;
      groups: number;
      corpora: number;
      plateaus: number;
      opening: number;
      best: number;
    }[];
    themes: Record<"centrality" | "density", {ratio: number; coverage: number; zero: number}>[];
  } = JSON.parse(readFileSync("loaders/documentation/calibration.json", "utf8"));
  expect(report.groups.map(({name}) => name)).toEqual(groupCases.map(({name}) => name));
  for (const {groups, corpora, plateaus, opening, best} of report.groups) {
    if (groups === 1) expect(plateaus / corpora).toBeLessThanOrEqual(0.05);
    else {
      expect(plateaus).toBe(corpora);
      expect(opening / best).toBeGreaterThanOrEqual(0.95);
    }
  }
  expect(report.themes).toHaveLength(10);
  for (const {centrality, density} of report.themes) {
    for (const {ratio, coverage, zero} of [centrality, density]) {
      expect(Math.max(ratio, 1 / ratio)).toBeLessThanOrEqual(1.3);
      expect(coverage).toBeGreaterThanOrEqual(0.9);
      if (zero < 0.25) expect(coverage).toBeLessThanOrEqual(0.98);
    }
  }
});

test("a part of the calibration of themes and of words: made-up corpora without topics", () => {
  const live = (kind: string, corpora: number) => {
    const found = calibrationCases.find(({test, structured}) => test === kind && !structured);
    if (found === undefined) throw new Error(`there is no case of ${kind}`);
    return calibrated({...found, corpora, nulls: Math.min(found.nulls, 19)});
  };
  expect(live("themes", 3).moreThanChance).toBe(0);
  const words = live("words", 4);
  expect(words.corpora).toBe(40);
  expect(words.moreThanChance / words.corpora).toBeLessThanOrEqual(0.06);
  const planted = calibrationCases.find(
    ({test, structured, papers}) => test === "themes" && structured && papers === 20
  );
  if (planted === undefined) throw new Error("there is no case of planted themes");
  expect(calibrated({...planted, corpora: 2, nulls: 19}).moreThanChance).toBe(2);
});

test("a part of the calibration of groups: planted groups are found again", () => {
  const found = groupCases.find(({groups, papers}) => groups === 4 && papers === 30);
  if (found === undefined) throw new Error("there is no such case");
  const {opening, best, plateaus} = calibrateGroups({...found, corpora: 2});
  expect(plateaus).toBe(2);
  expect(opening / best).toBeGreaterThanOrEqual(0.95);
});
