import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {calibrateStructureTest} from "../../../../loaders/clusters/structure-test/calibrate.js";
import {structureSettings} from "../../../../loaders/clusters/structure-test/structure-test.js";
import {calibrationCases} from "../../../../loaders/demo/calibration-cases.js";

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
  const {moreThanChance, specialShare, specialContentShare} = small(/15 %/u, 8);
  expect(moreThanChance).toBe(8);
  expect(specialShare).toBeGreaterThan(0.13);
  expect(specialShare).toBeLessThanOrEqual(0.15);
  expect(specialContentShare).toBeGreaterThan(specialShare);
});

test("the committed report holds what the test has to keep to", () => {
  const report: {
    settings: object;
    cases: {name: string; corpora: number; moreThanChance: number}[];
  } = JSON.parse(readFileSync("loaders/documentation/calibration.json", "utf8"));
  const resolutions = structureSettings.resolutions.join(", ");
  expect(report.settings).toEqual({...structureSettings, resolutions});
  expect(report.cases.map(({name}) => name)).toEqual(calibrationCases.map(({name}) => name));
  for (const {name, corpora, moreThanChance} of report.cases) {
    const rate = moreThanChance / corpora;
    if (name.startsWith("no topics")) expect(rate).toBeLessThanOrEqual(0.08);
    if (name === "no topics, 40 papers") expect(rate).toBeGreaterThanOrEqual(0.02);
    if (name.includes("15 %")) expect(rate).toBeGreaterThanOrEqual(0.95);
  }
});
