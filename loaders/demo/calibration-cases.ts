import type {CalibrationCase, GroupCase} from "../clusters/structure-test/calibrate.js";
import {plantedPapers, topicFreePapers} from "./planted-papers.js";

const firstSeed = 20_001;

/** The corpora that the structure test is judged by. */
export const calibrationCases: readonly CalibrationCase[] = [
  topicFree(12, 200, 199),
  topicFree(40, 200, 199),
  topicFree(200, 100, 99),
  planted(0.15),
  planted(0.1)
];

function topicFree(papers: number, corpora: number, nulls: number): CalibrationCase {
  return {
    name: `no topics, ${String(papers)} papers`,
    structured: false,
    papers,
    corpora,
    nulls,
    firstSeed,
    make: (seed) => ({papers: topicFreePapers({papers, seed})})
  };
}

function planted(share: number): CalibrationCase {
  return {
    name: `4 groups in 40 papers, ${String(Math.round(100 * share))} % of words special to a group`,
    structured: true,
    papers: 40,
    corpora: 100,
    nulls: 199,
    firstSeed,
    make: (seed) => plantedPapers({papers: 40, share, seed})
  };
}

/** The corpora that the number of groups is judged by. */
export const groupCases: readonly GroupCase[] = [
  {
    name: "no topics, 40 papers",
    papers: 40,
    groups: 1,
    corpora: 40,
    firstSeed,
    make: (seed) => ({
      papers: topicFreePapers({papers: 40, seed}),
      labels: Array.from({length: 40}, () => 0)
    })
  },
  ...[2, 4, 10].flatMap((groups) => [
    plantedGroups(groups, 30, 10),
    plantedGroups(groups, 100, 6),
    plantedGroups(groups, 200, 3)
  ])
];

function plantedGroups(groups: number, papers: number, corpora: number): GroupCase {
  return {
    name: `${String(groups)} groups in ${String(papers)} papers, 25 % of words special to a group`,
    papers,
    groups,
    corpora,
    firstSeed,
    make: (seed) => plantedPapers({papers, groups, share: 0.25, seed})
  };
}
