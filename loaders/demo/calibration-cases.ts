import type {CalibrationCase, GroupCase} from "../clusters/structure-test/calibrate.js";
import {visibleShares, visibleThemeShares} from "../statistics/significance.js";
import {boilerplateNames, boilerplatePapers, type BoilerplateKind} from "./boilerplate-papers.js";
import {plantedPapers, topicFreePapers} from "./planted-papers.js";

const firstSeed = 20_001;
const percent = (share: number) => `${String(Math.round(100 * share))} %`;

/** The corpora that the tests are judged by. */
export const calibrationCases: readonly CalibrationCase[] = [
  topicFree(12, 200, 199),
  topicFree(40, 100, 99),
  topicFree(200, 20, 39),
  ...boilerplateNames.map((kind, i) => boilerplate(kind, 21_001 + 1000 * i)),
  planted({papers: 40, share: 0.15, corpora: 40}),
  planted({papers: 40, share: 0.1, corpora: 40}),
  planted({papers: 31, share: 0.15, topic: "sixty words"}),
  ...visibleShares.map(({papers, share}) => planted({papers, share, topic: "sixty words"})),
  {...topicFree(40, 100, 39), test: "themes"},
  ...visibleThemeShares.map(({papers, share}): CalibrationCase => ({
    ...planted({papers, share, topic: "sixty words"}),
    test: "themes"
  })),
  {...topicFree(40, 100, 0), test: "words"}
];

function topicFree(papers: number, corpora: number, nulls: number): CalibrationCase {
  return {
    test: "structure",
    name: `no topics, ${String(papers)} papers`,
    structured: false,
    papers,
    corpora,
    nulls,
    firstSeed,
    make: (seed) => ({papers: topicFreePapers({papers, seed})})
  };
}

function boilerplate(kind: BoilerplateKind, firstSeed: number): CalibrationCase {
  const papers = 40;
  const share = 0.3;
  return {
    test: "structure",
    name: `no topics, but ${kind} in ${percent(share)} of the papers`,
    structured: false,
    papers,
    corpora: 100,
    nulls: 39,
    firstSeed,
    make: (seed) => ({papers: boilerplatePapers({papers, kind, share, seed})})
  };
}

function planted({
  papers,
  share,
  topic = "eight words",
  corpora = 20,
  nulls = 39
}: {
  papers: number;
  share: number;
  topic?: "eight words" | "sixty words";
  corpora?: number;
  nulls?: number;
}): CalibrationCase {
  const words = topic === "eight words" ? "" : ", drawn from sixty words each";
  return {
    test: "structure",
    name: `4 groups in ${String(papers)} papers, ${percent(share)} of words special to a group${words}`,
    structured: true,
    papers,
    corpora,
    nulls,
    firstSeed,
    make: (seed) => plantedPapers({papers, share, topic, seed})
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
