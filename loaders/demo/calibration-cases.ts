import type {CalibrationCase} from "../clusters/structure-test/calibrate.js";
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
