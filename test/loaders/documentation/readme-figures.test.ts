import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {visibleThemeShares} from "../../../loaders/statistics/significance.js";

interface Case {
  test: string;
  name: string;
  structured: boolean;
  corpora: number;
  moreThanChance: number;
}

type Estimated = Record<"centrality" | "density", {ratio: number; coverage: number}>;

const readme = readFileSync("README.md", "utf8");
const {cases, themes}: {cases: Case[]; themes: Estimated[]} = JSON.parse(
  readFileSync("loaders/documentation/calibration.json", "utf8")
);

const sum = (list: readonly Case[], of: (one: Case) => number) =>
  list.reduce((total, one) => total + of(one), 0);
const corpora = (list: readonly Case[]) => sum(list, (one) => one.corpora);
const passed = (list: readonly Case[]) => sum(list, (one) => one.moreThanChance);
const structure = cases.filter((one) => one.test === "structure");
const boilerplate = structure.filter(({name}) => name.startsWith("no topics, but "));
const free = structure.filter((one) => !one.structured && !boilerplate.includes(one));
const planted = structure.filter((one) => one.structured);
const of = (kind: string, structured: boolean) =>
  cases.filter((one) => one.test === kind && one.structured === structured);
const found = boilerplate.map((one) => one.moreThanChance);
const all = themes.flatMap(({centrality, density}) => [centrality, density]);
const per100 = (share: number) => `${String(Math.round(100 * share))} %`;
const covered = all.map(({coverage}) => coverage);

test.each([
  `calibrated on ${String(corpora(free))} made-up corpora without topics (${per100(passed(free) / corpora(free))} are called structured at p ≤ .05)`,
  `${String(corpora(boilerplate))} more of 40 papers with sentences that say nothing, of ${["one", "two", "three", "four", "five", "six", "seven"][boilerplate.length - 1] ?? ""} kinds with seeds of their own (${String(Math.min(...found))} to ${String(Math.max(...found))} of ${String(boilerplate[0]?.corpora)} each`,
  `${String(corpora(planted))} with planted groups`,
  `A theme was called more than chance in ${String(passed(of("themes", false)))} of ${String(corpora(of("themes", false)))} corpora without topics, and in ${String(passed(of("themes", true)))} of ${String(corpora(of("themes", true)))} with planted ones whose own words make up ${visibleThemeShares.map(({share}) => String(Math.round(100 * share))).join(", ")} % of the text at ${visibleThemeShares.map(({papers}) => String(papers)).join(", ")} papers`,
  `of ${corpora(of("words", false)).toLocaleString("en")} selections drawn at random ${String(passed(of("words", false)))} had a distinctive word`,
  `intervals of nominal 95 % hold the true value in ${per100(Math.min(...covered))} to ${per100(Math.max(...covered))} of the draws`
])("README.md says what the committed calibration says: %s", (said) => {
  expect(readme).toContain(said);
});
